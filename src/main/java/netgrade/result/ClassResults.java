package netgrade.result;

import java.util.Comparator;
import java.util.List;

/**
 * The results of a class.
 *
 * @param assignment what was graded
 * @param summaries of all submissions, sorted by id
 * @param absent ids of those who handed in nothing
 * @param alike submissions whose sources are alike, in the order they are shown
 */
public record ClassResults(Result.AssignmentName assignment, List<Summary> summaries, List<String> absent, List<Pair> alike) {

    public ClassResults {
        summaries = summaries.stream().sorted(Comparator.comparing(Summary::id)).toList();
        absent = List.copyOf(absent);
        alike = List.copyOf(alike);
    }

    /**
     * Two submissions whose sources are alike.
     *
     * @param first the id that sorts first
     * @param second the other
     * @param share how much of the smaller one the other holds too, in 0..1, of what was not handed out
     * @param common how many pieces of source both have
     */
    public record Pair(String first, String second, double share, int common) {}
}
