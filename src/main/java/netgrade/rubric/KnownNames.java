package netgrade.rubric;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import netgrade.rubric.RubricFile.ItemEntry;
import netgrade.rubric.Vocabulary.KnownCheck;

/** The checks that the items of one rubric may name, and the numbers these offer to formulas. */
final class KnownNames {

    private final String task;
    private final Optional<String> implemented;
    private final Map<String, KnownCheck> checks;
    private final Problems problems;

    KnownNames(String task, Vocabulary vocabulary, Map<String, KnownCheck> ofJar, Problems problems) {
        this.task = task;
        this.implemented = Optional.ofNullable(vocabulary.tasks().get(task));
        this.checks = new HashMap<>(vocabulary.checks());
        this.checks.putAll(ofJar);
        this.problems = problems;
        if (implemented.isEmpty()) {
            Set<String> known = new TreeSet<>(vocabulary.tasks().keySet());
            problems.report("/task", "task \"" + task + "\" does not exist; known tasks: " + Words.list(known));
        }
    }

    /** Reports the checks of an item that do not exist, ask for something else than the task's submissions, or are listed twice. */
    void check(ItemEntry item, String place) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < item.checkIds().size(); i++) {
            String check = item.checkIds().get(i);
            String checkPlace = place + "/checks/" + i;
            if (!checks.containsKey(check)) {
                problems.report(checkPlace, "check \"" + check + "\" does not exist; known checks: " + Words.list(ofTask()));
            } else if (isOfAnotherTask(check)) {
                problems.report(checkPlace, item.label() + anotherTask(check));
            } else if (!seen.add(check)) {
                problems.report(checkPlace, item.label() + "check \"" + check + "\" is listed twice");
            }
        }
    }

    /** Returns the numbers that checks offer, by name. */
    Set<String> values(List<String> ids) {
        Set<String> values = new TreeSet<>();
        ids.forEach(check -> values.addAll(values(check)));
        return values;
    }

    /** Returns those of the checks that offer a number of that name, each once. */
    List<String> sources(String value, List<String> ids) {
        return ids.stream().distinct().filter(check -> values(check).contains(value)).toList();
    }

    private Set<String> values(String check) {
        return checks.containsKey(check) ? checks.get(check).values() : Set.of();
    }

    private boolean isOfAnotherTask(String check) {
        return implemented.isPresent() && checks.get(check).asks().filter(asked -> !asked.equals(implemented.get())).isPresent();
    }

    private String anotherTask(String check) {
        return "check \"" + check + "\" is for a " + checks.get(check).asks().orElseThrow() + ", but submissions of task \"" + task
                + "\" implement " + implemented.orElseThrow() + "; known checks: " + Words.list(ofTask());
    }

    private Set<String> ofTask() {
        Set<String> ids = new TreeSet<>(checks.keySet());
        ids.removeIf(this::isOfAnotherTask);
        return ids;
    }
}
