package netgrade.rubric;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import netgrade.rubric.RubricFile.ChoicesEntry;
import netgrade.rubric.RubricFile.ItemEntry;

/**
 * Makes the question of an item; whatever is wrong with its choices is reported.
 *
 * @param problems takes what is wrong
 */
record QuestionReader(Problems problems) {

    /** Returns the question of an entry, whose place in the file is given as a JSON Pointer; empty if it asks none. */
    Optional<Question> read(ItemEntry entry, String place) {
        return entry.choices().isEmpty()
                ? entry.question().map(Question::free)
                : Optional.of(choices(entry.choices().get(), entry.label() + "choices: ", place + "/choices"));
    }

    private Question choices(ChoicesEntry choices, String label, String place) {
        checkOptions(choices.options(), label, place);
        return new Question(choices.question(), choices.options(), correct(choices, label, place));
    }

    private void checkOptions(List<String> options, String label, String place) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (!seen.add(AnswersReader.simple(options.get(i)))) {
                problems.report(place + "/options/" + i, label + "option \"" + options.get(i) + "\" is listed twice");
            }
        }
    }

    private Set<Integer> correct(ChoicesEntry choices, String label, String place) {
        Set<Integer> correct = new TreeSet<>();
        int options = choices.options().size();
        for (int i = 0; i < choices.correct().size(); i++) {
            int number = choices.correct().get(i);
            if (number > options) {
                problems.report(
                        place + "/correct/" + i,
                        label + "correct[" + i + "] is " + number + ", expected 1 to " + options + ": the number of an option");
            } else if (!correct.add(number)) {
                problems.report(place + "/correct/" + i, label + "option " + number + " is listed as correct twice");
            }
        }
        return correct;
    }
}
