package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code netgrade} in a checkout that is built, with a Java that only prints what it is given. */
class StartScriptTest {

    @TempDir
    private Path home;

    @BeforeEach
    void checkOut() throws IOException {
        for (String folder : List.of("src/main", "templates", "rubric", "reference", "submissions", "target", "jdk/bin")) {
            Files.createDirectories(home.resolve(folder));
        }
        Files.createFile(home.resolve("pom.xml"));
        Files.copy(Path.of("netgrade"), home.resolve("netgrade"));
        Files.createFile(home.resolve("target/netgrade.jar"));
        Path java = Files.writeString(home.resolve("jdk/bin/java"), "#!/bin/sh\necho \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String run(int expectedCode, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", home.resolve("netgrade").toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(expectedCode, process.waitFor(), printed);
        return printed;
    }

    @Test
    void jdkThatDoesNotTellItsVersionRunsWithoutAnArchive() throws Exception {
        String printed = run(0, "check", "my net");

        assertTrue(printed.contains("-XX:TieredStopAtLevel=1") && printed.endsWith("netgrade.jar check my net\n"), printed);
    }

    @Test
    void archiveIsNamedAfterTheCommandAndTheJdk() throws Exception {
        Files.writeString(home.resolve("jdk/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.15\"\n");

        String printed = run(0, "grade", "batch");

        assertTrue(printed.contains("target/netgrade-grade-17.0.15.jsa") && printed.endsWith("netgrade.jar grade batch\n"), printed);
    }

    @Test
    void checkThatMayTrainOnImagesHasBothCompilers() throws Exception {
        assertTrue(!run(0, "check", "net", "--all").contains("TieredStopAtLevel"), "the second compiler is left out");
    }

    @Test
    void otherCommandsStartWithoutMakingAnything() throws Exception {
        String printed = run(0, "doctor");

        assertTrue(printed.endsWith("netgrade.jar doctor\n") && !printed.contains(".jsa"), printed);
    }
}
