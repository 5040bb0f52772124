package netgrade.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import netgrade.report.Pages;
import netgrade.report.RecordJson;
import netgrade.report.Samples;
import netgrade.rubric.Formula;
import netgrade.rubric.Grade;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class RedactionTest {

    static final List<String> secrets = Samples.SECRETS;

    @ParameterizedTest
    @FieldSource("secrets")
    void nothingOfAHiddenItemReachesTheStudent(String secret) {
        String report = Pages.reports(Path.of("unused")).studentReport(Samples.mixed());
        String model = RecordJson.write(Redaction.forStudent(Result.of(Samples.mixed())).result());

        assertFalse(report.contains(secret), "report.html holds " + secret);
        assertFalse(model.contains(secret), "the redacted model holds " + secret);
    }

    @ParameterizedTest
    @FieldSource("secrets")
    void theInstructorSeesAllOfIt(String secret) {
        String model = RecordJson.write(Result.of(Samples.mixed()));

        assertTrue(model.contains(secret) || model.contains(String.valueOf(number(secret))), secret);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    @Test
    void hiddenItemsBecomeOneLineWithTheirPointsAddedUp() {
        List<Result.Item> items = redacted(Samples.mixed()).items();
        Result.Item further = items.get(items.size() - 1);

        assertEquals("Further checks", further.title());
        assertEquals(1.5, further.points(), "0 of stability, 1.5 of gradients_general");
        assertEquals(3, further.max(), "1 + 2");
        assertEquals(ItemGrade.Status.PARTIAL, further.status());
        assertEquals(9, items.size(), "8 public ones and this");
    }

    @Test
    void theTotalOfASumIsWrittenAnew() {
        Formula.Shown total = redacted(Samples.mixed()).total();

        assertEquals("1 + 2 + 1 + 2 + 0 + 0 + 2.43 + 0 + 1.5", total.withNumbers());
        assertEquals(9.93, total.value(), 1e-9);
    }

    @Test
    void aTotalThatNamesAHiddenItemKeepsItsValueOnly() {
        Graded graded = withTotal(new Formula.Shown("min(scores + 2 * stability, 3)", "min(2 + 2 * 1, 3)", 3));

        assertEquals(new Formula.Shown("", "", 3), redacted(graded).total());
    }

    @Test
    void aTotalThatNamesNoHiddenItemKeepsItsTextButNoNumbers() {
        Graded graded = withTotal(new Formula.Shown("min(sum, 3)", "min(2 + 1, 3)", 3));

        assertEquals(new Formula.Shown("min(sum, 3)", "", 3), redacted(graded).total());
    }

    @Test
    void withoutHiddenItemsNothingIsTakenOut() {
        Graded graded = Samples.faulty("emil");

        assertEquals(Result.of(graded).items(), redacted(graded).items());
        assertEquals(Result.of(graded).total(), redacted(graded).total());
    }

    @Test
    void aVisibleItemDoesNotNameTheHiddenOneItDependsOn() {
        List<Samples.Item> items = List.of(
                Samples.item("scores", "Scores", Visibility.PUBLIC, 2, 2, ItemGrade.Status.FULL),
                Samples.item("stability", "Large scores", Visibility.HIDDEN, 0, 1, ItemGrade.Status.NONE),
                Samples.item(
                        "sweep", "A sweep", Visibility.PUBLIC, 0, 2, ItemGrade.Status.SKIPPED, "Not run: \"stability\" earned nothing.",
                        Optional.empty(), List.of(), ""));

        Result result = redacted(Samples.graded("ana", items, List.of(), ""));

        assertEquals("Not run, because an item it depends on earned no points.", result.items().get(1).reason());
    }

    @ParameterizedTest
    @EnumSource(names = {"HIDDEN", "AFTER_DUE"})
    void aHiddenItemThatIsNotGradedLeavesTheLineOpen(Visibility visibility) {
        Samples.Item open = Samples.item("stability", "Large scores", visibility, 0, 1, ItemGrade.Status.NOT_GRADED);

        Result result = redacted(Samples.graded("ana", List.of(open), List.of(), ""));

        assertEquals(ItemGrade.Status.NOT_GRADED, result.items().get(0).status());
    }

    @Test
    void whatTheStudentPrintedStays() {
        assertTrue(redacted(Samples.mixed()).output().contains("iteration 0 / 100"));
    }

    private static Graded withTotal(Formula.Shown total) {
        Graded graded = Samples.perfect("ana");
        Grade grade = new Grade(total.value(), 3, total, graded.grade().items());
        return new Graded(
                graded.submission(), graded.assignment(), grade, graded.measured(), graded.compiler(), graded.output(), false, graded.outputShown(), graded.remarks(), graded.provenance(), graded.key(), graded.times());
    }

    private static Result redacted(Graded graded) {
        return Redaction.forStudent(Result.of(graded)).result();
    }
}
