/**
 * Runs student code where it can do no harm: compiles it in one worker process, runs it in another, and hands out a
 * {@link netgrade.spi.NeuralNet} that happens to live there.
 *
 * <p>In: a submission's files. Out: a {@link netgrade.sandbox.Compilation}, then answers or a {@link netgrade.sandbox.StudentFault} with
 * its {@link netgrade.sandbox.Outcome}. What the submission did wrong is a value or a {@code StudentFault}; what this machine or netgrade
 * did wrong is a {@link netgrade.sandbox.HarnessFault}. It uses {@code spi} and {@code wire}.
 *
 * <p>All that depends on the submission's language stands behind {@link netgrade.sandbox.Toolchain}, one package below for each language.
 */
package netgrade.sandbox;
