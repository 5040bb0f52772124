package netgrade.document;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says what is wrong with a file, all of it at once.
 *
 * <p>The message is for whoever wrote the file: one line a problem, such as {@code rubric/x/assignment.yaml, line 14: item "scores":
 * unknown key "pionts"; known keys: checks, points}.
 */
public final class DocumentProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // Exceptions are serializable and the records are not; this one never leaves its JVM.
    private final transient List<Problem> problems;

    /** Collects the problems, sorted by file and line; there must be at least one. */
    public DocumentProblem(List<Problem> problems) {
        super(sentences(problems), null, false, false);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem");
        }
        this.problems = sorted(problems);
    }

    /** Returns each problem, in the order of files and lines. */
    public List<Problem> problems() {
        return problems;
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }

    private static String sentences(List<Problem> problems) {
        return sorted(problems).stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    /**
     * One thing that is wrong.
     *
     * @param file the file's name as its reader knows it
     * @param line counted from 1; 0 when it concerns the file as a whole
     * @param message what is wrong, with what was expected, without file and line
     */
    public record Problem(String file, int line, String message) {

        /** Returns {@code file, line 14: message}. */
        @Override
        public String toString() {
            return line == 0 ? file + ": " + message : file + ", line " + line + ": " + message;
        }
    }
}
