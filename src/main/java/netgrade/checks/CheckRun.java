package netgrade.checks;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import netgrade.sandbox.Submitted;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One execution of checks on one submission; checks find theirs by the key in their configuration. */
final class CheckRun implements AutoCloseable {

    static final String KEY = "netgrade.run";

    private static final Map<String, CheckRun> RUNNING = new ConcurrentHashMap<>();

    private final String key = UUID.randomUUID().toString();
    private final Submitted submission;
    private final Exercise exercise;
    private final Map<String, CheckResult> results = new ConcurrentHashMap<>();

    private final Map<String, DeclaredCheck> asked;

    /**
     * Begins a run.
     *
     * @param asked the checks to run, by id
     */
    CheckRun(Submitted submission, Exercise exercise, Map<String, DeclaredCheck> asked) {
        this.submission = submission;
        this.exercise = exercise;
        this.asked = asked;
        RUNNING.put(key, this);
    }

    static CheckRun of(ExtensionContext context) {
        return RUNNING.get(context.getConfigurationParameter(KEY).orElseThrow());
    }

    String key() {
        return key;
    }

    /** Returns a new trial of the submission. */
    Trial trial() {
        return Families.of(exercise.task()).trial(submission, exercise, new Findings());
    }

    /** Returns the check of that name; empty if it is none of those to run. */
    Optional<DeclaredCheck> asked(String id) {
        return Optional.ofNullable(asked.get(id));
    }

    /** Returns what a class is to be run for, in the order of the checks' names. */
    Stream<CheckVariant> variants(Class<?> type) {
        return asked.values().stream()
                .filter(check -> check.code().getDeclaringClass() == type)
                .flatMap(check -> check.variant().stream())
                .distinct();
    }

    void add(CheckResult result) {
        results.put(result.id(), result);
    }

    Map<String, CheckResult> results() {
        return Map.copyOf(results);
    }

    @Override
    public void close() {
        RUNNING.remove(key);
    }
}
