package netgrade.checks;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import netgrade.sandbox.Contract;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.Submitted;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The door to the checks: which there are, and running some of them on a submission. For several threads. */
public final class Checks {

    /** Those of all families by name. */
    private static final Map<String, DeclaredCheck> KNOWN = knownOnes();

    private final Map<String, DeclaredCheck> checks;

    /** Finds all checks that come with netgrade. */
    public Checks() {
        this(KNOWN);
    }

    private Checks(Map<String, DeclaredCheck> checks) {
        this.checks = Map.copyOf(checks);
    }

    /** Returns these checks and an instructor's. */
    public Checks with(OwnChecks own) {
        Map<String, DeclaredCheck> both = new TreeMap<>(checks);
        both.putAll(own.checks());
        return new Checks(both);
    }

    private static Map<String, DeclaredCheck> knownOnes() {
        Map<String, DeclaredCheck> known = new TreeMap<>();
        for (Family family : Families.all()) {
            for (CheckClass type : family.checks()) {
                type.checks(family).forEach(check -> add(check, known));
            }
        }
        return Collections.unmodifiableMap(known);
    }

    private static void add(DeclaredCheck check, Map<String, DeclaredCheck> known) {
        if (known.put(check.id(), check) != null) {
            throw new IllegalStateException("two checks have the id \"" + check.id() + "\"");
        }
    }

    /** Returns the check of that name; empty if netgrade has no such check, as for an instructor's own. */
    public static Optional<DeclaredCheck> declared(String id) {
        return Optional.ofNullable(KNOWN.get(id));
    }

    /** Returns what the check of that name asks about; empty if netgrade has no such check. */
    public static Optional<Contract> contract(String id) {
        return declared(id).flatMap(DeclaredCheck::family).map(Family::contract);
    }

    /** Returns the names of all checks, each with the names of the numbers it offers to formulas. */
    public Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new TreeMap<>();
        checks.forEach((id, check) -> known.put(id, Set.copyOf(check.values())));
        return known;
    }

    /** Returns whether one of the checks trains on images. */
    public boolean needImages(Collection<String> ids) {
        // Those of an instructor's own, which may not be among these, do not.
        return ids.stream().anyMatch(id -> checks.containsKey(id) && checks.get(id).images());
    }

    /** Returns whether one of the checks measures how fast a submission is. */
    public boolean measureSpeed(Collection<String> ids) {
        return ids.stream().anyMatch(id -> checks.containsKey(id) && checks.get(id).asks() == Asks.SPEED);
    }

    /**
     * Runs checks on a submission, one after the other.
     *
     * @param ids names of checks
     * @return a result for each of the names; what fails through our own fault has the outcome HARNESS_FAULT
     */
    public Map<String, CheckResult> run(Collection<String> ids, Submitted submission, Exercise exercise) {
        Map<String, DeclaredCheck> asked = new TreeMap<>();
        ids.forEach(id -> asked.put(id, checks.get(id)));
        try (CheckRun run = new CheckRun(submission, exercise, asked)) {
            launcher().execute(request(asked.values(), run.key()));
            Map<String, CheckResult> results = new HashMap<>(run.results());
            ids.forEach(id -> results.computeIfAbsent(id, this::notRun));
            return results;
        }
    }

    /** Loads what running a check takes, and runs none: for a thread that has nothing else to do. */
    public void warmUp() {
        launcher().discover(request(List.of(checks.values().iterator().next()), "none"));
    }

    /** Returns the result of each check for a submission that cannot be asked anything. */
    public Map<String, CheckResult> fail(Collection<String> ids, Outcome outcome, String message) {
        Map<String, CheckResult> results = new HashMap<>();
        for (String id : ids) {
            results.put(id, Findings.ended(checks.get(id), outcome, message, Duration.ZERO));
        }
        return results;
    }

    /** Returns whether a check found that training does not start from the seed it is given: its numbers differ from run to run. */
    public static boolean showsUnseededTraining(CheckResult result) {
        return result.unseeded();
    }

    private CheckResult notRun(String id) {
        return Findings.ended(checks.get(id), Outcome.HARNESS_FAULT, "The check \"" + id + "\" was not run.", Duration.ZERO);
    }

    private static LauncherDiscoveryRequest request(Collection<DeclaredCheck> asked, String key) {
        List<DiscoverySelector> selectors = asked.stream()
                .map(DeclaredCheck::code)
                .distinct()
                .map(method -> (DiscoverySelector) DiscoverySelectors.selectMethod(method.getDeclaringClass(), method))
                .toList();
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameter(CheckRun.KEY, key)
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .enableImplicitConfigurationParameters(false)
                .build();
    }

    // A launcher is cheap; one each run keeps threads apart. Engines other than Jupiter, and listeners found on the class path, stay out.
    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build());
    }
}
