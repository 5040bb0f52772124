package netgrade.export;

import java.util.List;
import netgrade.result.Numbers;
import netgrade.result.Result;
import netgrade.result.Verdict;

/** A check that did not pass, in a few plain lines: what happened, and the entries that differ most beside what was expected. */
final class FailedCheck {

    private FailedCheck() {}

    static String inWords(Result.Check check) {
        StringBuilder text = new StringBuilder(check.title() + " (" + check.id() + ")\n" + Verdict.inWords(check) + "\n");
        check.measures().stream().filter(measure -> !measure.holds()).forEach(measure -> {
            measure.entries().forEach(entry -> {
                List<String> pair = Numbers.pair(entry.actual(), entry.expected());
                text.append("  ").append(entry.position())
                        .append(" is ").append(pair.get(0))
                        .append(", expected ").append(pair.get(1))
                        .append("\n");
            });
            if (measure.isMeasured() && !measure.note().isEmpty()) {
                text.append("  ").append(measure.note()).append("\n");
            }
        });
        return text.toString();
    }
}
