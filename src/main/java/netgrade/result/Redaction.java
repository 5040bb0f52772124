package netgrade.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.diagnosis.Diagnosis;
import netgrade.rubric.Basis;
import netgrade.rubric.Formula;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;

/**
 * Takes out of a result what a student may not see; the only place that decides it.
 *
 * <p>Items that are hidden or shown after the deadline become one line with their points added up, and one for bonus. Nothing else of them
 * is left: no id, title, check, message, number, curve, picture or time. What the submission printed, what the compiler said and what is
 * remarked on the files are the student's own and stay.
 */
public final class Redaction {

    static final String FURTHER_ID = "further-checks";
    static final String FURTHER_TITLE = "Further checks";
    static final String FURTHER_BONUS_ID = "further-bonus";
    static final String FURTHER_BONUS_TITLE = "Further bonus";

    private static final String NEUTRAL_SKIP = "Not run, because an item it depends on earned no points.";

    private final Result full;
    private final List<Result.Item> visible;
    private final List<Result.Item> withheld;
    /** Made when first needed: most results have no text in which a hidden item could be named. */
    private Pattern anyName;

    private Redaction(Result full) {
        this.full = full;
        this.visible = full.items().stream().filter(Redaction::isVisible).toList();
        this.withheld = full.items().stream().filter(Predicate.not(Redaction::isVisible)).toList();
    }

    /** Returns what a student may see of a result. */
    public static StudentResult forStudent(Result full) {
        return new StudentResult(new Redaction(full).redacted());
    }

    /** A result without anything a student may not see. Writers for students take this type, so that none can be given the full result. */
    public static final class StudentResult {

        private final Result result;

        private StudentResult(Result result) {
            this.result = result;
        }

        public Result result() {
            return result;
        }
    }

    private static boolean isVisible(Result.Item item) {
        return item.visibility() == Visibility.PUBLIC;
    }

    private Result redacted() {
        return new Result(
                full.schemaVersion(),
                full.submission(),
                full.assignment(),
                full.points(),
                full.max(),
                total(),
                full.adjustments(),
                items(),
                full.compiler(),
                shownOutput(),
                full.outputCut() || shownOutput().length() < full.output().length(),
                shownOutput().length(),
                remarks(),
                diagnosis(),
                full.provenance(),
                full.key(),
                times());
    }

    // A program may print what it is asked: only what came before the first hidden question is its author's to read.
    private String shownOutput() {
        return withheld.isEmpty() ? full.output() : full.output().substring(0, Math.min(full.outputShown(), full.output().length()));
    }

    private List<Result.Item> items() {
        Stream<Result.Item> further = Stream.of(false, true)
                .map(bonus -> withheld.stream().filter(item -> item.bonus() == bonus).toList())
                .filter(Predicate.not(List::isEmpty))
                .map(Redaction::further);
        return Stream.concat(visible.stream().map(this::withoutNamesInReason), further).toList();
    }

    /** Returns whether an item stands for those that are not shown. */
    public static boolean isFurther(Result.Item item) {
        return item.id().equals(FURTHER_ID) || item.id().equals(FURTHER_BONUS_ID);
    }

    private static Result.Item further(List<Result.Item> items) {
        boolean bonus = items.get(0).bonus();
        double points = items.stream().mapToDouble(Result.Item::points).sum();
        return new Result.Item(
                bonus ? FURTHER_BONUS_ID : FURTHER_ID,
                bonus ? FURTHER_BONUS_TITLE : FURTHER_TITLE,
                Visibility.PUBLIC,
                points,
                items.stream().mapToDouble(Result.Item::max).sum(),
                status(items, points),
                "",
                Optional.empty(),
                List.of(),
                bonus,
                basis(items),
                "",
                "");
    }

    // Whoever reads "not graded yet" wants to know whether somebody still has to read it or something went wrong.
    private static Basis basis(List<Result.Item> items) {
        List<Result.Item> open = items.stream().filter(item -> item.status() == ItemGrade.Status.NOT_GRADED).toList();
        return !open.isEmpty() && open.stream().allMatch(Result.Item::isForInstructor) ? Basis.MANUAL : Basis.CHECKS;
    }

