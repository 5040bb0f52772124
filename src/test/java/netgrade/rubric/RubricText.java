package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import netgrade.document.DocumentProblem;

/** Assignments of a rubric and an empty hand-out, called "x". */
final class RubricText {

    static final Vocabulary CHECKS = GivenChecks.of(
            Map.of("scores.toy", Set.of(), "loss.toy", Set.of(), "accuracy", Set.of("X"), "accuracy.deep", Set.of("X", "depth")));

    /** Lines 1 to 7: all that a rubric has to say before its items. */
    static final String HEAD =
            """
            id: x
            title: A title
            edition: spring
            hand-out: handout.md
            task: cs231n
            seed: 5
            limits: {heap-mib: 512, call-seconds: 4, training-factor: 40, training-floor-seconds: 30}
            """;

    private RubricText() {}

    /** Returns the files of an assignment "x" whose rubric has the given text. */
    static AssignmentFiles of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static AssignmentFiles of(byte[] bytes) {
        return new AssignmentFiles("x", new TreeMap<>(Map.of("assignment.yaml", bytes, "handout.md", new byte[] {'#'})));
    }

    static Rubric read(String text) {
        return RubricReader.read(of(text), Optional.of("x"), Optional.of(Rubrics.schema()), CHECKS);
    }

    /** Reads a rubric of these entries, the first of which is on line 9. */
    static Rubric readItems(String items) {
        return read(HEAD + "items:\n" + items);
    }

    /** Returns one entry, with further keys. */
    static String item(String id, String more) {
        return "  - {id: " + id + ", title: t, points: 1, visibility: public, " + more + "}\n";
    }

    /** Returns what reading reports, without the file's name. */
    static String problemOf(Runnable reading) {
        return assertThrows(DocumentProblem.class, reading::run).getMessage().replace("x/assignment.yaml, ", "");
    }
}
