package netgrade.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import netgrade.result.Explanations;
import netgrade.result.Numbers;
import netgrade.result.PublicScore;
import netgrade.result.Redaction;
import netgrade.result.Result;
import netgrade.result.Status;
import netgrade.result.Verdict;
import netgrade.result.VisibleText;
import netgrade.rubric.Basis;
import netgrade.rubric.ItemGrade;

/** The part of a result a student may see, as plain text: each item with its points, and what each failed check found and expected. */
final class CheckText {

    private static final int ENTRIES = 3;
    private static final int COMPILER_MESSAGES = 10;
    private static final String SAME = ": as above";
    private static final int PRINTED_LINES = 10;
    private static final int PRINTED_CHARACTERS = 2000;

    private final Result result;
    private final Set<String> leftOut;
    private final boolean withPassed;
    private final boolean colours;
    private final Verdict verdict;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    private CheckText(Redaction.StudentResult student, Set<String> leftOut, boolean withPassed, boolean colours) {
        this.result = student.result();
        this.leftOut = leftOut;
        this.withPassed = withPassed;
        this.colours = colours;
        this.verdict = new Verdict(result);
    }

    /**
     * Returns the text, each line ended.
     *
     * @param leftOut ids of items that were not to run
     * @param withPassed whether to include the numbers of checks that passed
     * @param colours whether to add colours for a terminal
     */
    static String of(Redaction.StudentResult student, Set<String> leftOut, boolean withPassed, boolean colours) {
        CheckText text = new CheckText(student, leftOut, withPassed, colours);
        text.write();
        return String.join("\n", text.lines) + "\n";
    }

    private void write() {
        lines.add(Ink.STRONG.on(VisibleText.line(result.assignment().title() + " (" + result.assignment().edition() + "): "
                + result.submission().id()), colours));
        lines.add("");
        if (verdict.obstacle().isPresent()) {
            obstacle(verdict.obstacle().get());
        } else {
            result.items().forEach(this::item);
        }
        why();
        printed();
        lines.add("");
        lines.add(conclusion());
    }

    private void obstacle(Verdict.Obstacle obstacle) {
        lines.add(Ink.BAD.on(obstacle.title() + ":", colours));
        indented("  ", VisibleText.block(obstacle.reason()));
        List<Result.CompilerMessage> errors = result.compiler().stream().filter(Result.CompilerMessage::stopsCompiling).toList();
        errors.stream().limit(COMPILER_MESSAGES).forEach(error -> indented("  ", VisibleText.block(place(error) + error.message())));
        if (errors.size() > COMPILER_MESSAGES) {
            lines.add("  ... and " + (errors.size() - COMPILER_MESSAGES) + " more");
        }
        lines.add("");
        indented("  ", obstacle.explanation());
    }

    private static String place(Result.CompilerMessage message) {
        return message.path().isEmpty() ? "" : message.path() + (message.line() > 0 ? ":" + message.line() : "") + ": ";
    }

    private void item(Result.Item item) {
        boolean open = item.status() == ItemGrade.Status.NOT_GRADED || item.status() == ItemGrade.Status.SKIPPED;
        String points = (open ? "-" : Numbers.points(item.points())) + " / " + Numbers.points(item.max());
        String words = item.status() == ItemGrade.Status.NOT_GRADED ? "not run" : Status.of(item.status()).words().toLowerCase(Locale.ROOT);
        String line = String.format(Locale.ROOT, "%s %-11s %9s  %s", mark(item), words, points, VisibleText.line(item.title()) + " ["
                + item.id() + "]");
        lines.add(Ink.of(item).on(line, colours));
        String why = why(item);
        if (!why.isEmpty()) {
            indented("    ", VisibleText.block(why));
        }
        item.checks().forEach(this::check);
        item.formula().ifPresent(formula -> lines.add("    Share of the points: " + VisibleText.line(formula.text() + " = "
                + formula.withNumbers()) + " = "
                + Numbers.value(formula.value())));
    }

