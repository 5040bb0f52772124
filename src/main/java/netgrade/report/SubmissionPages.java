package netgrade.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import netgrade.report.SubmissionPage.Adjustment;
import netgrade.report.SubmissionPage.CheckRow;
import netgrade.report.SubmissionPage.CompilerLine;
import netgrade.report.SubmissionPage.Entries;
import netgrade.report.SubmissionPage.Entry;
import netgrade.report.SubmissionPage.Fact;
import netgrade.report.SubmissionPage.FileRow;
import netgrade.report.SubmissionPage.Finding;
import netgrade.report.SubmissionPage.Fix;
import netgrade.report.SubmissionPage.Formula;
import netgrade.report.SubmissionPage.Item;
import netgrade.report.SubmissionPage.Output;
import netgrade.report.SubmissionPage.Page;
import netgrade.report.SubmissionPage.Problem;
import netgrade.report.SubmissionPage.Score;
import netgrade.report.SubmissionPage.SourceFile;
import netgrade.result.Explanations;
import netgrade.result.Numbers;
import netgrade.result.Redaction;
import netgrade.result.Result;
import netgrade.result.Status;
import netgrade.result.Verdict;
import netgrade.result.VisibleText;
import netgrade.rubric.Grade;
import netgrade.rubric.Visibility;
import netgrade.sandbox.Outcome;

/** Turns results into pages: chooses what to say, rounds numbers, makes text visible. */
final class SubmissionPages {

    /** Stands where a table has no number. */
    private static final String NO_NUMBER = "–";

    // A browser shows a megabyte of one text slowly; result.json has all of it.
    private static final int OUTPUT_CHARACTERS = 64 * 1024;
    // javac stops at 100 errors by itself, but does not limit warnings.
    private static final int COMPILER_LINES = 100;

    private final Result result;
    private final boolean forInstructor;
    private final Verdict verdict;

    private SubmissionPages(Result result, boolean forInstructor) {
        this.result = result;
        this.forInstructor = forInstructor;
        this.verdict = new Verdict(result);
    }

    static Page forStudent(Redaction.StudentResult result) {
        return new SubmissionPages(result.result(), false).page();
    }

    static Page forInstructor(Result result) {
        return new SubmissionPages(result, true).page();
    }

    private Page page() {
        return new Page(
                forInstructor,
                result.items().stream().flatMap(item -> item.checks().stream()).anyMatch(check -> !check.exhibits().isEmpty()),
                VisibleText.line(result.assignment().title()),
                VisibleText.line(result.assignment().edition()),
                VisibleText.line(result.submission().id()),
                score(),
                verdict.obstacle().map(SubmissionPages::problem).stream().toList(),
                DiagnosisPages.of(result.diagnosis()),
                verdict.firstFixes().stream().map(this::fix).toList(),
                moreFixes(),
                items(),
                List.of(formula(result.total(), Numbers.points(result.total().value()))),
                result.adjustments().stream().map(SubmissionPages::adjustment).toList(),
                compilerSummary(),
                compiler(),
                output(),
                result.remarks().stream().map(remark -> VisibleText.block(remark.text())).toList(),
                files(),
                provenance());
    }

    private Score score() {
        return new Score(
                Numbers.points(result.points()),
                Numbers.points(result.max()),
                result.hasUngradedItems(),
                VisibleText.line(verdict.sentence()),
                Strip.of(result.items()));
    }

    private static Problem problem(Verdict.Obstacle obstacle) {
        return new Problem(obstacle.title(), VisibleText.block(obstacle.reason()), obstacle.explanation());
    }

    private Fix fix(Verdict.Fix fix) {
        return new Fix(
                hasDetails(fix.item()) ? anchor(result.items().indexOf(fix.item())) : "",
                VisibleText.line(fix.item().title()),
                fix.check().map(check -> VisibleText.line(check.title())).orElse(""),
                VisibleText.block(fix.check().map(Verdict::inWords).orElse(fix.item().reason())));
    }

    private String moreFixes() {
        int more = verdict.furtherFixes();
        return more == 0 ? "" : more == 1 ? "One more item lost points; see below." : more + " more items lost points; see below.";
    }

    private List<Item> items() {
        return IntStream.range(0, result.items().size()).mapToObj(this::item).toList();
    }

