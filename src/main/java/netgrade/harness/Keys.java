package netgrade.harness;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import netgrade.document.Sha256;
import netgrade.intake.HandIn;
import netgrade.result.Key;
import netgrade.result.Result;
import netgrade.rubric.ManualScores;

/** Makes the keys of a batch. */
final class Keys {

    private final Result.Provenance provenance;
    private final Supplier<String> build;

    /**
     * Prepares keys.
     *
     * @param provenance how the batch is graded
     * @param build tells one build of the grader from another of the same version; asked when the first key is made
     */
    Keys(Result.Provenance provenance, Supplier<String> build) {
        this.provenance = provenance;
        this.build = build;
    }

    /** Returns the key of a job's result. */
    Key of(Job job) {
        return Key.of(new Key.Parts(
                job.submission().hash(),
                handIn(job.submission().handIn()),
                scores(job.scores()),
                provenance.rubricHash(),
                provenance.seed(),
                String.join(" ", new TreeSet<>(job.leftOut())),
                provenance.data(),
                provenance.isolation(),
                provenance.netgradeVersion() + " " + build.get(),
                provenance.javaVersion()));
    }

    // All of it, not lateness alone: what costs no points still stands in the report.
    private static String handIn(HandIn handIn) {
        return handIn.equals(HandIn.unknown()) ? "" : Sha256.hex(List.of(handIn.toString()));
    }

    private static String scores(Map<String, ManualScores.Score> scores) {
        return scores.isEmpty() ? "" : Sha256.hex(new TreeMap<>(scores).entrySet().stream()
                .flatMap(score -> Stream.of(score.getKey(), String.valueOf(score.getValue().points()), score.getValue().comment()))
                .toList());
    }
}
