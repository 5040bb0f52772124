package netgrade.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import netgrade.checks.CheckResult;
import netgrade.checks.Exhibit;
import netgrade.checks.Measure;
import netgrade.diagnosis.Diagnosis;
import netgrade.result.Key;
import netgrade.result.Result;
import netgrade.result.Times;
import netgrade.rubric.Basis;
import netgrade.rubric.Formula;
import netgrade.rubric.Grade;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;
import netgrade.sandbox.Diagnostic;
import netgrade.sandbox.Outcome;

/** Result submissions made by hand, as the other packages would hand them over. */
public final class Samples {

    public static final Result.AssignmentName ASSIGNMENT =
            new Result.AssignmentName("cs231n-two-layer-net", "Two-layer neural network", "CS231n spring 2019");

    /** Words that stand in hidden items and must not reach a student. */
    public static final List<String> SECRETS = List.of(
            "stability", "Large scores", "loss.offset", "Loss after adding 1000", "scores exceed 709", "0.98765432", "-7.654321e-5",
            "gradients_general", "of other nets", "gradients.biases", "SECRETPOSITION", "secret note", "max of secret", "3.21e-4",
            "asked twice",
            "secret plot", "secret axis", "secret curve", "secret matrix", "secret class", "secret pictures", "secret unit", "AQIDBAUG",
            "0.24681357", "97531");

    private static final Result.Remark REMARK =
            new Result.Remark("Answers differently when asked twice for the same loss.", List.of("loss.offset"));

    private Samples() {}

    /** A submission with something of everything: full, partial, none, skipped, hidden, after-due. */
    public static Result mixed() {
        return mixed("ana");
    }

    public static Result mixed(String id) {
        return graded(id, mixedItems(), List.of(warning()), "iteration 0 / 100: loss 1.2416\niteration 100 / 100: loss 0.0171\n");
    }

    public static Result perfect(String id) {
        return graded(
                id,
                List.of(
                        item(
                                "scores", "Scores of the toy batch", Visibility.PUBLIC, 2, 2, ItemGrade.Status.FULL,
                                passed("scores.toy", "Scores of five rows", "scores", "sum of |a - b|", 3.68e-8, 1e-7)),
                        item(
                                "stability", "Large scores, and rows of very different scale", Visibility.HIDDEN, 1, 1,
                                ItemGrade.Status.FULL,
                                passed("loss.offset", "Loss after adding 1000 to all scores", "loss", "relative error", 1.2e-14, 1e-8))),
                List.of(),
                "");
    }

    /** Nothing could be compiled. */
    public static Result uncompiled(String id) {
        CheckResult check = new CheckResult(
                "scores.toy", "Scores of five rows", Outcome.DOES_NOT_COMPILE,
                "TwoLayerNet.java, line 42: cannot find symbol: variable w3.", List.of(), Map.of(), Duration.ZERO);
        return graded(
                id,
                List.of(
                        item("scores", "Scores of the toy batch", Visibility.PUBLIC, 0, 2, ItemGrade.Status.NONE, judged(check, false)),
                        item(
                                "stability", "Large scores, and rows of very different scale", Visibility.HIDDEN, 0, 1,
                                ItemGrade.Status.NONE, judged(check, false))),
                List.of(
                        new Diagnostic(
                                true, "src/TwoLayerNet.java", 42,
                                "cannot find symbol\n  symbol:   variable w3\n  location: class TwoLayerNet"),
                        new Diagnostic(
                                true, "src/TwoLayerNet.java", 57, "incompatible types: possible lossy conversion from double to int"),
                        warning()),
                "");
    }

    public static Result rejected(String id) {
        String rejection = "The archive holds \"../../etc/passwd\", which points outside of it."
                + " Pack your source folder again, without links.";
        List<Item> items = List.of(
                written("scores", "Scores of the toy batch", Visibility.PUBLIC, 0, 2, ItemGrade.Status.NONE, rejection, Basis.CHECKS, ""),
                written(
                        "stability", "Large scores, and rows of very different scale", Visibility.HIDDEN, 0, 1, ItemGrade.Status.NONE,
                        rejection, Basis.CHECKS, ""));
        Grade grade = new Grade(0, 3, new Formula.Shown("sum", "0 + 0", 0), grades(items), List.of());
        return result(new Result.HandedIn(id, "00ff", List.of(), rejection, facts()), grade, items, List.of(), "", List.of());
    }

