package netgrade.rubric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What rubrics may name. A rubric knows no task and no check by itself: whoever reads it says which there are. */
public interface Vocabulary {

    /** Returns what submissions of each task implement, such as {@code NeuralNet}, by the task's name. */
    Map<String, String> tasks();

    /** Returns the checks that come with the grader, by id. */
    Map<String, KnownCheck> checks();

    /** Returns which releases submissions may be written in, by the name of their language; without languages that have only one. */
    Map<String, KnownReleases> releases();

    /** Reads an instructor's own checks from a jar. */
    JarContents read(String jarName, byte[] jar, List<String> classes);

    /**
     * A check that items may name.
     *
     * @param values names of the numbers it offers to formulas
     * @param asks what a submission has to implement to be asked, such as {@code NeuralNet}; empty if anything will do
     */
    record KnownCheck(Set<String> values, Optional<String> asks) {

        public KnownCheck {
            values = Set.copyOf(values);
        }
    }

    /**
     * Releases of a language that rubrics may ask for.
     *
     * @param usual the one that holds where a rubric names none
     * @param advice what limits the newest and how to get a newer one, a sentence without a full stop
     */
    record KnownReleases(int oldest, int newest, int usual, String advice) {}

    /**
     * What is in a jar of checks.
     *
     * @param checks its checks by id; what cannot be used is left out
     * @param problems everything that is wrong with it
     */
    record JarContents(Map<String, KnownCheck> checks, List<JarProblem> problems) {

        public JarContents {
            checks = Map.copyOf(checks);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Something to put right in a jar of checks.
     *
     * @param classIndex which of the named classes it is about; empty if it is the jar
     * @param message what is wrong, and what was expected
     */
    record JarProblem(OptionalInt classIndex, String message) {}
}
