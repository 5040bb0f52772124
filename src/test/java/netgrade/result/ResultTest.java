package netgrade.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import netgrade.document.Documents;
import netgrade.report.Pages;
import netgrade.report.Samples;
import netgrade.sandbox.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultTest {

    static Stream<Result> samples() {
        return Stream.concat(
                Stream.of(
                        Samples.mixed(), Samples.perfect("bea"), Samples.uncompiled("carl"), Samples.rejected("dora"),
                        Samples.faulty("emil"), Samples.written("fay"), Samples.trained("gil"), Samples.hostile(Pages.HOSTILE.get(0))),
                Stream.of(Outcome.values()).map(Samples::endedBy));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenFitsThePublishedSchema(Result graded) throws IOException {
        String json = Documents.writeJson(graded);

        assertEquals(List.of(), schema().validate(json, InputFormat.JSON).stream().map(Object::toString).toList());
        assertEquals(graded, Documents.readJson(json, Result.class));
    }

    @Test
    void theSchemaRefusesAnUnknownProperty() throws IOException {
        String json = Documents.writeJson(Samples.mixed()).replaceFirst("\"points\"", "\"point\"");

        assertFalse(schema().validate(json, InputFormat.JSON).isEmpty());
    }

    private static Schema schema() throws IOException {
        try (InputStream schema = ResultTest.class.getResourceAsStream("/schema/result.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    @Test
    void timesStandInTimesOnly() {
        Result graded = Samples.mixed();
        Result later = Samples.timed(graded,
                Times.of(Instant.EPOCH, Duration.ofHours(1), Map.of("scores.toy", Duration.ofMinutes(7)), Map.of()));

        assertEquals(beforeTimes(graded), beforeTimes(later));
        assertFalse(beforeTimes(graded).matches("(?is).*\"(\\w*seconds|\\w*duration|time|started)\":.*"));
    }

    private static String beforeTimes(Result graded) {
        String json = Documents.writeJson(graded);
        return json.substring(0, json.indexOf("\"times\""));
    }

    @Test
    void errorStandsBesideItsLimit() {
        assertEquals(
                "loss: |a - b| / max(1, |b|) is 0.5 (limit 1e-9).",
                new Result.Measure("loss", "|a - b| / max(1, |b|)", 0.5, 1e-9, List.of(), "a note").inWords());
    }

    @Test
    void whatCouldNotBeMeasuredIsSaidWithoutANumber() {
        String note = "Your loss does not depend on w, so there is nothing to test.";

        assertEquals("loss: " + note, new Result.Measure("loss", "", Double.POSITIVE_INFINITY, 1e-9, List.of(), note).inWords());
    }
}