    public static Result faulty(String id) {
        CheckResult fault = new CheckResult(
                "scores.toy", "Scores of five rows", Outcome.HARNESS_FAULT, "No worker could be started.", List.of(), Map.of(),
                Duration.ZERO);
        return graded(
                id,
                List.of(
                        item(
                                "scores", "Scores of the toy batch", Visibility.PUBLIC, 0, 2, ItemGrade.Status.NOT_GRADED,
                                judged(fault, false))),
                List.of(),
                "");
    }

    /** A submission whose check ended in the given way. */
    public static Result endedBy(Outcome outcome) {
        CheckResult check = new CheckResult("scores.toy", "Scores of five rows", outcome, "", List.of(), Map.of(), Duration.ZERO);
        ItemGrade.Status status = outcome == Outcome.HARNESS_FAULT ? ItemGrade.Status.NOT_GRADED : ItemGrade.Status.NONE;
        return graded(
                "bo", List.of(item("scores", "Scores of the toy batch", Visibility.PUBLIC, 0, 2, status, judged(check, false))), List.of(),
                "");
    }

    /** A submission with everything that is not checked: an instructor's score, one that waits, a choice, bonus, a cap and a penalty. */
    public static Result written(String id) {
        List<Item> items = List.of(
                item(
                        "scores", "Scores of the toy batch", Visibility.PUBLIC, 20, 20, ItemGrade.Status.FULL,
                        passed("scores.toy", "Scores of five rows", "scores", "sum of |a - b|", 3.68e-8, 1e-7)),
                written(
                        "report", "The report", Visibility.PUBLIC, 3.5, 5, ItemGrade.Status.PARTIAL,
                        "Well argued; say how stability was kept.", Basis.MANUAL, ""),
                written(
                        "why", "Inline question 2", Visibility.PUBLIC, 0, 2, ItemGrade.Status.NOT_GRADED, "To be graded by the instructor.",
                        Basis.MANUAL, "Because <b>of</b> the mask.\n\n# Not a heading"),
                written(
                        "which", "Inline question 1", Visibility.PUBLIC, 1, 2, ItemGrade.Status.PARTIAL, "Chosen: 1.", Basis.CHOICES,
                        "Answer: 1"),
                item("stability", "Large scores", Visibility.HIDDEN, 1, 1, ItemGrade.Status.FULL),
                bonus("cross_entropy", "Cross-entropy", Visibility.PUBLIC, 0, ItemGrade.Status.NONE),
                bonus("deep", "Deep nets", Visibility.HIDDEN, 4, ItemGrade.Status.FULL));
        Grade grade = new Grade(
                22.5,
                30,
                new Formula.Shown("sum", "20 + 3.5 + 0 + 1 + 1 + min(0 + 4, 3)", 28.5),
                grades(items),
                List.of(
                        new Grade.Adjustment(Grade.Adjustment.Kind.CAP, "The total is at most 25 points.", "min(28.5, 25)", 25),
                        new Grade.Adjustment(
                                Grade.Adjustment.Kind.LATE, "Handed in 3 h late. This counts as 1 day, 10 % of the points earned.",
                                "25 - 10 % * 25", 22.5)));
        return result(handedIn(id), grade, items, List.of(), "", List.of());
    }

    public static Item written(
            String id, String title, Visibility visibility, double points, double max, ItemGrade.Status status, String reason, Basis basis,
            String answer) {
        return new Item(
                new ItemGrade(id, title, visibility, points, max, status, reason, Optional.empty(), List.of(), false, basis, answer),
                List.of());
    }

    public static Item bonus(String id, String title, Visibility visibility, double points, ItemGrade.Status status) {
        return new Item(
                new ItemGrade(id, title, visibility, points, 4, status, "", Optional.empty(), List.of(), true, Basis.CHECKS, ""),
                List.of());
    }

