package netgrade.harness;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import netgrade.checks.CheckResult;
import netgrade.checks.Checks;
import netgrade.checks.Exercise;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.RemoteSubmission;

/**
 * Runs the checks of one submission, those again in which a signal ended its worker: the machine short of memory may have sent it, or
 * somebody's hand. Only what ends a fresh worker as well is the submission's doing.
 */
final class SecondTries {

    /** So many second tries that end in the same way show that the submission ends itself: the others are not made. */
    private static final int IN_VAIN = 2;

    private final Checks checks;
    private final Exercise exercise;
    private final RemoteSubmission remote;
    private int inVain;

    SecondTries(Checks checks, Exercise exercise, RemoteSubmission remote) {
        this.checks = checks;
        this.exercise = exercise;
        this.remote = remote;
    }

    /** Returns the results of these checks by their names. */
    Map<String, CheckResult> run(Set<String> ids) {
        int before = remote.endedBySignals();
        Map<String, CheckResult> results = new HashMap<>(checks.run(ids, remote, exercise));
        if (remote.endedBySignals() > before) {
            Set<String> died = new TreeSet<>(ids);
            died.removeIf(id -> results.get(id).outcome() != Outcome.DIED);
            died.forEach(id -> results.computeIfPresent(id, this::again));
        }
        return results;
    }

    private CheckResult again(String id, CheckResult first) {
        if (inVain == IN_VAIN) {
            return first;
        }
        int before = remote.endedBySignals();
        CheckResult second = checks.run(Set.of(id), remote, exercise).get(id);
        inVain += remote.endedBySignals() > before ? 1 : 0;
        return second;
    }
}
