/**
 * Says why: finds the known mistake whose answers are the submission's, and where there is none, what was measured.
 *
 * <p>In: a submission that can be asked, and the checks it failed. Out: a {@link netgrade.diagnosis.Diagnosis}. A mistake is a
 * {@link netgrade.reference.Variation} of the reference with a lesson to learn from. It may use {@code spi}, {@code sandbox},
 * {@code numeric}, {@code reference} and {@code checks}.
 */
package netgrade.diagnosis;
