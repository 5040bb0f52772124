/**
 * Why linear classifiers fail: their catalogue of mistakes, the questions that tell these apart, and specimens of them; and the family's
 * registration.
 *
 * <p>In: a {@link netgrade.diagnosis.Inquiry}. Out: causes and measurements in it. It uses {@code checks.linear}, {@code diagnosis} and
 * what these may use, and no other family.
 */
package netgrade.diagnosis.linear;
