package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarGzTest {

    @TempDir
    private Path folder;

    @Test
    void filesAreShownWithTheirContent() throws IOException {
        assertEquals(
                Map.of("set/a.bin", "one", "set/b.bin", "two"),
                read(Pack.gzip(Pack.tar("set/", "", "set/a.bin", "one", "set/b.bin", "two"))));
    }

    @Test
    void linksAndPipesAreNoFiles() throws IOException {
        assertEquals(Map.of(), onlySpecial(TarConstants.LF_SYMLINK));
        assertEquals(Map.of(), onlySpecial(TarConstants.LF_LINK));
        assertEquals(Map.of(), onlySpecial(TarConstants.LF_FIFO));
    }

    @Test
    void damagedArchiveThrows() {
        byte[] whole = Pack.gzip(Pack.tar("set/a.bin", "one"));

        assertThrows(IOException.class, () -> read(Arrays.copyOf(whole, whole.length / 2)));
        assertThrows(IOException.class, () -> read(Pack.bytes("<html>not found</html>")));
    }

    private Map<String, String> onlySpecial(byte type) throws IOException {
        Map<String, String> files = read(Pack.gzip(Pack.tarWithSpecial("special", type, "/etc/passwd")));
        files.remove("Net.java");
        return files;
    }

    private Map<String, String> read(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("set.tar.gz"), archive);
        Map<String, String> files = new TreeMap<>();
        TarGz.forEachFile(file, (name, content) -> files.put(name, new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        return files;
    }
}
