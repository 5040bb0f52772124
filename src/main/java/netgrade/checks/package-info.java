/**
 * The checks: Jupiter classes, run by the Platform launcher in the grader's JVM, that ask a submission questions and measure its answers
 * against the reference.
 *
 * <p>In: a {@link netgrade.sandbox.Submitted} and the {@link netgrade.checks.Exercise} it was written for. Out: a
 * {@link netgrade.checks.CheckResult} for each check. Checks measure; what an error costs is for the rubric to say. They use {@code spi},
 * {@code sandbox}, {@code numeric}, {@code reference} and {@code data}.
 *
 * <p>An instructor's own checks come in a jar that a rubric names, {@link netgrade.checks.OwnChecks}; all they use is
 * {@link netgrade.checks.Check} and {@link netgrade.checks.Examiner}. They are trusted as the classes of this package are.
 *
 * <p>Public checks ask for the numbers hand-outs print. Hidden ones go where the hand-outs do not look: other sizes, non-zero biases, one
 * example, strong regularisation, large scores. Each check starts with a new object and parameters of the grader's.
 */
package netgrade.checks;
