package netgrade.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netgrade.document.Documents;
import netgrade.report.Pages;
import netgrade.report.Samples;
import netgrade.rubric.Formula;
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
        String report = Pages.html().student(Samples.mixed());
        String model = Documents.writeJson(Redaction.forStudent(Samples.mixed()).result());

        assertFalse(report.contains(secret), "report.html holds " + secret);
        assertFalse(model.contains(secret), "the redacted model holds " + secret);
    }

    @ParameterizedTest
    @FieldSource("secrets")
    void theInstructorSeesAllOfIt(String secret) {
        String model = Documents.writeJson(Samples.mixed());

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
        Result graded = withTotal(new Formula.Shown("min(scores + 2 * stability, 3)", "min(2 + 2 * 1, 3)", 3));

        assertEquals(new Formula.Shown("", "", 3), redacted(graded).total());
    }

    @Test
    void aTotalThatNamesNoHiddenItemKeepsItsTextButNoNumbers() {
        Result graded = withTotal(new Formula.Shown("min(sum, 3)", "min(2 + 1, 3)", 3));

        assertEquals(new Formula.Shown("min(sum, 3)", "", 3), redacted(graded).total());
    }

    @Test
    void withoutHiddenItemsNothingIsTakenOut() {
        Result graded = Samples.faulty("emil");

        assertEquals(graded.items(), redacted(graded).items());
        assertEquals(graded.total(), redacted(graded).total());
    }

    @Test
    void aVisibleItemDoesNotNameTheHiddenOneItDependsOn() {
        Samples.Item visible = Samples.item(
                "sweep", "A sweep", Visibility.PUBLIC, 0, 2, ItemGrade.Status.SKIPPED, "Not run: \"stability\" earned nothing.",
                Optional.empty(), List.of(), "");
        List<Result.Item> items = new ArrayList<>(Samples.perfect("ana").items());
        items.addAll(Samples.graded("ana", List.of(visible), List.of(), "").items());

        Result result = redacted(Samples.with(Samples.perfect("ana"), items));

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
    void remarksOnTheStudentsFilesStay() {
        Result.Remark own = Result.Remark.onHandIn("Read as windows-1252, because it is not UTF-8: Net.java.");
        Result.Remark hidden = new Result.Remark("Answers differently when asked twice.", List.of("loss.offset"));

        Result redacted = redacted(Samples.remarked(Samples.mixed(), List.of(own, hidden)));

        assertEquals(List.of(own), redacted.remarks());
    }

    @Test
    void remarkOfAPublicCheckStaysWithoutTheHiddenOneThatFoundItToo() {
        Result.Remark both = new Result.Remark("Training ignores its seed.", List.of("scores.toy", "loss.offset"));

        Result redacted = redacted(Samples.remarked(Samples.mixed(), List.of(both)));

        assertEquals(List.of(new Result.Remark("Training ignores its seed.", List.of("scores.toy"))), redacted.remarks());
    }

    @Test
    void whatTheStudentPrintedStays() {
        assertTrue(redacted(Samples.mixed()).output().contains("iteration 0 / 100"));
    }

    private static Result withTotal(Formula.Shown total) {
        return Samples.totalled(Samples.perfect("ana"), total);
    }

    private static Result redacted(Result graded) {
        return Redaction.forStudent(graded).result();
    }
}
