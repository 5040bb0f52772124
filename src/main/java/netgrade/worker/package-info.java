/**
 * The Java worker, which runs inside the sandbox: a loop that reads a question, lets student code (or the compiler) answer it, and writes
 * the answer.
 *
 * <p>In: frames of {@link netgrade.wire} on standard input. Out: frames on standard output; whatever student code prints goes to standard
 * error. It uses {@code spi} and {@code wire} only, and its jar holds these three alone: nothing here knows an expected value, a
 * tolerance, a rubric or a check.
 */
package netgrade.worker;
