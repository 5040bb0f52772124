package netgrade.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netgrade.harness.GraderVocabulary;
import netgrade.document.Documents;
import netgrade.export.Format;
import netgrade.report.Reports;
import netgrade.report.Samples;
import netgrade.rubric.Basis;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import netgrade.rubric.Visibility;
import netgrade.sandbox.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a result of an earlier run stands for a new one. */
class EarlierTest {

    private static final Rubric RUBRIC =
            Rubrics.load(Optional.empty(), new GraderVocabulary()).find("cs231n-two-layer-net").orElseThrow();

    @TempDir
    private Path folder;

    private Earlier earlier(String... leftOut) {
        return new Earlier(folder, Documents::readJson, RUBRIC, Set.of(leftOut));
    }

    private void write(Graded graded) {
        new Reports(folder, Optional.empty(), EnumSet.of(Format.JSON), Documents::writeJson).write(graded);
    }

    private Path file() {
        return folder.resolve("submissions/ana/result.json");
    }

    private Path gistFile() {
        return folder.resolve("submissions/ana/.gist.json");
    }

    private static List<Graded> samples() {
        return List.of(
                Samples.mixed("ana"), Samples.perfect("ana"), Samples.uncompiled("ana"), Samples.rejected("ana"), Samples.faulty("ana"),
                Samples.written("ana"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void classReportCanBeMadeFromWhatIsReadBack(Graded graded) {
        write(graded);

        assertEquals(Summary.of(Result.of(graded)), earlier().find("ana").orElseThrow().summary());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void withoutItsGistTheResultTellsTheSame(Graded graded) throws IOException {
        write(graded);
        Optional<Gist> quick = earlier().find("ana");
        Files.delete(gistFile());

        assertEquals(quick, earlier().find("ana"));
    }

    @Test
    void gistIsReadInPlaceOfTheResult() throws IOException {
        write(Samples.mixed("ana"));
        String text = Files.readString(gistFile());
        Files.writeString(gistFile(), text.replaceFirst("(\"points\" : )[\\d.]+", "$177.5"));

        assertEquals(77.5, earlier().find("ana").orElseThrow().summary().points());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]"})
    void damagedGistIsPassedOver(String text) throws IOException {
        write(Samples.mixed("ana"));
        Files.writeString(gistFile(), text);

        assertEquals(Summary.of(Result.of(Samples.mixed("ana"))), earlier().find("ana").orElseThrow().summary());
    }

    @Test
    void gistOfAnotherResultIsPassedOver() throws IOException {
        write(Samples.perfect("ana"));
        String older = Files.readString(gistFile());
        write(Samples.mixed("ana"));
        Files.writeString(gistFile(), older);

        assertEquals(Summary.of(Result.of(Samples.mixed("ana"))), earlier().find("ana").orElseThrow().summary());
    }

    @Test
    void withoutAFileThereIsNone() {
        assertEquals(Optional.empty(), earlier().find("ana"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.5, 0.9, 0.999})
    void fileCutOffIsNone(double part) throws IOException {
        write(Samples.mixed("ana"));
        String whole = Files.readString(file()).strip();
        Files.writeString(file(), whole.substring(0, (int) (part * whole.length())));

        assertEquals(Optional.empty(), earlier().find("ana"));
    }

    @ParameterizedTest
    @CsvSource({"schemaVersion, 1, 2", "id, ana, bea", "id, cs231n-two-layer-net, cs145-two-layer-mse"})
    void fileOfAnotherVersionSubmissionOrAssignmentIsNone(String key, String ours, String other) throws IOException {
        write(Samples.mixed("ana"));
        String text = Files.readString(file());
        String changed = text.replaceFirst("(\"" + key + "\" ?: \"?)" + ours, "$1" + other);
        assertNotEquals(text, changed);
        Files.writeString(file(), changed);

        assertEquals(Optional.empty(), earlier().find("ana"));
    }

    @Test
    void bytesThatAreNoTextAreNone() throws IOException {
        write(Samples.mixed("ana"));
        Files.write(file(), new byte[] {(byte) 0xff, 0, 1});

        assertEquals(Optional.empty(), earlier().find("ana"));
    }

    @Test
    void idThatLeadsOutIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> earlier().find("../ana"));
    }

    @Test
    void itHoldsForItsOwnKeyAlone() {
        Gist result = gist(Samples.perfect("ana"));

        assertTrue(earlier().holds(result, Samples.key()));
        assertFalse(earlier().holds(result, new Key("01", Samples.key().parts())));
    }

    @Test
    void faultOfOursIsTriedAgain() {
        assertFalse(earlier().holds(gist(Samples.faulty("ana")), Samples.key()));
        assertFalse(earlier().holds(gist(Samples.endedBy(Outcome.HARNESS_FAULT)), Samples.key()));
    }

    @Test
    void itemNotGradedForNoGoodReasonIsTriedAgain() {
        Graded graded = with(notGraded("scores", Basis.CHECKS));

        assertFalse(earlier().holds(gist(graded), Samples.key()));
    }

    @Test
    void itemLeftOutOnPurposeHoldsAndSoDoesWhatDependsOnIt() {
        assertEquals(List.of("training"), RUBRIC.item("accuracy").orElseThrow().dependsOn());
        Gist result = gist(with(notGraded("training", Basis.CHECKS), notGraded("accuracy", Basis.CHECKS)));

        assertTrue(earlier("training").holds(result, Samples.key()));
        assertFalse(earlier().holds(result, Samples.key()));
    }

    @Test
    void itemThatWaitsForTheInstructorHolds() {
        assertTrue(earlier().holds(gist(with(notGraded("why", Basis.MANUAL))), Samples.key()));
    }

    private static Gist gist(Graded graded) {
        return Gist.of(Result.of(graded), new byte[0]);
    }

    private static Samples.Item notGraded(String id, Basis basis) {
        return Samples.written(id, id, Visibility.PUBLIC, 0, 2, ItemGrade.Status.NOT_GRADED, "", basis, "");
    }

    private static Graded with(Samples.Item... items) {
        return Samples.graded("ana", List.of(items), List.of(), "");
    }
}
