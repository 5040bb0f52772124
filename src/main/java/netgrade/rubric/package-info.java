/**
 * Judges: an assignment's rubric, the results of its checks and what else is known of a submission go in, a
 * {@link netgrade.rubric.Grade} comes out.
 *
 * <p>{@link netgrade.rubric.Rubrics} finds and reads the rubrics; whatever is wrong with one is a
 * {@link netgrade.document.DocumentProblem} with file, line and the known alternatives, and is found before the first submission is
 * graded. {@link netgrade.rubric.ManualScores} reads an instructor's scores in the same way. {@link netgrade.rubric.Answers} reads a
 * student's written answers, and never throws: what is wrong with them is in them. {@link netgrade.rubric.Judge} gives the points, and
 * reads nothing. Formulas are data, evaluated by EvalEx, which is used here and nowhere else.
 *
 * <p>From items to points, each step rounded to hundredths, halves up: the items; bonus items together, at most {@code bonus-cap}; the
 * total's formula over all of them; the total, at most {@code cap}; less the penalty for being late, not below 0. The cap comes first, so
 * that points above it do not pay for being late. {@code docs/rubric.md} has it with an example.
 *
 * <p>What a check found comes in as {@link netgrade.rubric.Evidence}; which tasks and checks there are, a
 * {@link netgrade.rubric.Vocabulary} says. So this package uses {@code document} alone. Nothing is null.
 */
package netgrade.rubric;
