/**
 * Checks of nets: the tasks there are, the nets and batches that are asked about, and what is measured of the answers.
 *
 * <p>In: a {@link netgrade.checks.nets.NetTrial}. Out: measures in its findings. It uses {@code checks} and what that may use, and no other
 * family.
 */
package netgrade.checks.nets;
