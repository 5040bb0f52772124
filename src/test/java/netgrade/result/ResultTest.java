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
import netgrade.report.RecordJson;
import netgrade.report.Samples;
import netgrade.sandbox.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultTest {

    static Stream<Graded> samples() {
        return Stream.concat(
                Stream.of(Samples.mixed(), Samples.perfect("bea"), Samples.uncompiled("carl"), Samples.rejected("dora"), Samples.faulty("emil"), Samples.written("fay"), Samples.trained("gil"), Samples.hostile(Pages.HOSTILE.get(0))),
                Stream.of(Outcome.values()).map(Samples::endedBy));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aResultFitsThePublishedSchema(Graded graded) throws IOException {
        assertEquals(List.of(), schema().validate(RecordJson.write(Result.of(graded)), InputFormat.JSON).stream().map(Object::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenFitsThePublishedSchema(Graded graded) throws IOException {
        String json = Documents.writeJson(Result.of(graded));

        assertEquals(List.of(), schema().validate(json, InputFormat.JSON).stream().map(Object::toString).toList());
        assertEquals(Result.of(graded), Documents.readJson(json, Result.class));
    }

    @Test
    void theSchemaRefusesAnUnknownProperty() throws IOException {
        String json = RecordJson.write(Result.of(Samples.mixed())).replaceFirst("\"points\"", "\"point\"");

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
        Graded graded = Samples.mixed();
        Graded later = new Graded(
                graded.submission(), graded.assignment(), graded.grade(), graded.measured(), graded.compiler(), graded.output(), graded.outputCut(), graded.outputShown(), graded.remarks(),
                graded.provenance(), graded.key(), new Graded.Times(Instant.EPOCH, Duration.ofHours(1), Map.of("scores.toy", Duration.ofMinutes(7))));

        assertEquals(beforeTimes(graded), beforeTimes(later));
        assertFalse(beforeTimes(graded).matches("(?is).*\"(\\w*seconds|\\w*duration|time|started)\":.*"));
    }

    private static String beforeTimes(Graded graded) {
        String json = RecordJson.write(Result.of(graded));
        return json.substring(0, json.indexOf("\"times\""));
    }
}