    private static List<Exhibit> secretExhibits() {
        Exhibit.Curve curve = new Exhibit.Curve("secret curve", List.of(new Exhibit.Point(1, 0.24681357)));
        return List.of(
                new Exhibit.Curves("secret plot", "secret axis", "secret axis", false, List.of(curve)),
                new Exhibit.Confusion("secret matrix", List.of("secret class"), List.of(List.of(97531))),
                new Exhibit.Pictures("secret pictures", 2, 1, List.of(new Exhibit.Picture("secret unit", new byte[] {1, 2, 3, 4, 5, 6}))));
    }

    /** A submission whose items on training have curves, a confusion matrix and pictures. */
    public static Result trained(String id) {
        Measure accuracy = new Measure(
                "accuracy", "share of wrong labels", 1 - 0.462, 1, List.of(),
                "462 of 1000 images right; 95 % confidence interval 43.1 % to 49.3 %.");
        CheckResult chosen = new CheckResult(
                "accuracy.chosen", "Accuracy on unseen images with your chosen settings", Outcome.ANSWERED, "", List.of(accuracy),
                Map.of("X", 46.2), Map.of(), SampleExhibits.ofTraining(), Duration.ofMillis(5200));
        CheckResult sweep = new CheckResult(
                "sweep.rate", "A sweep over the learning rate", Outcome.ANSWERED, "", List.of(accuracy), Map.of(), Map.of(),
                List.of(SampleExhibits.sweep()), Duration.ofMillis(9000));
        CheckResult diverged = new CheckResult(
                "training.images", "Training on images", Outcome.ANSWERED, "The loss is NaN from iteration 40 on.", List.of(accuracy),
                Map.of(), Map.of(), List.of(SampleExhibits.exploding()), Duration.ofMillis(900));
        return graded(
                id,
                List.of(
                        item("accuracy", "Accuracy on unseen images", Visibility.PUBLIC, 2.43, 3, ItemGrade.Status.PARTIAL, "",
                                Optional.of(new Formula.Shown("min(max((X - 30) / 20, 0), 1)", "min(max((46.2 - 30) / 20, 0), 1)", 0.81)),
                                List.of(judged(chosen, true)), ""),
                        item(
                                "sweep", "A sweep over the learning rate", Visibility.PUBLIC, 1, 2, ItemGrade.Status.PARTIAL,
                                judged(sweep, true)),
                        item("training", "Training on images", Visibility.PUBLIC, 0, 2, ItemGrade.Status.NONE, judged(diverged, false))),
                List.of(),
                "");
    }

    /** A submission with one check that shows the given. */
    public static Result showing(Visibility visibility, Exhibit... exhibits) {
        CheckResult check = new CheckResult(
                "accuracy.chosen", "Accuracy", Outcome.ANSWERED, "", List.of(), Map.of(), Map.of(), List.of(exhibits), Duration.ZERO);
        return graded(
                "ana", List.of(item("accuracy", "Accuracy", visibility, 1, 1, ItemGrade.Status.FULL, judged(check, true))), List.of(), "");
    }

    /** Every text that a submission can influence is the given one. */
    public static Result hostile(String text) {
        Measure measure = new Measure(text, text, Double.NaN, 1e-8, List.of(new Measure.Entry(text, Double.NaN, 1)), text);
        CheckResult check = new CheckResult(
                "scores.toy", text, Outcome.ANSWERED, text, List.of(measure), Map.of(), Map.of(), SampleExhibits.hostile(text),
                Duration.ZERO);
        CheckResult threw = new CheckResult("loss.toy", "Loss", Outcome.THREW, text, List.of(), Map.of(), Duration.ZERO);
        List<Item> items = List.of(
                item(
                        "scores", "Scores", Visibility.PUBLIC, 0, 2, ItemGrade.Status.NONE, text,
                        Optional.of(new Formula.Shown(text, text, 0)),
                        List.of(judged(check, false), judged(threw, false)), text),
                item(
                        "stability", "Large scores", Visibility.HIDDEN, 0, 2, ItemGrade.Status.NONE, text, Optional.empty(),
                        List.of(judged(threw, false)), ""));
        Grade grade = new Grade(0, 4, new Formula.Shown("sum", "0 + 0", 0), grades(items), List.of());
        Result.HandedIn handedIn = new Result.HandedIn("eve", "00ff", List.of(Result.FileEntry.of(text, new byte[] {1})), "", facts());
        Result.Ran ran = new Result.Ran(
                measured(items), List.of(new Diagnostic(false, text, 1, text)), List.of(), text, true, text.length(), Diagnosis.none());
        return Result.of(handedIn, ASSIGNMENT, grade, ran, List.of(Result.Remark.onHandIn(text)), provenance(), key(), times());
    }

