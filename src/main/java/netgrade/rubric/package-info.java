/**
 * Judges: an assignment's rubric and the results of its checks go in, a {@link netgrade.rubric.Grade} comes out.
 *
 * <p>{@link netgrade.rubric.Rubrics} finds and reads the rubrics; whatever is wrong with one is a
 * {@link netgrade.document.DocumentProblem} with file, line and the known alternatives, and is found before the first submission is
 * graded. {@link netgrade.rubric.Judge} gives the points. Formulas are data, evaluated by EvalEx, which is used here and nowhere else.
 *
 * <p>This package uses {@code document}, {@code checks} and {@code sandbox} (only its {@code Outcome}). Nothing is null.
 */
package netgrade.rubric;
