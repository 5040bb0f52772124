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

    private String ci = "";

    @BeforeEach
    void checkOut() throws IOException {
        for (String folder : List.of("src/main", "templates", "rubric", "reference", "submissions", "target", "jdk/bin")) {
            Files.createDirectories(home.resolve(folder));
        }
        Files.createFile(home.resolve("pom.xml"));
        Files.copy(Path.of("netgrade"), home.resolve("netgrade"));
        Files.writeString(home.resolve("target/netgrade.jar"), "a jar");
        Path java = Files.writeString(home.resolve("jdk/bin/java"), "#!/bin/sh\necho \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String run(int expectedCode, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", home.resolve("netgrade").toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().put("GITHUB_OUTPUT", "the user's file");
        builder.environment().put("CI", ci);
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

        run(0, "grade", "batch");
        Files.createFile(home.resolve("target/netgrade-grade-17.0.15.jsa")); // This Java has made none.

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

    /** As in a CI job, where variables name the files that the user's own run writes. */
    @Test
    void rehearsalComesAfterTheAnswerAndKnowsNothingOfItsEnvironment() throws Exception {
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"17.0.15\"\n");
        Path log = home.resolve("log");
        Path java = home.resolve("jdk/bin/java");
        Files.writeString(
                java, "#!/bin/sh\necho \"${GITHUB_OUTPUT:-nothing} $*\" >>'" + log + "'\ncase $* in *mine) echo answer; exit 1;; esac\n");

        String printed = run(1, "ci", "mine");

        List<String> runs = Files.readAllLines(log);
        assertEquals("answer\n", printed);
        assertEquals(3, runs.size(), runs::toString);
        assertTrue(runs.get(0).startsWith("the user's file ") && runs.get(0).endsWith("netgrade.jar ci mine"), runs.get(0));
        assertTrue(runs.stream().skip(1).allMatch(line -> line.startsWith("nothing ")), runs::toString);
    }

    @Test
    void ciJobDoesNotRehearse() throws Exception {
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"17.0.15\"\n");
        ci = "true";

        assertTrue(run(0, "ci", "mine").endsWith("netgrade.jar ci mine\n"));
    }
}
