package netgrade.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import netgrade.report.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read back of the results that an earlier run has written. */
class ResultStoreTest {

    @TempDir
    private Path folder;

    private ResultStore store() {
        return new ResultStore(folder, "cs231n-two-layer-net");
    }

    private void write(Result graded) {
        new ReportFolder(folder, List.of(new ResultStore.Format()), List.of(), List.of()).write(graded);
    }

    private Path file() {
        return folder.resolve("submissions/ana/result.json");
    }

    private Path extractFile() {
        return folder.resolve("submissions/ana/.extract.json");
    }

    private static List<Result> samples() {
        return List.of(
                Samples.mixed("ana"), Samples.perfect("ana"), Samples.uncompiled("ana"), Samples.rejected("ana"), Samples.faulty("ana"),
                Samples.written("ana"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void classReportCanBeMadeFromWhatIsReadBack(Result graded) {
        write(graded);

        assertEquals(Summary.of(graded), store().find("ana").orElseThrow().summary());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void withoutItsExtractTheResultTellsTheSame(Result graded) throws IOException {
        write(graded);
        Optional<Extract> quick = store().find("ana");
        Files.delete(extractFile());

        assertEquals(quick, store().find("ana"));
    }

    @Test
    void extractIsReadInPlaceOfTheResult() throws IOException {
        write(Samples.mixed("ana"));
        String text = Files.readString(extractFile());
        Files.writeString(extractFile(), text.replaceFirst("(\"points\" : )[\\d.]+", "$177.5"));

        assertEquals(77.5, store().find("ana").orElseThrow().summary().points());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]"})
    void damagedExtractIsPassedOver(String text) throws IOException {
        write(Samples.mixed("ana"));
        Files.writeString(extractFile(), text);

        assertEquals(Summary.of(Samples.mixed("ana")), store().find("ana").orElseThrow().summary());
    }

    @Test
    void extractOfAnotherResultIsPassedOver() throws IOException {
        write(Samples.perfect("ana"));
        String older = Files.readString(extractFile());
        write(Samples.mixed("ana"));
        Files.writeString(extractFile(), older);

        assertEquals(Summary.of(Samples.mixed("ana")), store().find("ana").orElseThrow().summary());
    }

    @Test
    void withoutAFileThereIsNone() {
        assertEquals(Optional.empty(), store().find("ana"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.5, 0.9, 0.999})
    void fileCutOffIsNone(double part) throws IOException {
        write(Samples.mixed("ana"));
        String whole = Files.readString(file()).strip();
        Files.writeString(file(), whole.substring(0, (int) (part * whole.length())));

        assertEquals(Optional.empty(), store().find("ana"));
    }

    @ParameterizedTest
    @CsvSource({"schemaVersion, 1, 2", "id, ana, bea", "id, cs231n-two-layer-net, cs145-two-layer-mse"})
    void fileOfAnotherVersionSubmissionOrAssignmentIsNone(String key, String ours, String other) throws IOException {
        write(Samples.mixed("ana"));
        String text = Files.readString(file());
        String changed = text.replaceFirst("(\"" + key + "\" ?: \"?)" + ours, "$1" + other);
        assertNotEquals(text, changed);
        Files.writeString(file(), changed);

        assertEquals(Optional.empty(), store().find("ana"));
    }

    @Test
    void bytesThatAreNoTextAreNone() throws IOException {
        write(Samples.mixed("ana"));
        Files.write(file(), new byte[] {(byte) 0xff, 0, 1});

        assertEquals(Optional.empty(), store().find("ana"));
    }

    @Test
    void idThatLeadsOutIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> store().find("../ana"));
    }
}
