package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.document.JsonAgainst;
import netgrade.document.Schema;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself is killed with SIGKILL at random moments; the same command ends with the grades of a run that nobody disturbed. */
@Tag("slow")
@Tag("worker")
class KilledRunTest {

    private static final int SERIES = 4;
    private static final int KILLS = 5;
    private static final long SEED = 20190401;

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private SmallBatch batch;

    @Test
    void killedTwentyTimesItEndsWithTheSameGrades() throws Exception {
        batch = SmallBatch.in(folder);
        long start = System.nanoTime();
        finish("calm");
        long wholeMillis = (System.nanoTime() - start) / 1_000_000;
        Map<String, String> calm = withoutTimes(batch.results("calm"));
        assertEquals(8, calm.size());

        for (int series = 0; series < SERIES; series++) {
            String out = "disturbed-" + series;
            for (int kill = 0; kill < KILLS; kill++) {
                start(out).killAfter(random.nextLong(wholeMillis));
                assertAllValid(out);
            }
            Set<String> missing = new TreeSet<>(calm.keySet());
            missing.removeAll(batch.results(out).keySet());

            assertEquals(missing, graded(finish(out)), "series " + series + ": what the last run graded");
            assertEquals(calm, withoutTimes(batch.results(out)), "series " + series);
            assertEquals(List.of(), drafts(out), "series " + series);
            assertTrue(Files.exists(folder.resolve(out).resolve("index.html")));
        }
    }

    private void assertAllValid(String out) throws IOException {
        for (Map.Entry<String, String> result : batch.results(out).entrySet()) {
            assertEquals(List.of(), JsonAgainst.problems(schema(), result.getValue()), result.getKey());
            assertTrue(Files.exists(batch.submissionReports(out, result.getKey()).resolve("report.html")), result.getKey());
        }
    }

    private static Schema schema() throws IOException {
        try (InputStream schema = KilledRunTest.class.getResourceAsStream("/schema/result.schema.json")) {
            return Schema.of(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Map<String, String> withoutTimes(Map<String, String> results) {
        Map<String, String> stripped = new TreeMap<>();
        results.forEach((id, result) -> stripped.put(id, SmallBatch.withoutTimes(result)));
        return stripped;
    }

    private List<Path> drafts(String out) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve(out).resolve("submissions"))) {
            return all.filter(path -> path.toString().endsWith(".tmp")).toList();
        }
    }

    /** Returns the ids on the lines that tell of a submission's points. */
    private static Set<String> graded(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("\\S+ +[\\d.]+ / .*"))
                .map(line -> line.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Runs to the end; returns what it printed, line by line. */
    private List<String> finish(String out) throws Exception {
        Run run = start(out);
        assertTrue(run.process.waitFor(5, TimeUnit.MINUTES));
        List<String> lines = Files.readAllLines(run.printed);
        assertEquals(ExitCode.DONE, run.process.exitValue(), lines::toString);
        return lines;
    }

    private record Run(Process process, Path printed) {

        void killAfter(long millis) throws InterruptedException {
            if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        }
    }

    private Run start(String out) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), "netgrade.cli.Main"));
        command.addAll(batch.arguments(out));
        Path printed = Files.createTempFile(folder, "printed-", ".txt");
        return new Run(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile()).start(), printed);
    }
}
