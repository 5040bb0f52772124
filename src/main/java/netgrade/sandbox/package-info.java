/**
 * Runs student code where it can do no harm: compiles it in one worker process, runs it in another, and hands out a
 * {@link netgrade.spi.NeuralNet} that happens to live there.
 *
 * <p>In: source files. Out: a {@link netgrade.sandbox.Compilation}, and answers or a {@link netgrade.sandbox.StudentFault} with its
 * {@link netgrade.sandbox.Outcome}. It uses {@code spi} and {@code wire}. What the submission did wrong is a value or a
 * {@code StudentFault}; what this machine or netgrade did wrong is a {@link netgrade.sandbox.HarnessFault}.
 */
package netgrade.sandbox;
