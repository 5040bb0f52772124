package netgrade.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import netgrade.intake.Found;
import netgrade.intake.HandIn;
import netgrade.intake.Submission;
import netgrade.result.Key;
import netgrade.result.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;


/** Everything a grade depends on is in its key, under the name that a regrade tells. */
class KeysTest {

    private static final Result.Provenance PROVENANCE = new Result.Provenance(1, "0.1", "17", "process", "aa", "images");
    private static final Submission SUBMISSION = submission("01", HandIn.unknown());
    private static final Key KEY = key(PROVENANCE, Set.of(), "b1", SUBMISSION);

    private static Submission submission(String hash, HandIn handIn) {
        return new Submission("ana", List.of(), hash, "", handIn);
    }

    private static Key key(Result.Provenance provenance, Set<String> leftOut, String build, Submission submission) {
        return new Keys(provenance, () -> build).of(new Job(submission, "", Map.of(), leftOut));
    }

    private static Result.Provenance provenance(long seed, String version, String java, String isolation, String rubric, String data) {
        return new Result.Provenance(seed, version, java, isolation, rubric, data);
    }

    private static Arguments of(String name, Result.Provenance provenance) {
        return Arguments.of(name, key(provenance, Set.of(), "b1", SUBMISSION));
    }

    static Stream<Arguments> others() {
        HandIn late = new Found("ana", Path.of("ana")).late(Duration.ofHours(1)).handIn();
        return Stream.of(
                Arguments.of("submission", key(PROVENANCE, Set.of(), "b1", submission("02", HandIn.unknown()))),
                Arguments.of("submission time", key(PROVENANCE, Set.of(), "b1", submission("01", late))),
                Arguments.of("items left out", key(PROVENANCE, Set.of("accuracy"), "b1", SUBMISSION)),
                Arguments.of("netgrade", key(PROVENANCE, Set.of(), "b2", SUBMISSION)),
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

        assertEquals(key(PROVENANCE, forward, "b1", SUBMISSION), key(PROVENANCE, backward, "b1", SUBMISSION));
    }
}
