package netgrade.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netgrade.rubric.Basis;
import netgrade.rubric.ItemGrade;
import netgrade.sandbox.Outcome;

/** A result in one sentence, and what its reader should look at first. */
public final class Verdict {

    private static final int FIRST_FEW = 3;

    private final Result result;

    public Verdict(Result result) {
        this.result = result;
    }

    /** Why a whole submission could not be graded: a heading, the reason, and what to do. */
    public record Obstacle(String title, String reason, String explanation) {}

    /** One thing to fix: the item, and its first failed check if it has one. */
    public record Fix(Result.Item item, Optional<Result.Check> check) {}

    /** Returns why the whole submission could not be graded; empty if it could. */
    public Optional<Obstacle> obstacle() {
        if (!result.submission().rejection().isEmpty()) {
            return Optional.of(new Obstacle(
                    "This submission could not be graded",
                    result.submission().rejection(),
                    "Nothing was run. Fix this and hand it in again if the deadline allows, or ask your instructor."));
        }
        return uncompiled().map(reason -> new Obstacle(
                "This submission could not be compiled or loaded", reason, Explanations.of(Outcome.DOES_NOT_COMPILE)));
    }

    private Optional<String> uncompiled() {
        List<Result.Check> checks = result.items().stream()
                .flatMap(item -> item.checks().stream())
                .filter(check -> check.outcome() == Outcome.DOES_NOT_COMPILE)
                .toList();
        List<Result.CompilerMessage> errors =
                result.compiler().stream().filter(Result.CompilerMessage::stopsCompiling).toList();
        if (checks.isEmpty() && errors.isEmpty()) {
            return Optional.empty();
        }
        return checks.stream()
                .map(Result.Check::message)
                .filter(message -> !message.isEmpty())
                .findFirst()
                .or(() -> errors.stream().map(error -> "The compiler reports an error" + place(error) + ".").findFirst())
                .or(() -> Optional.of("None of its classes could be loaded."));
    }

    private static String place(Result.CompilerMessage message) {
        if (message.path().isEmpty()) {
            return "";
        }
        return " in " + message.path() + (message.line() > 0 ? ", line " + message.line() : "");
    }

    /** Returns the sentence under the points. */
    public String sentence() {
        // A bonus that was not earned is not a loss.
        List<Result.Item> items = result.items().stream().filter(item -> !item.bonus()).toList();
        long lines = items.size();
        long full = items.stream().filter(item -> item.status() == ItemGrade.Status.FULL).count();
        if (obstacle().isPresent()) {
            boolean allChecks = result.items().stream().allMatch(item -> item.basis() == Basis.CHECKS);
            return "No check could run, so no item " + (allChecks ? "" : "with checks ") + "earned points. See the reason above.";
        }
        if (result.hasUngradedItems()) {
            return "Not final: " + open() + ".";
        }
        if (full == lines) {
            return "All items earned full points. There is nothing to fix.";
        }
        String count = full == 0 ? "No item has full points yet" : full + " of " + lines + " items have full points";
        List<Fix> fixes = fixes();
        if (fixes.isEmpty()) {
            return count + ".";
        }
        return count + ". Start with “" + fixes.get(0).item().title() + "”.";
    }

    private String open() {
        long waiting = result.items().stream().filter(Result.Item::isForInstructor).count();
        long failed = result.items().stream().filter(item -> item.status() == ItemGrade.Status.NOT_GRADED).count() - waiting;
        List<String> parts = new ArrayList<>();
        if (failed > 0) {
            parts.add(items(failed) + " could not be graded, which is not the submission’s fault and costs no points");
        }
        if (waiting > 0) {
            parts.add(items(waiting) + (waiting == 1 ? " is" : " are") + " still to be graded by the instructor");
        }
        return String.join("; ", parts);
    }

    private static String items(long number) {
        return number == 1 ? "one item" : number + " items";
    }

    /** Returns the first few items that lost points and can be acted on, in the rubric's order. */
    public List<Fix> firstFixes() {
        List<Fix> fixes = fixes();
        return fixes.subList(0, Math.min(FIRST_FEW, fixes.size()));
    }

    /** Returns how many there are beyond the first few. */
    public int furtherFixes() {
        return Math.max(0, fixes().size() - FIRST_FEW);
    }

    private List<Fix> fixes() {
        if (obstacle().isPresent()) {
            return List.of();
        }
        return result.items().stream()
                .filter(item -> item.status() == ItemGrade.Status.PARTIAL || item.status() == ItemGrade.Status.NONE)
                // "Further checks" shows no details, so there is nothing to act on.
                .filter(item -> !Redaction.isFurther(item))
                .filter(item -> !item.bonus())
                .map(item -> new Fix(item, item.checks().stream().filter(check -> !check.passed()).findFirst()))
                .toList();
    }

    /** Returns what happened in a check: its own message, else the standard explanation, else its numbers in words. */
    public static String inWords(Result.Check check) {
        if (!check.message().isEmpty()) {
            return check.message();
        }
        if (check.outcome() != Outcome.ANSWERED) {
            return Explanations.of(check.outcome());
        }
        return check.measures().stream()
                .filter(measure -> !measure.holds())
                .findFirst()
                .map(Result.Measure::inWords)
                .orElse("");
    }
}
