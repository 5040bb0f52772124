package netgrade.checks;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

    CheckRun(Submitted submission, Exercise exercise) {
        this.submission = submission;
        this.exercise = exercise;
        RUNNING.put(key, this);
    }

    static CheckRun of(ExtensionContext context) {
        return RUNNING.get(context.getConfigurationParameter(KEY).orElseThrow());
    }

    String key() {
        return key;
    }

    Submitted submission() {
        return submission;
    }

    Exercise exercise() {
        return exercise;
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