    private static List<Item> mixedItems() {
        List<Item> items = new ArrayList<>();
        items.add(item("parameters", "Parameters can be initialised, read and set", Visibility.PUBLIC, 1, 1, ItemGrade.Status.FULL,
                passed("parameters.initialise", "Small random weights, zero biases", "shapes", "number of wrong shapes", 0, 0),
                passed("parameters.set", "What is set is read back", "W1, b1, W2, b2", "largest |a - b|", 0, 0)));
        items.add(item("scores", "Scores of the toy batch", Visibility.PUBLIC, 2, 2, ItemGrade.Status.FULL,
                passed("scores.toy", "Scores of five rows", "scores", "sum of |a - b|", 3.68e-8, 1e-7)));
        items.add(item("loss", "Loss of the toy batch", Visibility.PUBLIC, 1, 2, ItemGrade.Status.PARTIAL,
                judged(new CheckResult("loss.toy", "Loss with regularisation 0.05", Outcome.ANSWERED,
                        "The loss is 1.28482, expected 1.30379. The difference is half of the L2 term: the hand-out's loss has no factor"
                        + " 1/2.",
                        List.of(
                                new Measure(
                                        "loss", "relative error", 0.01454632, 1e-12,
                                        List.of(new Measure.Entry("loss", 1.2848224206909368, 1.3037878913298206)), "")),
                        Map.of(), Duration.ofMillis(12)), false),
                passed("loss.toy.unregularised", "Loss without regularisation", "loss", "relative error", 1.7e-16, 1e-9)));
        items.add(
                item(
                        "gradients", "Gradients of the toy batch, against the true gradients", Visibility.PUBLIC, 2, 4,
                        ItemGrade.Status.PARTIAL,
                failed("gradients.toy.W1", "Gradient of W1", "W1", 0.0110, 1e-8),
                passed("gradients.toy.b1", "Gradient of b1", "b1", "max |a - b| / max(1e-8, |a| + |b|)", 2.74e-9, 1e-8),
                failed("gradients.toy.W2", "Gradient of W2", "W2", 0.00731, 1e-8),
                passed("gradients.toy.b2", "Gradient of b2", "b2", "max |a - b| / max(1e-8, |a| + |b|)", 3.9e-11, 1e-8)));
        items.add(item("training", "Training on the toy batch", Visibility.PUBLIC, 0, 2, ItemGrade.Status.NONE,
                judged(
                        new CheckResult(
                                "training.toy", "100 iterations on five rows", Outcome.TIMED_OUT, "No answer to \"train\" within 30 s.",
                                List.of(), Map.of(), Duration.ofSeconds(30)),
                        false)));
        items.add(item("predict", "Predictions on the toy batch", Visibility.PUBLIC, 0, 1, ItemGrade.Status.NONE,
                judged(
                        new CheckResult(
                                "predict.toy", "Labels of five rows", Outcome.NOT_WRITTEN, "", List.of(), Map.of(), Duration.ofMillis(2)),
                        false)));
        items.add(
                item(
                        "stability", "Large scores, and rows of very different scale", Visibility.HIDDEN, 0, 1, ItemGrade.Status.NONE, "",
                        Optional.empty(),
                List.of(
                        judged(
                                new CheckResult(
                                        "loss.offset", "Loss after adding 1000 to all scores", Outcome.ANSWERED,
                                        "The loss is NaN: scores exceed 709 and exp overflows.",
                        List.of(
                                new Measure(
                                        "loss", "max of secret", Double.NaN, 3.21e-4,
                                        List.of(new Measure.Entry("SECRETPOSITION", 0.98765432, -7.654321e-5)), "secret note")),
                        Map.of(), Map.of(), secretExhibits(), Duration.ofMillis(3)), false)), ""));
        items.add(
                item(
                        "gradients_general", "Gradients of other nets, batches and regularisation strengths", Visibility.AFTER_DUE, 1.5, 2,
                        ItemGrade.Status.PARTIAL,
                passed("gradients.biases", "Gradients with non-zero biases", "W1", "max of secret", 3e-10, 3.21e-4)));
        CheckResult accuracy = new CheckResult("accuracy.chosen", "Accuracy on 1000 unseen images", Outcome.ANSWERED, "",
                List.of(), Map.of("X", 46.2, "low", 43.1, "high", 49.3), Duration.ofMillis(5200));
        items.add(
                item(
                        "accuracy", "Accuracy on unseen images with your chosen settings", Visibility.PUBLIC, 2.43, 3,
                        ItemGrade.Status.PARTIAL, "",
                Optional.of(new Formula.Shown("min(max((X - 30) / 20, 0), 1)", "min(max((46.2 - 30) / 20, 0), 1)", 0.81)),
                List.of(judged(accuracy, true)), ""));
        items.add(
                item(
                        "sweep", "A sweep over the learning rate", Visibility.PUBLIC, 0, 2, ItemGrade.Status.SKIPPED,
                        "Not run: \"training\" earned no points.", Optional.empty(), List.of(), ""));
        return items;
    }

