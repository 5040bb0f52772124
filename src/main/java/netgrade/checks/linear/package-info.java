/**
 * Checks of linear classifiers: the task there is, the weights and batches that are asked about, and what is measured of the answers.
 *
 * <p>In: a {@link netgrade.checks.linear.LinearTrial}. Out: measures in its findings. It uses {@code checks} and what that may use, and no
 * other family.
 */
package netgrade.checks.linear;
