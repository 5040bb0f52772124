package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

    private static final String CHECK = "netgrade/checks/LossChecks.class";

    @TempDir
    private Path folder;

    private String before;

    @BeforeEach
    void build() throws IOException {
        write(CHECK, "code");
        before = Build.hash(folder);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void changedClassChangesIt() throws IOException {
        write(CHECK, "node");

        assertNotEquals(before, Build.hash(folder));
    }

    @Test
    void movedClassChangesIt() throws IOException {
        Files.move(folder.resolve(CHECK), folder.resolve("netgrade/checks/Other.class"));

        assertNotEquals(before, Build.hash(folder));
    }

    @Test
    void rubricsHaveAHashOfTheirOwn() throws IOException {
        write("rubric/mine/assignment.yaml", "id: mine");

        assertEquals(before, Build.hash(folder));
    }

    @Test
    void jarOfTheSameFilesIsTheSameBuild() throws IOException {
        Path jar = folder.resolveSibling(folder.getFileName() + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry(CHECK));
            out.write("code".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.closeEntry();
        }

        assertEquals(before, Build.hash(jar));
        Files.delete(jar);
    }
}
