package netgrade.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import netgrade.checks.CheckResult;
import netgrade.diagnosis.Diagnosis;
import netgrade.intake.Submission;
import netgrade.rubric.Grade;
import netgrade.sandbox.Diagnostic;

/**
 * A submission with all that is known of it after grading: what reports are made from.
 *
 * @param submission what was handed in
 * @param assignment which assignment it was graded as
 * @param grade its points, item by item
 * @param measured what was measured, by the check's id
 * @param compiler what the compiler said; empty when it compiled without a word
 * @param output what the submission printed, cut at a limit
 * @param outputCut whether it printed more than {@code output} holds
 * @param outputShown how many characters of {@code output} were printed before the first check that is not public: what follows may
 *     tell of hidden questions
 * @param remarks further facts for the reader, such as "answers differently when asked twice"
 * @param diagnosis why answers are wrong, as far as it can be proved
 * @param provenance how the grade came about
 * @param key what the grade depends on
 * @param times when and how long; the only part that differs between two runs
 */
public record Graded(
        Submission submission,
        AssignmentName assignment,
        Grade grade,
        Map<String, CheckResult> measured,
        List<Diagnostic> compiler,
        String output,
        boolean outputCut,
        int outputShown,
        List<String> remarks,
        Diagnosis diagnosis,
        Provenance provenance,
        Key key,
        Times times) {

    /** Makes one without a diagnosis. */
    public Graded(
            Submission submission,
            AssignmentName assignment,
            Grade grade,
        Map<String, CheckResult> measured,
            List<Diagnostic> compiler,
            String output,
            boolean outputCut,
            int outputShown,
            List<String> remarks,
            Provenance provenance,
            Key key,
            Times times) {
        this(submission, assignment, grade, measured, compiler, output, outputCut, outputShown, remarks, Diagnosis.none(), provenance, key, times);
    }

    /** An assignment's id, title and edition, such as {@code cs231n-two-layer-net}, "Two-layer neural network", "spring 2019". */
    public record AssignmentName(String id, String title, String edition) {}

    /**
     * How a grade came about: enough to repeat it.
     *
     * @param seed where all random draws of the checks started
     * @param netgradeVersion version of the grader
     * @param javaVersion version of the JDK of grader and worker
     * @param isolation the sandbox level that held
     * @param rubricHash SHA-256 of the rubric file
     * @param data which data set the training items used
     */
    public record Provenance(
            long seed, String netgradeVersion, String javaVersion, String isolation, String rubricHash, String data) {}

    /**
     * When a submission was graded, and how long it took.
     *
     * @param started when grading began
     * @param total wall time from compiling to the last check
     * @param checks wall time of each check by its id, and of what a check timed on its way by both, as in {@code hinge.speedup: hingeLoss}
     */
    public record Times(Instant started, Duration total, Map<String, Duration> checks) {}
}
