/**
 * Takes submissions down the street: each is read, compiled, asked by the checks and graded by the rubric.
 *
 * <p>In: {@link netgrade.harness.Job jobs}, which are plain data, and a rubric. Out: a {@link netgrade.result.Result} for each. A
 * {@link netgrade.harness.GradingRun} grades a whole batch, keeps what an earlier run has done, and writes the rest to where it is told.
 *
 * <p>It may use every package that grading takes, none that writes for people or other programs. A submission's mistake never stops the
 * batch; a fault of ours never costs points.
 */
package netgrade.harness;
