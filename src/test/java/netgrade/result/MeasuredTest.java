package netgrade.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import netgrade.checks.CheckResult;
import netgrade.checks.Exhibit;
import netgrade.checks.Measure;
import netgrade.diagnosis.Diagnosis;
import netgrade.numeric.Interval;
import netgrade.report.Samples;
import netgrade.sandbox.Diagnostic;
import netgrade.sandbox.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was measured is read back as it was, or not at all. */
class MeasuredTest {

    private static final byte[] RGB = {1, 2, (byte) 255};
    private static final CheckResult CHECK = new CheckResult(
            "accuracy.default",
            "Accuracy",
            Outcome.ANSWERED,
            "A sentence.",
            List.of(
                    new Measure(
                            "W1", "max", Double.NaN, 1e-8, List.of(new Measure.Entry("W1[0][1]", -0.0, Double.POSITIVE_INFINITY)), "kink")),
            Map.of("X", 46.2),
            Map.of("X", new Interval(44.1, 48.3)),
            List.of(
                    new Exhibit.Curves("loss", "iteration", "loss", true,
                            List.of(new Exhibit.Curve("yours", List.of(new Exhibit.Point(1, 2.3), new Exhibit.Point(2, Double.NaN))))),
                    new Exhibit.Confusion("confusion", List.of("a", "b"), List.of(List.of(1, 2), List.of(3, 4)))),
            true,
            Map.of("train", Duration.ofNanos(1_234_567_891_234L)),
            Duration.ofNanos(987_654_321));

    @TempDir
    private Path folder;

    private static Measured measured(String output) {
        return measured(output, CHECK);
    }

    private static Measured measured(String output, CheckResult check) {
        return new Measured(
                "ab",
                "",
                new TreeMap<>(Map.of("accuracy.default", new Measured.Check("cd", check))),
                List.of(new Measured.Wave(true, List.of("accuracy.default"))),
                List.of(new Diagnostic(false, "Net.java", 3, "unchecked")),
                List.of("A file was left out."),
                output,
                true,
                2,
                Optional.of(new Measured.Diagnosed(List.of("accuracy.default"), Diagnosis.none())),
                new Measured.Span(Instant.parse("2026-01-02T03:04:05Z"), Duration.ofMillis(1500)));
    }

    private Optional<Measured> writtenAndRead(Measured measured) {
        new ReportFolder(folder, List.of(ResultStore.FORMAT), List.of(), List.of())
                .write(Samples.perfect("ana"), Optional.of(measured));
        return store().measured("ana");
    }

    private ResultStore store() {
        return new ResultStore(folder, "cs231n-two-layer-net");
    }

    private Path file() {
        return folder.resolve("submissions/ana/.measured");
    }

    @Test
    void allIsReadBack() {
        assertEquals(measured("said"), writtenAndRead(measured("said")).orElseThrow(), "times to the nanosecond, and what is no number");
    }

    @Test
    void picturesAreReadBackByteByByte() {
        Exhibit pictures = new Exhibit.Pictures("weights", 1, 1, List.of(new Exhibit.Picture("unit 0", RGB)));
        CheckResult check = new CheckResult(
                "accuracy.default", "Accuracy", Outcome.ANSWERED, "", List.of(), Map.of(), Map.of(), List.of(pictures), Duration.ZERO);

        Measured read = writtenAndRead(measured("said", check)).orElseThrow();

        Exhibit.Pictures found = (Exhibit.Pictures) read.results().get("accuracy.default").exhibits().get(0);
        assertArrayEquals(RGB, found.pictures().get(0).rgb());
    }

    @Test
    void halfOfASurrogatePairIsAQuestionMarkAsInTheResult() {
        assertEquals("a?", writtenAndRead(measured("a\ud83d")).orElseThrow().output());
    }

    @Test
    void diagnosisIsThatOfItsFailedChecksAlone() {
        assertEquals(Optional.of(Diagnosis.none()), measured("").diagnosis(List.of("accuracy.default")));
        assertEquals(Optional.empty(), measured("").diagnosis(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "\n", "\n{}"})
    void anythingElseIsPassedOver(String text) throws Exception {
        writtenAndRead(measured("said"));
        Files.writeString(file(), text);

        assertEquals(Optional.empty(), store().measured("ana"));
    }

    @Test
    void anotherFormWithItsSumIsPassedOver() throws Exception {
        writtenAndRead(measured("said"));
        Files.write(file(), Sealed.seal("{}".getBytes(StandardCharsets.UTF_8)));

        assertEquals(Optional.empty(), store().measured("ana"));
    }

    @Test
    void aSingleOtherBitAnywhereIsSeen() throws Exception {
        writtenAndRead(measured("said"));
        byte[] whole = Files.readAllBytes(file());

        for (int i = 0; i < whole.length; i += 7) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(file(), damaged);
            assertEquals(Optional.empty(), store().measured("ana"), "byte " + i);
        }
    }

    @Test
    void whereNoResultIsWrittenNothingIsKept() {
        ResultFormat other = ResultFormat.ofOneFile("other.txt", result -> "");
        new ReportFolder(folder, List.of(other), List.of(), List.of()).write(Samples.perfect("ana"), Optional.of(measured("said")));

        assertEquals(Optional.empty(), store().measured("ana"));
    }
}
