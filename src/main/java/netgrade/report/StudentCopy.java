package netgrade.report;

import java.util.Set;
import netgrade.harness.Graded;
import netgrade.sandbox.Outcome;

/** What a student may see of a graded submission, in the forms a terminal and a CI want; nothing that is hidden is in any of them. */
public final class StudentCopy {

    private final Redaction.StudentResult student;
    private final Set<String> leftOut;

    private StudentCopy(Redaction.StudentResult student, Set<String> leftOut) {
        this.student = student;
        this.leftOut = leftOut;
    }

    /**
     * Makes the copy of a submission.
     *
     * @param leftOut ids of items that were not to run, because they take long
     */
    public static StudentCopy of(Graded graded, Set<String> leftOut) {
        return new StudentCopy(Redaction.forStudent(Result.of(graded)), Set.copyOf(leftOut));
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
}
