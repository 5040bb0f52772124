package netgrade.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import netgrade.intake.Found;
import netgrade.intake.HandIn;
import netgrade.intake.Submission;
import netgrade.result.Digest;
import netgrade.result.Graded;
import netgrade.result.Key;
import netgrade.rubric.ManualScores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;


/** Everything a grade depends on is in its key, under the name that a regrade tells. */
class KeysTest {

    private static final Graded.Provenance PROVENANCE = new Graded.Provenance(1, "0.1", "17", "process", "aa", "images");
    private static final Submission SUBMISSION = submission("01", HandIn.unknown());
    private static final Key KEY = keys(PROVENANCE, Set.of(), "b1").of(SUBMISSION);

    private static Submission submission(String hash, HandIn handIn) {
        return new Submission("ana", Path.of("ana"), List.of(), hash, "", handIn);
    }

    private static Keys keys(Graded.Provenance provenance, Set<String> leftOut, String build) {
        return new Keys(provenance, leftOut, ManualScores.none(), () -> build);
    }

    private static Graded.Provenance provenance(long seed, String version, String java, String isolation, String rubric, String data) {
        return new Graded.Provenance(seed, version, java, isolation, rubric, data);
    }

    private static Arguments of(String name, Graded.Provenance provenance) {
        return Arguments.of(name, keys(provenance, Set.of(), "b1").of(SUBMISSION));
    }

    static Stream<Arguments> others() {
        HandIn late = new Found("ana", Path.of("ana")).late(Duration.ofHours(1)).handIn();
        return Stream.of(
                Arguments.of("submission", keys(PROVENANCE, Set.of(), "b1").of(submission("02", HandIn.unknown()))),
                Arguments.of("time of handing in", keys(PROVENANCE, Set.of(), "b1").of(submission("01", late))),
                Arguments.of("items left out", keys(PROVENANCE, Set.of("accuracy"), "b1").of(SUBMISSION)),
                Arguments.of("netgrade", keys(PROVENANCE, Set.of(), "b2").of(SUBMISSION)),
                of("netgrade", provenance(1, "0.2", "17", "process", "aa", "images")),
                of("seed", provenance(2, "0.1", "17", "process", "aa", "images")),
                of("JDK", provenance(1, "0.1", "21", "process", "aa", "images")),
                of("isolation", provenance(1, "0.1", "17", "bubblewrap", "aa", "images")),
                of("rubric", provenance(1, "0.1", "17", "process", "bb", "images")),
                of("data", provenance(1, "0.1", "17", "process", "aa", "CIFAR-10")));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatDiffersChangesTheKeyAndIsNamed(String name, Key other) {
        assertEquals(List.of(name), KEY.differences(other));
        assertNotEquals(KEY.hash(), other.hash());
    }

    @Test
    void orderOfWhatIsLeftOutDoesNotMatter() {
        Set<String> forward = new java.util.LinkedHashSet<>(List.of("a", "b"));
        Set<String> backward = new java.util.LinkedHashSet<>(List.of("b", "a"));

        assertEquals(keys(PROVENANCE, forward, "b1").of(SUBMISSION), keys(PROVENANCE, backward, "b1").of(SUBMISSION));
    }

    @Test
    void boundaryBetweenTextsCounts() {
        assertNotEquals(Digest.of(List.of("ab", "c")), Digest.of(List.of("a", "bc")));
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Digest.of(List.of()), "published SHA-256 of nothing");
    }
}
