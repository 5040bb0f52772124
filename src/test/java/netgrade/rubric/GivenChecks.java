package netgrade.rubric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * A vocabulary made by hand: the tasks of nets and of linear classifiers, and the given checks.
 *
 * @param checks its checks
 */
record GivenChecks(Map<String, KnownCheck> checks) implements Vocabulary {

    /** Returns one of checks that any submission can be asked, each with the names of the numbers it offers. */
    static GivenChecks of(Map<String, Set<String>> values) {
        return asking(Optional.empty(), values);
    }

    /** Returns one of checks that ask for an implementation of that name. */
    static GivenChecks asking(String implemented, Set<String> checks) {
        Map<String, Set<String>> values = new TreeMap<>();
        checks.forEach(check -> values.put(check, Set.of()));
        return asking(Optional.of(implemented), values);
    }

    private static GivenChecks asking(Optional<String> implemented, Map<String, Set<String>> values) {
        Map<String, KnownCheck> checks = new TreeMap<>();
        values.forEach((id, names) -> checks.put(id, new KnownCheck(names, implemented)));
        return new GivenChecks(checks);
    }

    GivenChecks and(GivenChecks others) {
        Map<String, KnownCheck> both = new TreeMap<>(checks);
        both.putAll(others.checks);
        return new GivenChecks(both);
    }

    @Override
    public Map<String, String> tasks() {
        String net = "NeuralNet";
        return Map.of(
                "cs231n", net, "cs145", net, "cs145-winter-2019", net, "hlcv", net, "eecs598", net, "cs231n-linear", "LinearClassifier");
    }

    @Override
    public Map<String, KnownReleases> releases() {
        return Map.of("Java", new KnownReleases(17, 21, 17, "a newer JDK is needed"));
    }

    /** A jar whose bytes are no jar at all: every class holds a check {@code own.<class>}. */
    @Override
    public JarContents read(String jarName, byte[] jar, List<String> classes) {
        if (jar.length == 0) {
            return new JarContents(Map.of(), List.of(new JarProblem(OptionalInt.empty(), "\"" + jarName + "\" is empty")));
        }
        Map<String, KnownCheck> own = new TreeMap<>();
        classes.forEach(name -> own.put("own." + name, new KnownCheck(Set.of(), Optional.empty())));
        return new JarContents(own, List.of());
    }
}