    private Item item(int index) {
        Result.Item item = result.items().get(index);
        Status status = Status.of(item.status());
        List<Formula> formula =
                item.formula().map(shown -> formula(shown, Numbers.value(shown.value()))).stream().toList();
        List<CheckRow> rows = item.checks().stream().flatMap(check -> rows(check).stream()).toList();
        return new Item(
                hasDetails(item) ? anchor(index) : "",
                VisibleText.line(item.id()),
                VisibleText.line(item.title()),
                status.kind(),
                status.words(),
                Numbers.points(item.points()),
                Numbers.points(item.max()),
                audience(item),
                item.bonus() ? "bonus" : "",
                reason(item),
                status.wantsAttention() && verdict.obstacle().isEmpty(),
                rows.stream().anyMatch(row -> !row.measure().isEmpty()),
                rows,
                findings(item, anchor(index)),
                formula,
                cut(item.answer(), ""));
    }

    private static boolean hasDetails(Result.Item item) {
        return !item.checks().isEmpty() || item.formula().isPresent() || !item.answer().isEmpty();
    }

    private static String anchor(int index) {
        return "item-" + (index + 1);
    }

    private String audience(Result.Item item) {
        return item.visibility() == Visibility.PUBLIC || !forInstructor
                ? ""
                : item.visibility() == Visibility.HIDDEN ? "hidden" : "after the deadline";
    }

    private String reason(Result.Item item) {
        if (Redaction.isFurther(item)) {
            return "The same kinds of questions with other inputs. Only your instructor sees the details.";
        }
        // Otherwise every line would repeat the top of the page.
        String reason = item.reason().equals(result.submission().rejection()) ? "" : item.reason();
        String apart = reason.isEmpty() || item.review().isEmpty() ? "" : " ";
        return VisibleText.block(reason + apart + item.review());
    }

    private List<CheckRow> rows(Result.Check check) {
        if (check.outcome() != Outcome.ANSWERED || check.measures().isEmpty()) {
            String words = check.passed() ? "passed" : check.outcome() == Outcome.ANSWERED ? "failed" : check.outcome().words();
            String kind = check.passed() ? "full" : check.outcome() == Outcome.HARNESS_FAULT ? "open" : "none";
            return List.of(new CheckRow("1", VisibleText.line(check.title()), id(check), "", "", NO_NUMBER, NO_NUMBER, kind, words));
        }
        List<CheckRow> rows = new ArrayList<>();
        for (Result.Measure measure : check.measures()) {
            rows.add(new CheckRow(
                    rows.isEmpty() ? String.valueOf(check.measures().size()) : "",
                    VisibleText.line(check.title()),
                    id(check),
                    VisibleText.line(measure.name()),
                    VisibleText.line(measure.metric()),
                    measure.isMeasured() ? Numbers.error(measure.error()) : NO_NUMBER,
                    measure.isMeasured() ? Numbers.error(measure.tolerance()) : NO_NUMBER,
                    measure.holds() ? "full" : "none",
                    measure.holds() ? "passed" : "failed"));
        }
        return rows;
    }

    private String id(Result.Check check) {
        return forInstructor ? VisibleText.line(check.id()) : "";
    }

