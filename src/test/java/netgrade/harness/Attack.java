package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import netgrade.sandbox.Isolation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A folder of {@code hostile/}: a submission that tries something, and how that must end. The README there explains the keys.
 *
 * @param name the folder's name
 * @param folder the folder
 * @param isAlone whether it is handed in without a right solution to build on
 * @param items for each item how its checks may end; an item that is not named earns its points
 * @param prints what it prints when it is contained: proof that it ran and tried
 * @param promise what level {@code process} promises
 */
record Attack(String name, Path folder, boolean isAlone, Map<String, Set<String>> items, List<String> prints, Promise promise) {

    static final Path CORPUS = Path.of("src/test/resources/hostile");

    /** An item that earned its points. */
    static final String FULL = "full";

    /** An item whose checks were answered, and the answers are wrong. */
    static final String WRONG = "wrong";

    private static final Set<String> KEYS = Set.of("tries", "alone", "everything", "items", "prints", "process");

    /** What level {@code process} promises. */
    enum Promise {
        /** It is contained as well. */
        CONTAINED,
        /** It gets through, which also shows that the attack is one. */
        GETS_THROUGH,
        /** It would get through and harm the machine: not tried. */
        NOT_TRIED
    }

    /** Returns the whole corpus by name. */
    static Map<String, Attack> all() throws IOException {
        Map<String, Attack> attacks = new TreeMap<>();
        try (Stream<Path> folders = Files.list(CORPUS)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                Attack attack = read(folder);
                attacks.put(attack.name(), attack);
            }
        }
        return attacks;
    }

    private static Attack read(Path folder) throws IOException {
        JsonNode told = new YAMLMapper().readTree(folder.resolve("expected.yaml"));
        told.propertyNames().forEach(key -> assertTrue(KEYS.contains(key), () -> folder + "/expected.yaml: unknown key " + key));
        assertTrue(told.path("tries").asString("").length() > 20, () -> folder + "/expected.yaml does not say what it tries");
        Map<String, Set<String>> items = new TreeMap<>();
        if (told.has("everything")) {
            HostileCourse.ITEMS.forEach(item -> items.put(item, outcomes(told.get("everything"))));
        }
        told.path("items").forEachEntry((item, outcome) -> items.put(item, outcomes(outcome)));
        assertTrue(HostileCourse.ITEMS.containsAll(items.keySet()), () -> folder + "/expected.yaml: unknown item in " + items.keySet());
        List<String> prints = new ArrayList<>();
        told.path("prints").forEach(text -> prints.add(text.asString()));
        Promise promise = Promise.valueOf(told.path("process").asString("contained").toUpperCase(java.util.Locale.ROOT).replace(' ', '_'));
        return new Attack(folder.getFileName().toString(), folder, told.path("alone").asBoolean(false), items, prints, promise);
    }

    private static Set<String> outcomes(JsonNode told) {
        Set<String> outcomes = new TreeSet<>();
        if (told.isArray()) {
            told.forEach(each -> outcomes.add(each.asString()));
        } else {
            outcomes.add(told.asString());
        }
        return outcomes;
    }

    boolean isTriedAt(Isolation level) {
        return level == Isolation.BUBBLEWRAP || promise != Promise.NOT_TRIED;
    }

    boolean isContainedAt(Isolation level) {
        return level == Isolation.BUBBLEWRAP || promise == Promise.CONTAINED;
    }

    Set<String> expected(String item) {
        Set<String> expected = items.getOrDefault(item, Set.of(FULL));
        assertEquals(false, expected.isEmpty(), () -> name + ": no outcome for " + item);
        return expected;
    }
}
