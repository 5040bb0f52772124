package netgrade.rubric;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import netgrade.rubric.RubricFile.ItemEntry;

/**
 * Reports what does not go together among the items of a rubric.
 *
 * @param file the rubric as written
 * @param items the items made of it, in the same order
 * @param problems takes what is wrong
 */
record ItemRules(RubricFile file, List<Rubric.Item> items, Problems problems) {

    void check() {
        checkIds();
        checkDependencies();
        checkBonus();
        checkQuestions();
    }

    private void checkIds() {
        Map<String, Integer> lines = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String id = items.get(i).id();
            String place = "/items/" + i + "/id";
            if (id.equals(Totals.SUM)) {
                problems.report(place, "item id \"sum\" is taken: in the total it is the sum of all items; choose another");
            }
            if (id.equals(Totals.BONUS_SUM)) {
                problems.report(place, "item id \"bonus_sum\" is taken: in the total it is the sum of all bonus items; choose another");
            }
            Integer before = lines.putIfAbsent(id, problems.line(place));
            if (before != null) {
                problems.report(place, "item id \"" + id + "\" is used twice; first on line " + before);
            }
        }
    }

    private void checkDependencies() {
        Map<String, List<String>> needs = new HashMap<>();
        file.items().forEach(item -> needs.putIfAbsent(item.id(), item.needs()));
        Set<String> inCycle = new HashSet<>();
        for (int i = 0; i < file.items().size(); i++) {
            ItemEntry item = file.items().get(i);
            for (int j = 0; j < item.needs().size(); j++) {
                checkDependency(item, item.needs().get(j), "/items/" + i + "/depends-on/" + j, new Dependencies(needs), inCycle);
            }
        }
    }

    private void checkDependency(ItemEntry item, String other, String place, Dependencies all, Set<String> inCycle) {
        if (!all.needs().containsKey(other)) {
            problems.report(
                    place,
                    item.label() + "depends on \"" + other + "\", which is not an item; known items: "
                            + Words.list(new TreeSet<>(all.needs().keySet())));
        } else if (!inCycle.contains(item.id())) {
            List<String> path = all.path(other, item.id());
            inCycle.addAll(path);
            if (!path.isEmpty()) {
                problems.report(place, item.label() + "depends on itself: " + item.id() + " -> " + String.join(" -> ", path));
            }
        }
    }

    private void checkBonus() {
        if (items.stream().allMatch(Rubric.Item::bonus)) {
            problems.report(
                    "/items",
                    "every item is a bonus, so the assignment has no points of its own; leave \"bonus: true\" out of at least one");
        }
        if (file.bonusCap().isPresent() && items.stream().noneMatch(Rubric.Item::bonus)) {
            problems.report(
                    "/bonus-cap", "bonus-cap is given, but no item is a bonus; write \"bonus: true\" in one, or leave bonus-cap out");
        }
    }

    /** Several items may ask the same question, one for the choice and one for the reason; only one of them may offer the choices. */
    private void checkQuestions() {
        Map<String, String> spellings = new HashMap<>();
        Map<String, String> choices = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Rubric.Item item = items.get(i);
            boolean isChoice = item.basis() == Basis.CHOICES;
            String place = "/items/" + i + (isChoice ? "/choices/question" : "/question");
            String label = RubricFile.label(item.id());
            String id = item.question().map(Question::id).orElse("");
            String spelling = spellings.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
            String other = isChoice ? choices.putIfAbsent(id, item.id()) : null;
            if (spelling != null && !spelling.equals(id)) {
                problems.report(place, label + "question \"" + id + "\" is \"" + spelling + "\" in another item; write both the same");
            }
            if (other != null) {
                problems.report(place, label + "question \"" + id + "\" already has its choices in item \"" + other + "\"");
            }
        }
    }
}
