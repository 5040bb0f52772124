package netgrade.rubric;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import netgrade.document.DocumentProblem;
import netgrade.document.DocumentProblem.Problem;
import netgrade.document.Documents;
import netgrade.document.Located;
import netgrade.document.Schema;

/**
 * What a rubric must meet to be proved.
 *
 * @param detection the share of known mistakes that have to lose points, in percent, at least
 * @param falseFails the share of correct variants that may lose points, in percent, at most
 * @param precision the share of diagnoses that have to be right, in percent, at least
 * @param floor what submissions that compute nothing may earn, in percent of the points, at most
 * @param loses the items each mistake is to lose, by its id; those that are not named are to lose some item
 */
public record Demands(double detection, double falseFails, double precision, double floor, Map<String, Set<String>> loses) {

    /** Name of the file beside the rubric. */
    public static final String FILE = "verify.yaml";

    /** Where nothing is said: parameters are kept and handed out for a point or so, and that is all. */
    private static final double FLOOR = 4;

    public Demands {
        loses = Map.copyOf(loses);
    }

    /** A file as it is written. */
    private record DemandsFile(Rates rates, Optional<Double> floor, Optional<Items> loses) {}

    private record Rates(double detection, double falseFails, double precision) {}

    // A named class, because a document is read by its class, and Map.class does not tell the type of its values.
    private static final class Items extends TreeMap<String, List<String>> {}

    private static final class Shared {
        static final Schema SCHEMA = Schema.of(new String(
                AssignmentFolder.resource("rubric/verify.schema.json")
                        .orElseThrow(() -> new IllegalStateException("rubric/verify.schema.json is missing from the class path")),
                StandardCharsets.UTF_8));
    }

    /**
     * Returns the demands on a rubric without a file: every mistake is found, no correct variant fails, no diagnosis is wrong, code
     * that computes nothing earns next to nothing.
     */
    public static Demands strictest() {
        return new Demands(100, 0, 100, FLOOR, Map.of());
    }

    /**
     * Returns the demands in a file.
     *
     * @param file its name for messages
     * @param text its contents, YAML
     * @param rubric the rubric it is about
     * @throws DocumentProblem with everything that is wrong with it
     */
    public static Demands read(String file, String text, Rubric rubric) {
        Located<DemandsFile> located = Documents.locateYaml(file, text, Shared.SCHEMA, DemandsFile.class);
        List<Problem> problems = new ArrayList<>();
        Map<String, Set<String>> loses = new TreeMap<>();
        located.value().loses().ifPresent(items -> items.forEach((mistake, ids) -> {
            for (int i = 0; i < ids.size(); i++) {
                if (rubric.item(ids.get(i)).isEmpty()) {
                    problems.add(located.problem("/loses/" + mistake + "/" + i, mistake + ": item \"" + ids.get(i)
                            + "\" does not exist; known items: " + Words.list(rubric.items().stream().map(Rubric.Item::id).toList())));
                }
            }
            loses.put(mistake, new TreeSet<>(ids));
        }));
        if (!problems.isEmpty()) {
            throw new DocumentProblem(problems);
        }
        Rates rates = located.value().rates();
        return new Demands(
                rates.detection(), rates.falseFails(), rates.precision(), located.value().floor().orElse(FLOOR), loses);
    }
}
