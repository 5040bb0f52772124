package netgrade.rubric;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import netgrade.document.DocumentProblem;
import netgrade.document.DocumentProblem.Problem;
import netgrade.document.Documents;
import netgrade.document.Located;
import netgrade.document.Schema;

/**
 * The scores an instructor gave by hand, for all submissions, from a file of the instructor's that survives every regrading.
 *
 * <p>Its form: for each submission's id, for each item's id, {@code points} and optionally {@code comment}.
 */
public final class ManualScores {

    private final Map<String, Map<String, Score>> scores;

    private ManualScores(Map<String, Map<String, Score>> scores) {
        this.scores = scores;
    }

    /**
     * A score.
     *
     * @param points in 0..the item's points, in hundredths
     * @param comment for the student; empty where there is none
     */
    public record Score(double points, String comment) {}

    /** A score as the file has it. */
    private record Entry(double points, Optional<String> comment) {}

    // Named classes, because a document is read by its class, and Map.class does not tell the type of its values.
    private static final class OfItems extends TreeMap<String, Entry> {}

    private static final class OfSubmissions extends TreeMap<String, OfItems> {}

    private static final class Shared {
        static final Schema SCHEMA = Schema.of(new String(
                AssignmentFolder.resource("rubric/manual.schema.json")
                        .orElseThrow(() -> new IllegalStateException("rubric/manual.schema.json is missing from the class path")),
                StandardCharsets.UTF_8));
    }

    /** Returns no scores. */
    public static ManualScores none() {
        return new ManualScores(Map.of());
    }

    /**
     * Returns the scores of a file.
     *
     * @param file its name for messages
     * @param text its contents, YAML
     * @param rubric of the assignment the scores are for
     * @throws DocumentProblem with everything that is wrong with it
     */
    public static ManualScores read(String file, String text, Rubric rubric) {
        Located<OfSubmissions> located = Documents.locateYaml(file, text, Shared.SCHEMA, OfSubmissions.class);
        List<Problem> problems = new ArrayList<>();
        Map<String, Map<String, Score>> scores = new TreeMap<>();
        located.value().forEach((submission, items) -> {
            Map<String, Score> ofItems = new TreeMap<>();
            items.forEach((item, entry) -> {
                String place = "/" + escaped(submission) + "/" + escaped(item);
                problem(rubric, item, entry)
                        .map(message -> located.problem(place, submission + ": item \"" + item + "\"" + message))
                        .ifPresent(problems::add);
                ofItems.put(item, new Score(entry.points(), entry.comment().orElse("").strip()));
            });
            scores.put(submission, Collections.unmodifiableMap(ofItems));
        });
        if (!problems.isEmpty()) {
            throw new DocumentProblem(problems);
        }
        return new ManualScores(scores);
    }

    private static Optional<String> problem(Rubric rubric, String itemId, Entry entry) {
        Set<String> manual = rubric.items().stream()
                .filter(item -> item.basis() == Basis.MANUAL)
                .map(Rubric.Item::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<Rubric.Item> item = rubric.item(itemId);
        if (item.isEmpty()) {
            return Optional.of(" does not exist; known manual items: " + Words.list(manual));
        }
        if (!manual.contains(itemId)) {
            String basis = item.get().basis() == Basis.CHECKS ? "checks" : "the student's choices";
            return Optional.of(" is not manual, its points come from " + basis + "; known manual items: " + Words.list(manual));
        }
        double most = item.get().points();
        if (entry.points() > most) {
            return Optional.of(
                    ": points is " + Words.number(entry.points()) + ", expected at most " + Words.number(most)
                            + ": the points of the item");
        }
        return Optional.empty();
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** Returns the same scores with another one for an item of a submission, or without one if empty; unchecked, unlike {@link #read}. */
    public ManualScores with(String submission, String item, Optional<Score> score) {
        Map<String, Map<String, Score>> changed = new TreeMap<>(scores);
        Map<String, Score> ofItems = new TreeMap<>(of(submission));
        score.ifPresentOrElse(given -> ofItems.put(item, given), () -> ofItems.remove(item));
        if (ofItems.isEmpty()) {
            changed.remove(submission);
        } else {
            changed.put(submission, Collections.unmodifiableMap(ofItems));
        }
        return new ManualScores(changed);
    }

    /** Returns the scores as the text of a file, sorted by submission and item, for {@link #read}. */
    public String text() {
        Map<String, Map<String, Map<String, Object>>> tree = new TreeMap<>();
        scores.forEach((submission, items) -> items.forEach((item, score) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("points", score.points());
            if (!score.comment().isEmpty()) {
                entry.put("comment", score.comment());
            }
            tree.computeIfAbsent(submission, any -> new TreeMap<>()).put(item, entry);
        }));
        return Documents.writeYaml(tree);
    }

    /** Returns the ids of the submissions it has scores for, sorted: some may be of no submission there is. */
    public Set<String> submissions() {
        return Collections.unmodifiableSet(new TreeSet<>(scores.keySet()));
    }

    /** Returns a submission's scores by the item's id; none if there are none. */
    public Map<String, Score> of(String submission) {
        return scores.getOrDefault(submission, Map.of());
    }
}