    public static Result graded(String id, List<Item> items, List<Diagnostic> compiler, String output) {
        double points = items.stream().mapToDouble(item -> item.grade().points()).sum();
        double max = items.stream().mapToDouble(item -> item.grade().max()).sum();
        String terms = String.join(" + ", items.stream().map(item -> item.grade().id() + " " + item.grade().points()).toList());
        Grade grade = new Grade(points, max, new Formula.Shown("sum", terms, points), grades(items), List.of());
        List<Result.Remark> remarks = items.size() > 5 ? List.of(REMARK) : List.of();
        return result(handedIn(id), grade, items, compiler, output, remarks);
    }

    private static Result.HandedIn handedIn(String id) {
        return new Result.HandedIn(
                id,
                "9b74c9897bac770ffc029102a200c5de1a2b3c4d5e6f708192a3b4c5d6e7f809",
                List.of(Result.FileEntry.of("src/TwoLayerNet.java", "class TwoLayerNet {}".getBytes(StandardCharsets.UTF_8))),
                "",
                facts());
    }

    private static Result.HandInFacts facts() {
        return new Result.HandInFacts(List.of(), "", Optional.empty(), false, Optional.empty(), Optional.empty(), List.of());
    }

    private static Result result(
            Result.HandedIn handedIn, Grade grade, List<Item> items, List<Diagnostic> compiler, String output,
            List<Result.Remark> remarks) {
        Result.Ran ran = new Result.Ran(measured(items), compiler, List.of(), output, false, output.length(), Diagnosis.none());
        return Result.of(handedIn, ASSIGNMENT, grade, ran, remarks, provenance(), key(), times());
    }

    /** Returns the same result with another diagnosis. */
    public static Result diagnosed(Result of, Diagnosis diagnosis) {
        return new Result(
                of.schemaVersion(), of.submission(), of.assignment(), of.points(), of.max(), of.total(), of.adjustments(), of.items(),
                of.compiler(), of.output(), of.outputCut(), of.outputShown(), of.remarks(), diagnosis, of.provenance(), of.key(),
                of.times());
    }

    /** Returns the same result with other times. */
    public static Result timed(Result of, Times times) {
        return new Result(
                of.schemaVersion(), of.submission(), of.assignment(), of.points(), of.max(), of.total(), of.adjustments(), of.items(),
                of.compiler(), of.output(), of.outputCut(), of.outputShown(), of.remarks(), of.diagnosis(), of.provenance(), of.key(),
                times);
    }

    /** Returns the same result with another total. */
    public static Result totalled(Result of, Formula.Shown total) {
        return new Result(
                of.schemaVersion(), of.submission(), of.assignment(), total.value(), of.max(), total, of.adjustments(), of.items(),
                of.compiler(), of.output(), of.outputCut(), of.outputShown(), of.remarks(), of.diagnosis(), of.provenance(), of.key(),
                of.times());
    }

    /** Returns the same result with other remarks. */
    public static Result remarked(Result of, List<Result.Remark> remarks) {
        return new Result(
                of.schemaVersion(), of.submission(), of.assignment(), of.points(), of.max(), of.total(), of.adjustments(), of.items(),
                of.compiler(), of.output(), of.outputCut(), of.outputShown(), remarks, of.diagnosis(), of.provenance(), of.key(),
                of.times());
    }

