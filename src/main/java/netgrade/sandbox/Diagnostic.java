package netgrade.sandbox;

/**
 * One message of the compiler.
 *
 * @param isError whether it stops the submission from compiling; else a warning
 * @param path the source file inside the submission, empty when the message belongs to none
 * @param line its line, counted from 1; 0 when the message belongs to none
 * @param message what the compiler said, without path and line
 */
public record Diagnostic(boolean isError, String path, long line, String message) {}
