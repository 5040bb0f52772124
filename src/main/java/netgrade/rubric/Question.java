package netgrade.rubric;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A question answered in writing.
 *
 * @param id its name in headings, such as {@code 1} or {@code SVM 2}
 * @param options what there is to choose from, at least two; none where the answer is free text
 * @param correct numbers of the options to choose, counted from 1; at least one where there are options
 */
public record Question(String id, List<String> options, Set<Integer> correct) {

    public Question {
        options = List.copyOf(options);
        correct = Collections.unmodifiableSet(new TreeSet<>(correct));
    }

    /** Returns a question whose answer is free text. */
    static Question free(String id) {
        return new Question(id, List.of(), Set.of());
    }

    /** Returns whether there are options to choose from. */
    public boolean hasOptions() {
        return !options.isEmpty();
    }

    /** Returns the heading expected above its answer, such as {@code ## Inline question 1}. */
    public String heading() {
        return "## Inline question " + id;
    }

    /**
     * Returns how many of the correct options a choice is worth: those that were chosen, less one for each other option that was, so that
     * choosing all does not pay; never below 0.
     */
    int worth(Set<Integer> chosen) {
        int right = (int) chosen.stream().filter(correct::contains).count();
        return Math.max(0, right - (chosen.size() - right));
    }
}
