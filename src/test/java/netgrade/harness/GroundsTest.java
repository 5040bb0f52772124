package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.Stream;
import netgrade.intake.HandIn;
import netgrade.intake.Submission;
import netgrade.result.Result;
import netgrade.rubric.Rubric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that measurements depend on is in their grounds, and nothing that only judges. */
class GroundsTest {

    private static final Rubric RUBRIC = Course.rubric(128);
    private static final Result.Provenance PROVENANCE = provenance("0.1", "17", "process", "images");

    private static Result.Provenance provenance(String version, String java, String isolation, String data) {
        return new Result.Provenance(RUBRIC.seed(), version, java, isolation, "rubric", data);
    }

    private static Grounds grounds(Rubric rubric, Result.Provenance provenance, int heapMib, String build) {
        return new Grounds(rubric, provenance, Course.limits(heapMib), () -> build);
    }

    private static Grounds grounds(Result.Provenance provenance) {
        return grounds(RUBRIC, provenance, 128, "b1");
    }

    private static Submission submission(String id, String hash) {
        return new Submission(id, List.of(), hash, "", HandIn.unknown());
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("version", grounds(provenance("0.2", "17", "process", "images"))),
                Arguments.of("JDK", grounds(provenance("0.1", "21", "process", "images"))),
                Arguments.of("isolation", grounds(provenance("0.1", "17", "bubblewrap", "images"))),
                Arguments.of("data", grounds(provenance("0.1", "17", "process", "CIFAR-10"))),
                Arguments.of("build", grounds(RUBRIC, PROVENANCE, 128, "b2")),
                Arguments.of("memory of workers", grounds(RUBRIC, PROVENANCE, 129, "b1")),
                Arguments.of("limits of the rubric", grounds(Course.rubric(129), PROVENANCE, 128, "b1")));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsMeasuredOtherwiseHasOtherGrounds(String what, Grounds other) {
        Submission submission = submission("ana", "01");

        assertNotEquals(grounds(PROVENANCE).of(submission), other.of(submission), what);
    }

    @Test
    void filesCountAndNamesDoNot() {
        Grounds grounds = grounds(PROVENANCE);

        assertNotEquals(grounds.of(submission("ana", "01")), grounds.of(submission("ana", "02")));
        assertEquals(grounds.of(submission("ana", "01")), grounds.of(submission("bea", "01")));
    }

    @Test
    void hashOfTheRubricDoesNotCount() {
        Result.Provenance other = new Result.Provenance(RUBRIC.seed(), "0.1", "17", "process", "another rubric", "images");

        assertEquals(grounds(PROVENANCE).of(submission("ana", "01")), grounds(other).of(submission("ana", "01")));
    }

    @Test
    void groundsOfACheckAreThoseOfTheRubric() {
        assertEquals(RUBRIC.measuringHash("scores.toy"), grounds(PROVENANCE).of("scores.toy"));
    }
}
