/**
 * Takes a batch down the street: each submission is read, compiled, asked by the checks and graded by the rubric.
 *
 * <p>In: what {@code intake} found, and a rubric. Out: a {@link netgrade.result.Graded} for each submission as it ends. It uses
 * {@code intake}, {@code sandbox}, {@code checks}, {@code rubric}, {@code reference} and {@code data}. A submission's mistake never stops
 * the batch; a fault of ours never costs points.
 */
package netgrade.harness;

import netgrade.result.Graded;

