package netgrade.document;

import java.util.Map;

/**
 * A value read from a YAML file that knows on which line each of its parts stands.
 *
 * @param <T> the record that was read
 */
public final class Located<T> {

    private final String file;
    private final T value;
    private final Map<String, Integer> lines;

    Located(String file, T value, Map<String, Integer> lines) {
        this.file = file;
        this.value = value;
        this.lines = Map.copyOf(lines);
    }

    /** Returns what was read. */
    public T value() {
        return value;
    }

    /**
     * Returns the line of a part of the file, counted from 1; of the nearest part around it where the file does not have it.
     *
     * @param pointer a JSON Pointer (RFC 6901) with the keys as the file writes them, such as {@code /items/3/checks/1}; empty for the
     *     whole
     */
    public int line(String pointer) {
        String part = pointer;
        while (!part.isEmpty() && !lines.containsKey(part)) {
            part = part.substring(0, part.lastIndexOf('/'));
        }
        return lines.getOrDefault(part, 1);
    }

    /** Returns a problem at that part of the file; see {@link #line}. */
    public DocumentProblem.Problem problem(String pointer, String message) {
        return new DocumentProblem.Problem(file, line(pointer), message);
    }
}