    private List<Finding> findings(Result.Item item, String anchor) {
        return IntStream.range(0, item.checks().size())
                .mapToObj(k -> finding(item.checks().get(k), anchor + "-" + (k + 1)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> finding(Result.Check check, String anchor) {
        List<Entries> entries = check.measures().stream()
                .filter(measure -> !measure.holds() && !measure.entries().isEmpty())
                .map(SubmissionPages::entries)
                .toList();
        List<String> notes = check.measures().stream()
                .map(Result.Measure::note)
                .filter(note -> !note.isEmpty())
                .map(VisibleText::block)
                .distinct()
                .toList();
        List<Fact> values = new ArrayList<>(timed(check));
        if (forInstructor) {
            values.addAll(values(check));
        }
        // The compiler's messages are at the top of the page; repeating them in each check would bury the rest.
        boolean saidAbove = check.outcome() == Outcome.DOES_NOT_COMPILE;
        String explanation = check.passed() || saidAbove ? "" : Explanations.of(check.outcome());
        String message = saidAbove ? "" : VisibleText.block(check.message());
        if (message.isEmpty()
                && explanation.isEmpty()
                && entries.isEmpty()
                && notes.isEmpty()
                && values.isEmpty()
                && check.exhibits().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                VisibleText.line(check.title()), message, explanation, entries, notes, values, ExhibitPages.of(check.exhibits(), anchor)));
    }

    private List<Fact> values(Result.Check check) {
        List<Fact> values = new ArrayList<>();
        check.values().forEach((name, value) -> values.add(new Fact(VisibleText.line(name), Numbers.value(value), "")));
        Double seconds = result.times().checkSeconds().get(check.id());
        if (seconds != null) {
            values.add(new Fact("time", Numbers.seconds(seconds), ""));
        }
        return values;
    }

    /** Returns the times a check measured, such as those of two methods it compared. */
    private List<Fact> timed(Result.Check check) {
        return result.times().partsOf(check.id()).entrySet().stream()
                .map(part -> new Fact("time in " + VisibleText.line(part.getKey()), precise(part.getValue()), ""))
                .toList();
    }

    private static String precise(double seconds) {
        return seconds < 1 ? Numbers.milliseconds(seconds) : Numbers.seconds(seconds);
    }

    private static Entries entries(Result.Measure measure) {
        return new Entries(
                VisibleText.line(measure.name()),
                measure.entries().stream()
                        .map(entry -> {
                            List<String> pair = Numbers.pair(entry.actual(), entry.expected());
                            return new Entry(VisibleText.line(entry.position()), pair.get(0), pair.get(1));
                        })
                        .toList());
    }

    private static Formula formula(netgrade.rubric.Formula.Shown shown, String value) {
        return new Formula(VisibleText.line(shown.text()), VisibleText.line(shown.withNumbers()), value);
    }

    private static Adjustment adjustment(Grade.Adjustment adjustment) {
        String name =
                switch (adjustment.kind()) {
                    case CAP -> "Cap";
                    case LATE -> "Late";
                };
        return new Adjustment(name, adjustment.reason(), adjustment.withNumbers(), Numbers.points(adjustment.points()));
    }

    private String compilerSummary() {
        int total = result.compiler().size();
        if (total == 0) {
            return "";
        }
        long errors = result.compiler().stream().filter(Result.CompilerMessage::stopsCompiling).count();
        String counts = count(errors, "error") + ", " + count(total - errors, "warning") + ".";
        return total <= COMPILER_LINES ? counts : counts + " The first " + COMPILER_LINES + " messages are shown.";
    }

    private static String count(long number, String noun) {
        return (number == 0 ? "no" : String.valueOf(number)) + " " + noun + (number == 1 ? "" : "s");
    }

    private List<SourceFile> compiler() {
        Map<String, List<CompilerLine>> byPath = new LinkedHashMap<>();
        for (Result.CompilerMessage message : result.compiler().subList(0, Math.min(COMPILER_LINES, result.compiler().size()))) {
            byPath.computeIfAbsent(message.path(), path -> new ArrayList<>()).add(compilerLine(message));
        }
        return byPath.entrySet().stream()
                .map(file -> new SourceFile(
                        file.getKey().isEmpty() ? "No specific file" : VisibleText.line(file.getKey()), file.getValue()))
                .toList();
    }

    private static CompilerLine compilerLine(Result.CompilerMessage message) {
        return new CompilerLine(
                message.line() > 0 ? String.valueOf(message.line()) : "–",
                message.stopsCompiling() ? "none" : "partial",
                message.severity(),
                VisibleText.block(message.message()));
    }

    private Output output() {
        return cut(result.output(), result.outputCut() ? "The program printed more than this." : "");
    }

    private static Output cut(String text, String note) {
        if (text.length() > OUTPUT_CHARACTERS) {
            return new Output(
                    VisibleText.block(text.substring(0, OUTPUT_CHARACTERS)),
                    "Only the first " + OUTPUT_CHARACTERS + " characters are shown.");
        }
        return new Output(VisibleText.block(text), note);
    }

    private List<FileRow> files() {
        return result.submission().files().stream()
                .map(file -> new FileRow(VisibleText.line(file.path()), String.valueOf(file.bytes()), file.sha256()))
                .toList();
    }

    private List<Fact> provenance() {
        Result.Provenance provenance = result.provenance();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("Submission", result.submission().hash(), "SHA-256 of the files as handed in."));
        facts.add(fact("Assignment", result.assignment().id(), ""));
        facts.add(fact("Rubric", provenance.rubricHash(), "SHA-256 of the rubric."));
        facts.add(fact("Seed", String.valueOf(provenance.seed()), "Start of all random draws: the same seed gives the same result."));
        facts.add(fact("Data", provenance.data(), ""));
        // Nothing of a rejected submission ran, so nothing was isolated.
        if (result.submission().rejection().isEmpty()) {
            facts.add(fact("Isolation", provenance.isolation(), Explanations.ofIsolation(provenance.isolation())));
        }
        facts.add(fact("Versions", "netgrade " + provenance.netgradeVersion() + ", Java " + provenance.javaVersion(), ""));
        facts.add(fact(
                "Graded",
                Moments.minute(result.times().started()),
                took() + Numbers.seconds(result.times().totalSeconds()) + "."));
        return facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
    }

    // Where items are left out, so are their times.
    private String took() {
        return result.items().stream().anyMatch(Redaction::isFurther) ? "The checks shown here took " : "It took ";
    }

    private static Fact fact(String name, String value, String note) {
        return new Fact(name, VisibleText.line(value), note);
    }
}
