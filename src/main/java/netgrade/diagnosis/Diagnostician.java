package netgrade.diagnosis;

import java.util.List;
import netgrade.checks.CheckResult;
import netgrade.checks.Exercise;
import netgrade.checks.Families;
import netgrade.sandbox.Submitted;

/** The door to diagnosis: asks a submission that failed checks a few questions more, and says why it failed where that can be proved. */
public final class Diagnostician {

    private Diagnostician() {}

    /**
     * Returns why a submission failed checks. Nothing is asked where none failed.
     *
     * @param submission the submission, still able to answer
     * @param exercise what it was measured against
     * @param failed the results that did not pass
     */
    public static Diagnosis diagnose(Submitted submission, Exercise exercise, List<CheckResult> failed) {
        Inquiry inquiry = new Inquiry(submission, exercise, failed);
        if (Families.of(exercise.task()) instanceof DiagnosedFamily family) {
            family.diagnose(inquiry);
        }
        return inquiry.diagnosis();
    }
}
