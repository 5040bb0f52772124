package netgrade.harness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import netgrade.checks.CheckResult;
import netgrade.result.Measured;
import netgrade.rubric.Judge;
import netgrade.rubric.Particulars;
import netgrade.rubric.Rubric;
import netgrade.rubric.Visibility;

/**
 * The checks of one submission in waves, as they become due: those of an item when what it depends on has earned points. For one thread.
 */
final class Waves {

    private final Rubric rubric;
    private final Set<String> leftOut;
    private final Particulars particulars;
    private final Map<String, CheckResult> results = new HashMap<>();
    private final List<Measured.Wave> asked = new ArrayList<>();

    Waves(Rubric rubric, Set<String> leftOut, Particulars particulars) {
        this.rubric = rubric;
        this.leftOut = leftOut;
        this.particulars = particulars;
    }

    /**
     * Asks what is due, public checks first: what the submission prints until then tells nothing of the others.
     *
     * @param asker returns the result of each check it is given
     * @param publicDone is run when all public checks are done
     * @return false if the asker left one out, which ends it
     */
    boolean ask(Function<Set<String>, Map<String, CheckResult>> asker, Runnable publicDone) {
        boolean all = ask(true, publicChecks(), asker);
        publicDone.run();
        return all && ask(false, rubric.checks(), asker);
    }

    private Set<String> publicChecks() {
        return rubric.items().stream()
                .filter(item -> item.visibility() == Visibility.PUBLIC)
                .flatMap(item -> item.checks().stream())
                .collect(Collectors.toSet());
    }

    private boolean ask(boolean open, Set<String> among, Function<Set<String>, Map<String, CheckResult>> asker) {
        while (true) {
            Set<String> ready = new HashSet<>(Judge.ready(rubric, CheckEvidence.of(results), leftOut, particulars));
            ready.retainAll(among);
            if (ready.isEmpty()) {
                return true;
            }
            asked.add(new Measured.Wave(open, List.copyOf(new TreeSet<>(ready))));
            results.putAll(asker.apply(ready));
            if (!results.keySet().containsAll(ready)) {
                return false;
            }
        }
    }

    /** Returns what each check measured, by its id. */
    Map<String, CheckResult> results() {
        return Map.copyOf(results);
    }

    /** Returns which checks were asked, in that order. */
    List<Measured.Wave> asked() {
        return List.copyOf(asked);
    }

    /** Returns the results that did not pass. */
    List<CheckResult> failed() {
        return Judge.grade(rubric, CheckEvidence.of(results), leftOut, particulars).failed().stream().map(results::get).toList();
    }

    /** Returns the ids of the checks that did not pass, sorted. */
    List<String> failedIds() {
        return failed().stream().map(CheckResult::id).sorted().toList();
    }
}
