package netgrade.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import netgrade.result.PublicScore;
import netgrade.result.Redaction;
import netgrade.result.Result;
import netgrade.sandbox.Outcome;

/** What a student may see of a graded submission, in the forms a terminal and a CI want; nothing that is hidden is in any of them. */
public final class StudentCopy {

    private final Redaction.StudentResult student;
    private final SourcePlaces places;
    private final Set<String> leftOut;

    private StudentCopy(Redaction.StudentResult student, SourcePlaces places, Set<String> leftOut) {
        this.student = student;
        this.places = places;
        this.leftOut = leftOut;
    }

    /**
     * Makes the copy of a result.
     *
     * @param sources the submission's sources by path, to point to places in them
     * @param leftOut ids of items that were not to run, because they take long
     */
    public static StudentCopy of(Result result, Map<String, byte[]> sources, Set<String> leftOut) {
        return new StudentCopy(Redaction.forStudent(result), new SourcePlaces(sources), Set.copyOf(leftOut));
    }

    /** Returns the points of what was run. */
    public PublicScore score() {
        return PublicScore.of(student.result());
    }

    /** Returns whether something was not graded through a fault of the grader or the machine. */
    public boolean hasFault() {
        return student.result().items().stream()
                .flatMap(item -> item.checks().stream())
                .anyMatch(check -> check.outcome() == Outcome.HARNESS_FAULT);
    }

    /**
     * Returns it as text for a terminal.
     *
     * @param withPassed whether the numbers of checks that passed are told, too
     */
    public String text(boolean withPassed, boolean colours) {
        return CheckText.of(student, leftOut, withPassed, colours);
    }

    /** Returns the records of {@code result.json}, to be written as JSON. */
    public Object json() {
        return student.result();
    }

    /** Returns it as the XML that CI servers read of test runs. */
    public String junitXml() {
        return JunitXml.of(student);
    }

    /**
     * Returns it as GitHub's workflow commands, one a line.
     *
     * @param repositoryPath turns a path inside the submission into one of the repository, where it is a file there
     */
    public List<String> githubCommands(Function<String, Optional<String>> repositoryPath) {
        return GithubCommands.of(student, places, repositoryPath);
    }

    /**
     * Returns it as Markdown for the summary of a step.
     *
     * @param maxBytes of UTF-8; what does not fit is left out, and that is said
     */
    public String stepSummary(long maxBytes) {
        return StepSummary.of(student, maxBytes);
    }

    /**
     * Returns it as GitHub Classroom's reporters read it: JSON in base64.
     *
     * @param status pass, fail or error
     */
    public String autogradingResult(String status) {
        return AutogradingResult.of(student, status).encoded();
    }
}