    /** Returns the same result with other items. */
    public static Result with(Result of, List<Result.Item> items) {
        return new Result(
                of.schemaVersion(), of.submission(), of.assignment(), of.points(), of.max(), of.total(), of.adjustments(), items,
                of.compiler(), of.output(), of.outputCut(), of.outputShown(), of.remarks(), of.diagnosis(), of.provenance(), of.key(),
                of.times());
    }

    public static Item item(
            String id, String title, Visibility visibility, double points, double max, ItemGrade.Status status, Judged... checks) {
        return item(id, title, visibility, points, max, status, "", Optional.empty(), List.of(checks), "");
    }

    public static Item item(
            String id, String title, Visibility visibility, double points, double max, ItemGrade.Status status, String reason,
            Optional<Formula.Shown> formula, List<Judged> checks, String answer) {
        List<ItemGrade.JudgedCheck> verdicts = checks.stream()
                .map(check -> new ItemGrade.JudgedCheck(check.check().id(), check.passed(), OptionalDouble.empty()))
                .toList();
        ItemGrade grade = new ItemGrade(id, title, visibility, points, max, status, reason, formula, verdicts, false, Basis.CHECKS, answer);
        return new Item(grade, checks.stream().map(Judged::check).toList());
    }

    private static Judged passed(String id, String title, String name, String metric, double error, double tolerance) {
        return judged(
                new CheckResult(
                        id, title, Outcome.ANSWERED, "", List.of(new Measure(name, metric, error, tolerance, List.of(), "")), Map.of(),
                        Duration.ofMillis(4)),
                true);
    }

    private static Judged failed(String id, String title, String name, double error, double tolerance) {
        List<Measure.Entry> entries = List.of(
                new Measure.Entry(name + "[2][7]", 0.0312, 0.0312 * (1 + error)),
                new Measure.Entry(name + "[0][1]", -1.0312e-4, -1.0312e-4 * (1 + error)),
                new Measure.Entry(name + "[3][2]", 0.123456789012, 0.123456789012 + 1e-13));
        return judged(new CheckResult(id, title, Outcome.ANSWERED,
                "The gradient of " + name + " is off by half of the regularisation term: the derivative of reg * sum(W^2) is 2 * reg * W.",
                List.of(
                        new Measure(
                                name, "max |a - b| / max(1e-8, |a| + |b|)", error, tolerance, entries,
                                "2 of 40 entries were set aside: they sit at a kink of the ReLU.")),
                Map.of(), Duration.ofMillis(4)), false);
    }

    public static Judged judged(CheckResult check, boolean passed) {
        return new Judged(check, passed);
    }

    /** A check with what it measured and the verdict. */
    public record Judged(CheckResult check, boolean passed) {}

    /** An item with what its checks measured. */
    public record Item(ItemGrade grade, List<CheckResult> measured) {}

    public static List<ItemGrade> grades(List<Item> items) {
        return items.stream().map(Item::grade).toList();
    }

    public static Map<String, CheckResult> measured(List<Item> items) {
        Map<String, CheckResult> measured = new HashMap<>();
        items.forEach(item -> item.measured().forEach(check -> measured.put(check.id(), check)));
        return measured;
    }

    private static Diagnostic warning() {
        return new Diagnostic(false, "src/Matrix.java", 12, "[unchecked] unchecked cast");
    }

    public static Key key() {
        return new Key(
                "00",
                new Key.Parts(
                        "0a", "", "", "4f2a19c0de", 20190401, "", "CIFAR-shaped default set, 2000 images", "process", "0.1.0 b1",
                        "17.0.15"));
    }

    public static Result.Provenance provenance() {
        return new Result.Provenance(20190401, "0.1.0", "17.0.15", "process", "4f2a19c0de", "CIFAR-shaped default set, 2000 images");
    }

    public static Times times() {
        Map<String, Duration> checks = new HashMap<>(Map.of("scores.toy", Duration.ofMillis(4), "loss.offset", Duration.ofMillis(3)));
        return Times.of(Instant.parse("2026-02-03T04:05:06Z"), Duration.ofMillis(36400), checks, Map.of());
    }
}
