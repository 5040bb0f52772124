package netgrade.sandbox;

/**
 * A line of a source, as messages of the language name it.
 *
 * @param file the file's name; its folders may be missing
 * @param line counted from 1
 */
public record SourceLine(String file, int line) {}
