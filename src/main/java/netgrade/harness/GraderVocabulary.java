package netgrade.harness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import netgrade.checks.Checks;
import netgrade.checks.OwnChecks;
import netgrade.checks.Task;
import netgrade.rubric.Rubric;
import netgrade.rubric.Vocabulary;
import netgrade.sandbox.Contract;

/** What rubrics may name: the tasks and checks of this grader. The one place that tells rubrics of checks. */
public final class GraderVocabulary implements Vocabulary {

    private final Map<String, Set<String>> known;

    /** Lists the checks that come with netgrade. */
    public GraderVocabulary() {
        this(new Checks());
    }

    /** Lists checks found before: finding them takes a while. */
    public GraderVocabulary(Checks checks) {
        known = checks.known();
    }

    /** Returns the instructor's own checks of a rubric, loaded from its jar; none if it has no jar. */
    static OwnChecks ownChecks(Rubric rubric) {
        return rubric.checksJar().map(jar -> OwnChecks.read(jar.name(), jar.bytes(), jar.classes())).orElseGet(OwnChecks::none);
    }

    @Override
    public Map<String, String> tasks() {
        return Task.ids().stream().collect(Collectors.toMap(id -> id, id -> Task.of(id).contract().interfaceName()));
    }

    @Override
    public Map<String, KnownReleases> releases() {
        Map<String, KnownReleases> releases = new TreeMap<>();
        Languages.releases().forEach((language, known) -> releases.put(
                language, new KnownReleases(known.oldest(), known.newest(), known.usual(), known.advice())));
        return releases;
    }

    @Override
    public Map<String, KnownCheck> checks() {
        return checks(known);
    }

    @Override
    public JarContents read(String jarName, byte[] jar, List<String> classes) {
        OwnChecks own = OwnChecks.read(jarName, jar, classes);
        return new JarContents(
                checks(own.known()),
                own.problems().stream().map(problem -> new JarProblem(problem.classIndex(), problem.message())).toList());
    }

    private static Map<String, KnownCheck> checks(Map<String, Set<String>> values) {
        Map<String, KnownCheck> checks = new TreeMap<>();
        values.forEach((id, names) -> checks.put(id, new KnownCheck(names, asks(id))));
        return checks;
    }

    private static Optional<String> asks(String check) {
        return Checks.contract(check).map(Contract::interfaceName);
    }
}
