package netgrade.harness;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import netgrade.intake.HandIn;
import netgrade.intake.Submission;
import netgrade.result.Digest;
import netgrade.result.Graded;
import netgrade.result.Key;
import netgrade.rubric.ManualScores;

/** Makes the keys of a batch. */
final class Keys {

    private final Graded.Provenance provenance;
    private final Set<String> leftOut;
    private final ManualScores manual;
    private final Supplier<String> build;

    /**
     * Prepares keys.
     *
     * @param provenance how the batch is graded
     * @param leftOut ids of items not to run
     * @param build tells one build of the grader from another of the same version; asked when the first key is made
     */
    Keys(Graded.Provenance provenance, Set<String> leftOut, ManualScores manual, Supplier<String> build) {
        this.provenance = provenance;
        this.leftOut = Set.copyOf(leftOut);
        this.manual = manual;
        this.build = build;
    }

    /** Returns the key of a submission's grade. */
    Key of(Submission submission) {
        return Key.of(new Key.Parts(
                submission.hash(),
                handIn(submission.handIn()),
                scores(manual.of(submission.id())),
                provenance.rubricHash(),
                provenance.seed(),
                String.join(" ", new TreeSet<>(leftOut)),
                provenance.data(),
                provenance.isolation(),
                provenance.netgradeVersion() + " " + build.get(),
                provenance.javaVersion()));
    }

    // All of it, not lateness alone: what costs no points still stands in the report.
    private static String handIn(HandIn handIn) {
        return handIn.equals(HandIn.unknown()) ? "" : Digest.of(List.of(handIn.toString()));
    }

    private static String scores(Map<String, ManualScores.Score> scores) {
        return scores.isEmpty() ? "" : Digest.of(new TreeMap<>(scores).entrySet().stream()
                .flatMap(score -> Stream.of(score.getKey(), String.valueOf(score.getValue().points()), score.getValue().comment()))
                .toList());
    }
}
