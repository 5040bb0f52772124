package netgrade.rubric;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads which options a line names.
 *
 * @param options what there is to choose from, at most 26
 */
record Choice(List<String> options) {

    /** Returns what a line has to hold. */
    static String expected(int count) {
        return "numbers from 1 to " + count + " or letters from A to " + (char) ('A' + count - 1) + ", separated by commas";
    }

    /** Returns the numbers of the options, counted from 1; empty if some part of the line is no option. */
    Optional<Set<Integer>> read(String words) {
        for (int i = 0; i < options.size(); i++) {
            if (AnswersReader.simple(options.get(i)).equals(words)) {
                return Optional.of(Set.of(i + 1));
            }
        }
        Set<Integer> chosen = new TreeSet<>();
        for (String part : words.split("[\\s,;&+]+")) {
            if (!part.isEmpty() && !part.equals("and")) {
                int number = number(part.replaceAll("[().]", ""));
                if (number < 1 || number > options.size()) {
                    return Optional.empty();
                }
                chosen.add(number);
            }
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
    }

    private static int number(String part) {
        if (part.matches("[0-9]{1,2}")) {
            return Integer.parseInt(part);
        }
        return part.matches("[a-z]") ? part.charAt(0) - 'a' + 1 : 0;
    }
}
