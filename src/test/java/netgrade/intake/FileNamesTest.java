package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileNamesTest {

    @TempDir
    Path folder;

    /** Writes a file whose name has the bytes that stand percent-encoded. */
    private Path write(String encoded) throws IOException {
        Path file = Path.of(URI.create(folder.toUri() + encoded));
        return Files.copy(InputStream.nullInputStream(), file) == 0 ? file : folder;
    }

    // Only there is a name any bytes.
    @Test
    @EnabledOnOs(OS.LINUX)
    void namesInOtherEncodingsStayApart() throws IOException {
        assertEquals("M\uFFFDFCller.zip", FileNames.of(write("M%FCller.zip")));
        assertEquals("M\uFFFDE4ller.zip", FileNames.of(write("M%E4ller.zip")));
        assertEquals("M\u00FCller.zip", FileNames.of(write("M%C3%BCller.zip")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void studentsWhoseNamesAreInAnotherEncodingAreBothGraded() throws IOException {
        write("M%FCller.zip");
        write("M%E4ller.zip");

        List<Found> found = Handout.find(folder, Naming.ofPattern("(?<student>[^.]+)\\.zip")).submissions();

        assertEquals(2, found.size());
    }
}
