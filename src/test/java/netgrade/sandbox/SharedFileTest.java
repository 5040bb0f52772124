package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.OptionalInt;
import netgrade.wire.SharedArrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a box a submission may write to the file of images. */
class SharedFileTest {

    private static final int[] LABELS = {4, 5};

    @TempDir
    private Path folder;

    private SharedFile shared;
    private Path file;

    @BeforeEach
    void write() throws IOException, InterruptedException {
        shared = new SharedFile(Files.createDirectory(folder.resolve("shared")));
        shared.write(List.of(LABELS), List.of(new SharedArrays.Labels(LABELS)));
        file = folder.resolve("shared/arrays");
        Thread.sleep(20); // The clock of the file system ticks a few hundred times a second.
    }

    private void poison() throws IOException {
        FileTime before = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 4] = 0;
        file.toFile().setWritable(true);
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, before);
    }

    @Test
    void changedFileIsMadeAnewBeforeItsNextUse() throws IOException {
        poison();
        assertArrayEquals(new int[] {4, 0}, SharedArrays.labels(file, 0));

        assertEquals(OptionalInt.of(0), shared.placeOf(LABELS));

        assertArrayEquals(LABELS, SharedArrays.labels(file, 0));
    }

    @Test
    void removedFileIsMadeAnew() throws IOException {
        Files.delete(file);

        shared.placeOf(LABELS);

        assertArrayEquals(LABELS, SharedArrays.labels(file, 0));
    }

    @Test
    void removedFolderIsMadeAnew() throws IOException {
        Files.delete(file);
        Files.delete(file.getParent());

        shared.placeOf(LABELS);

        assertArrayEquals(LABELS, SharedArrays.labels(file, 0));
    }

    @Test
    void folderInPlaceOfTheFileIsReplaced() throws IOException {
        Files.delete(file);
        Files.createFile(Files.createDirectory(file).resolve("something"));

        shared.placeOf(LABELS);

        assertArrayEquals(LABELS, SharedArrays.labels(file, 0));
    }

    @Test
    void fileThatNobodyChangesIsNotWrittenAgain() {
        Seal before = shared.seal();

        shared.placeOf(LABELS);

        assertTrue(shared.isStill(before));
    }

    @Test
    void changeMeanwhileIsFound() throws IOException {
        Seal before = shared.seal();
        poison();
        assertFalse(shared.isStill(before));

        shared.placeOf(LABELS);
        assertFalse(shared.isStill(before), "another question had it restored");
    }
}
