package netgrade.rubric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of an assignment called {@code mine}: the head that every rubric has, and the items that a test asks for. */
public final class SmallRubric {

    /** One point, for the labels of the toy batch. */
    public static final String PREDICT = "{id: predict, title: Predictions, points: 1, visibility: public, checks: [predict.toy]}";

    private static final String HEAD =
            """
            id: mine
            title: Mine
            edition: today
            hand-out: handout.md
            task: cs231n
            seed: 1
            limits: {heap-mib: 64, call-seconds: 10, training-factor: 40, training-floor-seconds: 30}
            items:
            """;

    private SmallRubric() {}

    /** Returns the text with these items, each of them a mapping in YAML; more keys of the rubric may be added to its end. */
    public static String of(String... items) {
        StringBuilder text = new StringBuilder(HEAD);
        for (String item : items) {
            text.append("  - ").append(item).append('\n');
        }
        return text.toString();
    }

    /** Writes a text as the rubric of a folder, which is made, and a hand-out beside it. */
    public static void write(Path folder, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder).resolve("handout.md"), "# Mine");
        Files.writeString(Files.createDirectories(folder).resolve("assignment.yaml"), text);
    }
}
