package netgrade.checks;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    private static final List<Class<?>> NET = List.of(
            ParameterChecks.class,
            ScoreChecks.class,
            LossChecks.class,
            GradientChecks.class,
            SideEffectChecks.class,
            TrainingChecks.class,
            PredictionChecks.class,
            AccuracyChecks.class,
            WeightsChecks.class,
            DeepChecks.class,
            BonusChecks.class,
            VariantChecks.class,
            SweepChecks.class,
            SearchChecks.class);

    private static final List<Class<?>> LINEAR = List.of(
            HingeNaiveChecks.class,
            HingeChecks.class,
            SoftmaxNaiveChecks.class,
            SoftmaxChecks.class,
            LinearAgreementChecks.class,
            LinearSpeedChecks.class,
            LinearTrainingChecks.class,
            LinearPredictionChecks.class,
            LinearSideEffectChecks.class,
            LinearAccuracyChecks.class);

    /** What each check asks about, by its name. */
    private static final Map<String, Contract> CONTRACTS = contracts();

    private final Map<String, Method> methods = new TreeMap<>();

    /** Finds all checks that come with netgrade. */
    public Checks() {
        Stream.concat(NET.stream(), LINEAR.stream())
                .flatMap(Checks::methods)
                .forEach(method -> methods.put(method.getAnnotation(Check.class).id(), method));
    }

    private Checks(Map<String, Method> methods) {
        this.methods.putAll(methods);
    }

    /** Returns these checks and an instructor's. */
    public Checks with(OwnChecks own) {
        Checks both = new Checks(methods);
        both.methods.putAll(own.methods());
        return both;
    }

    private static Stream<Method> methods(Class<?> checks) {
        return Arrays.stream(checks.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Check.class));
    }

    private static Map<String, Contract> contracts() {
        Map<String, Contract> contracts = new TreeMap<>();
        Map.of(Contract.NET, NET, Contract.LINEAR, LINEAR)
                .forEach((contract, classes) -> classes.stream()
                        .flatMap(Checks::methods)
                        .forEach(method -> contracts.put(method.getAnnotation(Check.class).id(), contract)));
        return contracts;
    }

    /** Returns what the check of that name asks about; empty if netgrade has no such check. */
    public static Optional<Contract> contract(String id) {
        return Optional.ofNullable(CONTRACTS.get(id));
    }

    /** Returns the names of all checks, each with the names of the numbers it offers to formulas. */
    public Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new TreeMap<>();
        methods.forEach((id, method) -> known.put(id, Set.of(method.getAnnotation(Check.class).values())));
        return known;
    }

    /** Returns whether one of the checks trains on images. */
    public boolean needImages(Collection<String> ids) {
        // Those of an instructor's own, which may not be among these, do not.
        return ids.stream().anyMatch(id -> methods.containsKey(id) && methods.get(id).getAnnotation(Check.class).images());
    }

    /**
     * Runs checks on a submission, one after the other.
     *
     * @param ids names of checks
     * @return a result for each of the names; what fails through our own fault has the outcome HARNESS_FAULT
     */
    public Map<String, CheckResult> run(Collection<String> ids, Submitted submission, Exercise exercise) {
        try (CheckRun run = new CheckRun(submission, exercise)) {
            launcher().execute(request(ids, run.key()));
            Map<String, CheckResult> results = new HashMap<>(run.results());
            ids.forEach(id -> results.computeIfAbsent(id, this::notRun));
            return results;
        }
    }

    /** Loads what running a check takes, and runs none: for a thread that has nothing else to do. */
    public void warmUp() {
        launcher().discover(request(List.of(methods.keySet().iterator().next()), "none"));
    }

    /** Returns the result of each check for a submission that cannot be asked anything. */
    public Map<String, CheckResult> fail(Collection<String> ids, Outcome outcome, String message) {
        Map<String, CheckResult> results = new HashMap<>();
        for (String id : ids) {
            results.put(id, Findings.ended(methods.get(id).getAnnotation(Check.class), outcome, message, Duration.ZERO));
        }
        return results;
    }

    /** Returns whether a check found that training does not start from the seed it is given: its numbers differ from run to run. */
    public static boolean showsUnseededTraining(CheckResult result) {
        return result.measures().stream().anyMatch(measure -> measure.note().endsWith(TrainingChecks.NOT_REPEATABLE));
    }

    private CheckResult notRun(String id) {
        return Findings.ended(
                methods.get(id).getAnnotation(Check.class), Outcome.HARNESS_FAULT, "The check \"" + id + "\" was not run.", Duration.ZERO);
    }

    private LauncherDiscoveryRequest request(Collection<String> ids, String key) {
        List<DiscoverySelector> selectors = ids.stream()
                .sorted()
                .map(methods::get)
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
