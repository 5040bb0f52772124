/**
 * The command line: reads arguments, calls {@code intake}, {@code harness} and {@code report}, prints for people and sets the exit code.
 *
 * <p>Printing and exit codes belong here alone. It may use every other package but {@code worker}.
 */
package netgrade.cli;
