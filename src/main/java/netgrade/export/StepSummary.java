package netgrade.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import netgrade.result.Numbers;
import netgrade.result.PublicScore;
import netgrade.result.Redaction;
import netgrade.result.Result;
import netgrade.result.Status;
import netgrade.result.Verdict;
import netgrade.result.VisibleText;

/** What a student may see of a result as Markdown, for the summary of a step: a table of the items, and what was found. */
final class StepSummary {

    private static final String CUT = "\nThe rest is cut off: a step's summary is limited to 1 MiB.\n";
    private static final int MESSAGE_CHARACTERS = 2000;

    private final Result result;

    private StepSummary(Result result) {
        this.result = result;
    }

    /**
     * Returns the summary.
     *
     * @param maxBytes of UTF-8; what does not fit is left out from the end, and that is said
     */
    static String of(Redaction.StudentResult student, long maxBytes) {
        return joined(new StepSummary(student.result()).parts(), maxBytes);
    }

    private static String joined(List<String> parts, long maxBytes) {
        StringBuilder text = new StringBuilder();
        long room = maxBytes - bytes(CUT);
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            long length = bytes(parts.get(i));
            if (length > (last ? room + bytes(CUT) : room)) {
                return room < 0 ? "" : text.append(CUT).toString();
            }
            text.append(parts.get(i));
            room -= length;
        }
        return text.toString();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        Verdict verdict = new Verdict(result);
        parts.add("## " + escaped(result.assignment().title()) + ": " + PublicScore.of(result) + "\n\n");
        verdict.obstacle().ifPresent(obstacle -> parts.add("**" + escaped(obstacle.title()) + ".** " + escaped(obstacle.reason()) + "\n\n"
                + obstacle.explanation() + "\n\n"));
        if (verdict.obstacle().isPresent()) {
            result.compiler().stream()
                    .filter(Result.CompilerMessage::stopsCompiling)
                    .forEach(error -> parts.add("- " + escaped(error.path() + ", line " + error.line() + ": " + error.message()) + "\n"));
            return parts;
        }
        parts.add("| item | points | of | |\n|---|---:|---:|---|\n");
        result.items().forEach(item -> parts.add(row(item)));
        result.items().forEach(item -> item.checks().stream()
                .filter(check -> !check.passed())
                .forEach(check -> parts.add(found(item, check))));
        return parts;
    }

    private static String row(Result.Item item) {
        boolean open = item.status() == netgrade.rubric.ItemGrade.Status.NOT_GRADED;
        return "| " + escaped(item.title()) + " | " + (open ? "" : Numbers.points(item.points())) + " | " + Numbers.points(item.max())
                + " | "
                + (open ? "not run" : Status.of(item.status()).words().toLowerCase(Locale.ROOT)) + " |\n";
    }

    private static String found(Result.Item item, Result.Check check) {
        StringBuilder text = new StringBuilder("\n**" + escaped(item.title()) + "**: " + escaped(check.title()) + "\n\n");
        text.append(escaped(Verdict.inWords(check))).append("\n");
        check.measures().stream().filter(measure -> !measure.holds() && !measure.entries().isEmpty()).forEach(measure -> {
            text.append("\n| ").append(escaped(measure.name())).append(" | yours | expected |\n|---|---:|---:|\n");
            measure.entries().forEach(entry -> {
                List<String> pair = Numbers.pair(entry.actual(), entry.expected());
                text.append("| ").append(escaped(entry.position()))
                        .append(" | ").append(pair.get(0))
                        .append(" | ").append(pair.get(1))
                        .append(" |\n");
            });
        });
        return text.toString();
    }

    /**
     * Returns text that Markdown and HTML show as it is, on one line: every mark of theirs has a backslash in front, as CommonMark allows.
     */
    static String escaped(String text) {
        String cut = text.length() > MESSAGE_CHARACTERS ? text.substring(0, MESSAGE_CHARACTERS) + " ..." : text;
        return VisibleText.line(cut).replaceAll("([\\\\`*_{}\\[\\]<>()#+!|~@&$^=:\"'-])", "\\\\$1");
    }
}
