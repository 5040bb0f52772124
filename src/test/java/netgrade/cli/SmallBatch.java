package netgrade.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import netgrade.harness.PredictingNet;
import netgrade.rubric.SmallRubric;

/** A batch that is graded in seconds: an assignment of two items, and eight submissions that end in as many ways. */
final class SmallBatch {

    static final String RUBRIC = SmallRubric.of(
            "{id: scores, title: Scores, points: 2, visibility: public, checks: [scores.toy]}",
            SmallRubric.PREDICT,
            "{id: why, title: Why, points: 3, visibility: public, manual: true}");

    /** Predicts right, and has no more. */
    static final String PREDICTS = PredictingNet.body();

    private final Path folder;

    private SmallBatch(Path folder) {
        this.folder = folder;
    }

    /** Writes rubric and submissions into a folder. */
    static SmallBatch in(Path folder) throws IOException {
        SmallBatch batch = new SmallBatch(folder);
        batch.rubric(RUBRIC);
        batch.submission("ana", PREDICTS);
        batch.submission("bea", PREDICTS + " public double[][] scores(double[][] x) { return x; }");
        batch.submission("cid", "");
        batch.submission("dan", "int x = \"text\";");
        batch.submission("eva", "static { System.exit(4); }");
        batch.submission("fay", "public Net() { throw new Error(\"on purpose\"); }");
        batch.submission("gus", "public double[][] scores(double[][] x) { System.out.println(\"scores\"); return null; }");
        Files.copy(
                Path.of("reference/cs231n-two-layer-net/TwoLayerNet.java"),
                Files.createDirectories(folder.resolve("in/hal")).resolve("TwoLayerNet.java"));
        return batch;
    }

    void rubric(String text) throws IOException {
        SmallRubric.write(folder.resolve("rubrics/mine"), text);
    }

    void submission(String id, String body) throws IOException {
        Path file = Files.createDirectories(folder.resolve("in").resolve(id)).resolve("Net.java");
        Files.writeString(file, "public class Net implements netgrade.spi.NeuralNet {\n" + body + "\n}\n");
    }

    /** Returns the arguments that grade it into a folder beside it. */
    List<String> arguments(String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "grade", folder.resolve("in").toString(), "-a", "mine", "--rubrics", folder.resolve("rubrics").toString(), "-o",
                folder.resolve(out).toString(), "--isolation", "process", "-j", "2"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    Terminal grade(String out, String... more) {
        return Terminal.run(arguments(out, more).toArray(String[]::new));
    }

    Path submissionReports(String out, String id) {
        return folder.resolve(out).resolve("submissions").resolve(id);
    }

    /** Returns the results there are, by id. */
    TreeMap<String, String> results(String out) throws IOException {
        TreeMap<String, String> results = new TreeMap<>();
        Path submissions = folder.resolve(out).resolve("submissions");
        if (Files.isDirectory(submissions)) {
            try (Stream<Path> all = Files.list(submissions)) {
                for (Path each : all.filter(path -> Files.exists(path.resolve("result.json"))).toList()) {
                    results.put(each.getFileName().toString(), Files.readString(each.resolve("result.json")));
                }
            }
        }
        return results;
    }

    /** Returns a result without its times, which stand at its end. */
    static String withoutTimes(String result) {
        return result.substring(0, result.lastIndexOf("\"times\""));
    }
}
