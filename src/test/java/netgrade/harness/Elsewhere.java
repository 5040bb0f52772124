package netgrade.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import netgrade.document.Documents;

/** The other machine of {@link GradedElsewhereTest}: a process that is given an assignment and a job as bytes, and gives back a result. */
final class Elsewhere {

    private Elsewhere() {}

    /** Takes the files of assignment and job, and the file for the result. */
    public static void main(String[] files) throws Exception {
        byte[] assignment = Files.readAllBytes(Path.of(files[0]));
        byte[] job = Files.readAllBytes(Path.of(files[1]));
        Files.writeString(Path.of(files[2]), graded(assignment, job));
    }

    /** Returns the result as {@code result.json} has it. */
    static String graded(byte[] assignment, byte[] job) {
        Grader.Settings settings = new Grader.Settings(Course.LEVEL, ImageSource.embedded(), Set.of("accuracy"), "test", Course.CLOCK);
        Grader grader = new Grader(AssignmentParcel.read(assignment).rubric(new GraderVocabulary()), settings);
        try (Session session = grader.open(1)) {
            return Documents.writeJson(session.grade(Job.read(job)));
        }
    }
}