    private static String mark(Result.Item item) {
        return switch (item.status()) {
            case FULL -> "+";
            case PARTIAL -> "~";
            case NONE -> "!";
            case SKIPPED, NOT_GRADED -> "-";
        };
    }

    private String why(Result.Item item) {
        if (leftOut.contains(item.id())) {
            return "Skipped because it takes longer. Run it with --item " + item.id() + ", or everything with --all.";
        }
        if (item.status() == ItemGrade.Status.NOT_GRADED && item.basis() == Basis.MANUAL) {
            return item.reason().isEmpty() ? "To be graded by the instructor." : item.reason();
        }
        return item.reason();
    }

    private void check(Result.Check check) {
        if (check.passed() && !withPassed) {
            return;
        }
        String words = check.outcome() == netgrade.sandbox.Outcome.ANSWERED ? "" : ", " + check.outcome().words();
        lines.add("    " + (check.passed() ? "+ " : "! ") + VisibleText.line(check.title()) + " (" + check.id() + words + ")");
        boolean saysTheMeasure = check.message().isEmpty();
        if (!check.passed()) {
            once(Verdict.inWords(check));
            once(saysTheMeasure ? "" : Explanations.of(check.outcome()));
        }
        boolean first = true;
        for (Result.Measure measure : check.measures()) {
            boolean told = saysTheMeasure && first && !measure.holds() && !check.passed();
            first &= measure.holds();
            measure(measure, told);
        }
    }

    // One exception may fail a dozen checks: its message is printed once.
    private void once(String words) {
        if (words.isEmpty()) {
            return;
        }
        if (told.add(words)) {
            indented("      ", VisibleText.block(words));
        } else if (!lines.get(lines.size() - 1).endsWith(SAME)) {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + SAME);
        }
    }

    private void measure(Result.Measure measure, boolean alreadyTold) {
        if (measure.holds() && !withPassed) {
            return;
        }
        if (!alreadyTold) {
            indented("      ", VisibleText.line(measure.inWords()));
        }
        if (!measure.holds()) {
            measure.entries().stream().limit(ENTRIES).forEach(entry -> {
                List<String> pair = Numbers.pair(entry.actual(), entry.expected());
                lines.add(String.format(
                        Locale.ROOT,
                        "        %-12s yours %-22s expected %s",
                        VisibleText.line(entry.position()),
                        pair.get(0),
                        pair.get(1)));
            });
        }
        if (measure.isMeasured() && !measure.note().isEmpty()) {
            indented("        ", VisibleText.block(measure.note()));
        }
    }

    private void why() {
        List<String> why = WhyText.of(result.diagnosis());
        if (!why.isEmpty()) {
            lines.add("");
            lines.addAll(why);
        }
    }

    private void printed() {
        String shown = VisibleText.block(result.output()).strip();
        if (shown.isEmpty()) {
            return;
        }
        String tail = shown.substring(Math.max(0, shown.length() - PRINTED_CHARACTERS));
        List<String> last = tail.lines().toList();
        boolean cut = last.size() > PRINTED_LINES || tail.length() < shown.length();
        lines.add("");
        lines.add(cut ? "The end of what your code printed:" : "Your code printed:");
        last.subList(Math.max(0, last.size() - PRINTED_LINES), last.size()).forEach(line -> lines.add(Ink.FAINT.on("  | "
                + line, colours)));
    }

    private String conclusion() {
        PublicScore score = PublicScore.of(result);
        List<Verdict.Fix> fixes = verdict.firstFixes();
        String first = fixes.isEmpty() ? "" : " Start with \"" + VisibleText.line(fixes.get(0).item().title()) + "\".";
        String left = leftOut.isEmpty() ? "" : " Skipped: " + String.join(", ", leftOut.stream().sorted().toList()) + ".";
        return Ink.STRONG.on(score + " from the items that ran.", colours) + first + left;
    }

    private void indented(String indent, String block) {
        block.lines().forEach(line -> lines.add(indent + line));
    }
}