    private static ItemGrade.Status status(List<Result.Item> items, double points) {
        if (items.stream().anyMatch(item -> item.status() == ItemGrade.Status.NOT_GRADED)) {
            return ItemGrade.Status.NOT_GRADED;
        }
        if (items.stream().allMatch(item -> item.status() == ItemGrade.Status.FULL)) {
            return ItemGrade.Status.FULL;
        }
        return points > 0 ? ItemGrade.Status.PARTIAL : ItemGrade.Status.NONE;
    }

    // "Not run: stability earned nothing" would name a hidden item in the line of a visible one.
    private Result.Item withoutNamesInReason(Result.Item item) {
        // What an instructor writes, or a student chose, is about that item, whatever words it shares with a hidden one.
        if (item.basis() != Basis.CHECKS) {
            return item;
        }
        String neutral = item.status() == ItemGrade.Status.SKIPPED ? NEUTRAL_SKIP : "";
        String reason = namesWithheld(item.reason()) ? neutral : item.reason();
        return item.withReason(reason);
    }

    /**
     * The total without the numbers of hidden items. The rubric's own line names items or lists their points one by one, so a plain sum is
     * written anew, and of any other formula only the text stays, and only if it names no hidden item.
     */
    private Formula.Shown total() {
        if (withheld.isEmpty()) {
            return full.total();
        }
        if (isPlainSum()) {
            String terms = items().stream().map(item -> Numbers.points(item.points())).collect(Collectors.joining(" + "));
            return new Formula.Shown("the sum of all items", terms, full.total().value());
        }
        String text = namesWithheld(full.total().text()) ? "" : full.total().text();
        return new Formula.Shown(text, "", full.total().value());
    }

    private boolean isPlainSum() {
        double sum = full.items().stream().mapToDouble(Result.Item::points).sum();
        // Rounding of a sum of some dozen points stays far below this.
        return full.total().text().strip().equals("sum") && Math.abs(sum - full.total().value()) < 1e-9;
    }

    // What is known of the files is the student's own; what only hidden checks found would tell of them.
    private List<Result.Remark> remarks() {
        List<String> shown = shownChecks();
        return full.remarks().stream()
                .filter(remark -> remark.checks().isEmpty() || remark.checks().stream().anyMatch(shown::contains))
                .map(remark -> new Result.Remark(remark.text(), remark.checks().stream().filter(shown::contains).toList()))
                .toList();
    }

    // Causes and measurements are worded without what was asked; what they rest on is not.
    private Diagnosis diagnosis() {
        return withheld.isEmpty() ? full.diagnosis() : full.diagnosis().withoutEvidence();
    }

    private Times times() {
        // A program may take as long as a hidden input is large, so the total would tell too.
        return withheld.isEmpty() ? full.times() : full.times().only(Set.copyOf(shownChecks()));
    }

    private List<String> shownChecks() {
        return visible.stream().flatMap(item -> item.checks().stream()).map(Result.Check::id).distinct().toList();
    }

    private boolean namesWithheld(String text) {
        if (withheld.isEmpty() || text.isBlank()) {
            return false;
        }
        if (anyName == null) {
            anyName = anyOf(names());
        }
        return anyName.matcher(text).find();
    }

    private static Pattern anyOf(Stream<String> names) {
        String any = names.distinct().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w.])(?:" + any + ")(?!\\w)", Pattern.CASE_INSENSITIVE);
    }

    private Stream<String> names() {
        List<String> names = new ArrayList<>();
        for (Result.Item item : withheld) {
            names.add(item.id());
            names.add(item.title());
            for (Result.Check check : item.checks()) {
                names.add(check.id());
                names.add(check.title());
                names.add(check.message());
            }
        }
        return names.stream().filter(Predicate.not(String::isBlank));
    }
}
