package netgrade.rubric;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Assignments of a rubric alone. */
final class RubricText {

    private RubricText() {}

    /** Returns the files of an assignment "x" whose rubric has the given text. */
    static AssignmentFiles of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static AssignmentFiles of(byte[] bytes) {
        return new AssignmentFiles("x", new TreeMap<>(Map.of("assignment.yaml", bytes)));
    }
}
