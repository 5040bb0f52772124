package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import netgrade.document.Documents;
import netgrade.result.Result;
import netgrade.rubric.AssignmentFiles;
import netgrade.rubric.ManualScores;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job and its assignment go to another process as bytes, and the result that comes back is, byte for byte, the one made here. */
@Tag("worker")
class GradedElsewhereTest {

    private static final Set<String> QUICK = Set.of("parameters", "scores", "loss", "gradients");

    @TempDir
    private Path folder;

    @Test
    void resultFromAnotherProcessIsTheSame() throws Exception {
        AssignmentFiles files = Rubrics.load(Optional.empty(), new GraderVocabulary()).pack(Course.ID).orElseThrow();
        Path assignment = Files.write(folder.resolve("assignment"), AssignmentParcel.write(files));
        Path job = Files.write(folder.resolve("job"), job(files.rubric(new GraderVocabulary())).bytes());
        Path result = folder.resolve("result.json");

        gradeElsewhere(assignment, job, result);

        String here = Elsewhere.graded(Files.readAllBytes(assignment), Files.readAllBytes(job));
        assertEquals(withoutTimes(here), withoutTimes(Files.readString(result)));
        Result graded = Documents.readJson(here, Result.class);
        assertTrue(
                graded.points() > 0 && graded.points() < graded.max(),
                () -> "some items earned points, some were left out: " + graded.points());
        assertTrue(!graded.diagnosis().causes().isEmpty(), "the mistake was named");
    }

    private static Job job(Rubric rubric) {
        Set<String> leftOut = rubric.items().stream().map(Rubric.Item::id).filter(id -> !QUICK.contains(id)).collect(Collectors.toSet());
        return Job.read(Course.found("half", Path.of("submissions/" + Course.ID + "/half-reg")), ManualScores.none(), leftOut);
    }

    private void gradeElsewhere(Path assignment, Path job, Path result) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"),
                        Elsewhere.class.getName(), assignment.toString(), job.toString(), result.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertEquals(0, other.waitFor(), Files.readString(log));
    }

    private static String withoutTimes(String json) {
        return json.substring(0, json.indexOf("\"times\""));
    }
}
