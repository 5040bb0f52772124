/**
 * Finds submissions and reads them into memory.
 *
 * <p>In: the paths an instructor or student named. Out: {@link netgrade.intake.Batch}es of {@link netgrade.intake.Found} submissions,
 * each put together from the files that a {@link netgrade.intake.Naming} says are one student's newest attempt, and read on request into a
 * {@link netgrade.intake.Submission} by the rules of what is kept, what is left out and what is refused.
 * Nothing of a submission is ever written to disk, and no link in it is followed. What is wrong with a submission is its
 * {@code rejection}; what is wrong with the paths is an {@link netgrade.intake.IntakeProblem}.
 *
 * <p>The door is {@link netgrade.intake.Intake}; beside it stands {@link netgrade.intake.TarGz} for archives of the grader's own, and
 * {@link netgrade.likeness.LikeSources}, which compares submissions with each other. May use: no other package; Commons Compress is used
 * here only.
 *
 * <p>No argument and no result is ever {@code null}.
 */
package netgrade.intake;
