package netgrade.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import netgrade.document.Documents;
import netgrade.report.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
        new ReportFolder(folder, List.of(ResultStore.FORMAT), List.of(), List.of()).write(graded);
    }

    private Path file() {
        return folder.resolve("submissions/ana/result.json");
    }

    private Path extractFile() {
        return folder.resolve("submissions/ana/.extract");
    }

    private static List<Result> samples() {
        return List.of(
                Samples.mixed("ana"), Samples.perfect("ana"), Samples.uncompiled("ana"), Samples.rejected("ana"), Samples.faulty("ana"),
                Samples.written("ana"));
    }

    private static ResultStore.Filed filed(Optional<Extract> extract, ResultStore.Condition condition) {
        return new ResultStore.Filed(extract, condition);
    }

    private static Path hostile(Path file, String what) throws IOException {
        Files.delete(file);
        switch (what) {
            case "a folder" -> Files.createDirectories(file.resolve("inside"));
            case "a link to itself" -> Files.createSymbolicLink(file, file);
            case "a device without end" -> Files.createSymbolicLink(file, Path.of("/dev/zero"));
            case "a deep tree" -> Files.writeString(file, "[".repeat(1_000_000));
            default -> {
                try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
                    huge.setLength(1L << 40);
                }
            }
        }
        return file;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void classReportCanBeMadeFromWhatIsReadBack(Result graded) {
        write(graded);

        assertEquals(Summary.of(graded), store().find("ana").intact().orElseThrow().summary());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void intactResultIsReadBack(Result graded) {
        write(graded);
        Extract extract = store().find("ana").intact().orElseThrow();

        assertEquals(Documents.writeJson(graded), Documents.writeJson(store().result("ana", extract).orElseThrow()));
    }

    @Test
    void withoutItsExtractNothingTellsWhetherAResultIsIntact() throws IOException {
        write(Samples.mixed("ana"));
        Files.delete(extractFile());

        assertEquals(filed(Optional.empty(), ResultStore.Condition.EDITED), store().find("ana"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\n", "2 0\n{}"})
    void damagedExtractIsNone(String text) throws IOException {
        write(Samples.mixed("ana"));
        Files.writeString(extractFile(), text);

        assertEquals(filed(Optional.empty(), ResultStore.Condition.EDITED), store().find("ana"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[]", "{\"checksums\" : {\"result.json\" : null}}"})
    void sealedExtractOfAnotherFormIsNone(String text) throws IOException {
        write(Samples.mixed("ana"));
        Files.write(extractFile(), Sealed.seal(text.getBytes(StandardCharsets.UTF_8)));

        assertEquals(filed(Optional.empty(), ResultStore.Condition.EDITED), store().find("ana"));
    }

    @Test
    void extractWithAnotherBitIsNotBelieved() throws IOException {
        write(Samples.mixed("ana"));
        byte[] bytes = Files.readAllBytes(extractFile());
        bytes[bytes.length / 2] ^= 1;
        Files.write(extractFile(), bytes);

        assertEquals(Optional.empty(), store().find("ana").extract());
    }

    @Test
    void extractOfAnotherResultTellsThatThisIsNotIts() throws IOException {
        write(Samples.perfect("ana"));
        byte[] older = Files.readAllBytes(extractFile());
        write(Samples.mixed("ana"));
        Files.write(extractFile(), older);

        assertEquals(ResultStore.Condition.EDITED, store().find("ana").condition());
        assertEquals(Optional.empty(), store().find("ana").intact());
    }

    @Test
    void pointsEditedInTheResultAreSeenAndTheExtractStillTellsTheOldOnes() throws IOException {
        write(Samples.mixed("ana"));
        Extract before = store().find("ana").intact().orElseThrow();
        String text = Files.readString(file());
        String edited = text.replaceFirst("(\"points\" : )9.93", "$19.94");
        assertNotEquals(text, edited);
        Files.writeString(file(), edited);

        assertEquals(filed(Optional.of(before), ResultStore.Condition.EDITED), store().find("ana"));
        assertEquals(Optional.empty(), store().result("ana", before));
    }

    @Test
    void resultCutOffIsNotIntact() throws IOException {
        write(Samples.written("ana"));
        byte[] whole = Files.readAllBytes(file());

        for (int length = 0; length < whole.length; length += 23) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertEquals(ResultStore.Condition.EDITED, store().find("ana").condition(), "first " + length + " bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a folder", "a link to itself", "a device without end", "a deep tree", "a sparse TiB"})
    void whateverLiesInTheResultsPlaceIsNoResult(String what) throws IOException {
        write(Samples.mixed("ana"));
        hostile(file(), what);

        assertEquals(Optional.empty(), store().find("ana").intact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a folder", "a link to itself", "a device without end", "a deep tree", "a sparse TiB"})
    void whateverLiesInTheExtractsPlaceIsNoExtract(String what) throws IOException {
        write(Samples.mixed("ana"));
        hostile(extractFile(), what);

        assertEquals(filed(Optional.empty(), ResultStore.Condition.EDITED), store().find("ana"));
    }

    @Test
    void withoutAFileThereIsNone() {
        assertEquals(filed(Optional.empty(), ResultStore.Condition.MISSING), store().find("ana"));
    }

    @Test
    void deletedResultIsMissing() throws IOException {
        write(Samples.mixed("ana"));
        Files.delete(file());

        assertEquals(ResultStore.Condition.MISSING, store().find("ana").condition());
    }

    @Test
    void resultOfAnotherAssignmentIsNeitherOursNorEdited() {
        write(Samples.mixed("ana"));

        assertEquals(
                filed(Optional.empty(), ResultStore.Condition.MISSING), new ResultStore(folder, "cs145-two-layer-mse").find("ana"));
    }

    @Test
    void resultOfAnotherSubmissionIsNotOurs() throws IOException {
        write(Samples.mixed("ana"));
        Files.move(folder.resolve("submissions/ana"), folder.resolve("submissions/bea"));

        assertEquals(filed(Optional.empty(), ResultStore.Condition.MISSING), store().find("bea"));
    }

    @Test
    void idThatLeadsOutIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> store().find("../ana"));
    }

    @Test
    void linkToAnotherSubmissionsFolderIsNotWrittenThrough() throws IOException {
        write(Samples.perfect("ana"));
        Path bob = extractFile().getParent().resolveSibling("bob");
        Files.createSymbolicLink(bob, extractFile().getParent().getFileName());

        write(Samples.mixed("bob"));

        assertEquals(ResultStore.Condition.INTACT, store().find("ana").condition());
        assertEquals(ResultStore.Condition.INTACT, store().find("bob").condition());
    }
}
