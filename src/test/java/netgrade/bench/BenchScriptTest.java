package netgrade.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of {@code src/bench/run.sh}, and the place in the document it writes into; nothing is measured here. */
class BenchScriptTest {

    private static final Path BASH = Path.of("/usr/bin/bash");
    private static final Path BENCH = Path.of("src/bench");

    @TempDir
    private Path folder;

    private record Said(int code, String out, String err) {}

    private Said bash(String... arguments) throws Exception {
        assumeTrue(Files.isExecutable(BASH), "needs bash");
        List<String> command = new ArrayList<>(List.of(BASH.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        int code = process.waitFor();
        return new Said(code, Files.readString(out), Files.readString(err));
    }

    private Said run(String... arguments) throws Exception {
        return bash(Stream.concat(Stream.of(BENCH.resolve("run.sh").toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    private static List<String> parts() throws IOException {
        try (Stream<Path> files = Files.list(BENCH.resolve("parts"))) {
            return files.map(file -> file.getFileName().toString().replace(".sh", "")).sorted().toList();
        }
    }

    @Test
    void helpListsEveryPartWithWhatItMeasures() throws Exception {
        Said said = run("--help");

        assertEquals(0, said.code(), said::err);
        List<String> listed = said.out().lines().dropWhile(line -> !line.equals("Parts:")).skip(1).toList();
        assertEquals(parts(), listed.stream().map(line -> line.strip().split(" +")[0]).sorted().toList(), said::out);
        listed.forEach(line -> assertTrue(line.strip().matches("\\w+ +\\S.{20,}"), () -> line + ": what it measures is missing"));
    }

    @Test
    void unknownPartIsRefusedWithThoseThereAre() throws Exception {
        Said said = run("loop", "speed");

        assertEquals(2, said.code());
        assertEquals("", said.out());
        assertTrue(said.err().startsWith("There is no part \"speed\"; there are: "), said::err);
        parts().forEach(part -> assertTrue(said.err().contains(part), () -> part + " is missing in: " + said.err()));
    }

    @Test
    void documentWithoutPlaceForFiguresIsRefused() throws Exception {
        Path document = Files.writeString(folder.resolve("notes.md"), "# Notes\n");

        Said said = run("-o", document.toString(), "loop");

        assertEquals(2, said.code());
        assertTrue(said.err().contains("notes.md\" has no lines \"<!-- figures: begin"), said::err);
        assertEquals("# Notes\n", Files.readString(document));
    }

    @Test
    void figuresOfOnePartTakeThePlaceOfItsOldOnesAlone() throws Exception {
        Path document = Files.writeString(
                folder.resolve("figures.md"),
                """
                before
                <!-- figures: begin; src/bench/run.sh writes them -->

                | loop | old loop |
                | jobs | old jobs |

                <!-- part: loop -->
                ### Old loop

                <!-- part: jobs -->
                ### Old jobs

                <!-- figures: end -->
                after
                """);
        Files.writeString(folder.resolve("section.jobs"), "### New jobs\n");
        Files.writeString(folder.resolve("summary.jobs"), "| jobs | new jobs |\n");

        Said said = bash("-c", """
                parts=(loop maven jobs) asked=jobs work=$1
                machine() { echo here; }
                . src/bench/document.sh
                publish "$2" jobs
                """, "publish", folder.toString(), document.toString());

        assertEquals("", said.err());
        List<String> lines = Files.readString(document, StandardCharsets.UTF_8).lines()
                .filter(
                        line -> !line.isEmpty() && !line.startsWith("Last run: ") && !line.startsWith("| part ")
                                && !line.startsWith("|---"))
                .toList();
        assertEquals(
                List.of(
                        "before",
                        "<!-- figures: begin; src/bench/run.sh writes them -->",
                        "| loop | old loop |",
                        "| jobs | new jobs |",
                        "<!-- part: loop -->",
                        "### Old loop",
                        "<!-- part: jobs -->",
                        "### New jobs",
                        "<!-- figures: end -->",
                        "after"),
                lines);
    }
}
