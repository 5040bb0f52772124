package netgrade.export;

import java.util.ArrayList;
import java.util.List;
import netgrade.diagnosis.Diagnosis;
import netgrade.result.VisibleText;

/** Puts a diagnosis into lines of plain text. */
final class WhyText {

    private final List<String> lines = new ArrayList<>();

    private WhyText() {}

    /** Returns the lines; none where nothing was found out. */
    static List<String> of(Diagnosis diagnosis) {
        WhyText text = new WhyText();
        if (!diagnosis.causes().isEmpty()) {
            text.lines.add(diagnosis.causes().size() == 1
                    ? "Why: a correct solution with this mistake gives your answers to every question."
                    : "Why: a correct solution with these mistakes gives your answers to every question.");
            diagnosis.causes().forEach(text::cause);
        }
        if (!diagnosis.measurements().isEmpty()) {
            text.lines.add("Measured:");
            diagnosis.measurements().forEach(each -> text.add("  ", methods(each.methods()) + ": " + VisibleText.block(each.text())));
        }
        return text.lines;
    }

    private void cause(Diagnosis.Cause cause) {
        add("  ", VisibleText.line(upper(cause.title())) + " (in " + methods(cause.methods()) + ")");
        add("    ", VisibleText.block(cause.lesson().computed()));
        add("    ", "Expected: " + VisibleText.block(cause.lesson().asked()));
        // The marks of a lesson's faulty places, in signs that every terminal has.
        add("    ", VisibleText.block(cause.lesson().formula()).replace("»", ">>").replace("«", "<<"));
        add("    ", "Read: " + VisibleText.block(cause.lesson().read()));
    }

    private static String methods(List<String> methods) {
        return VisibleText.line(String.join(", ", methods));
    }

    private static String upper(String title) {
        return title.isEmpty() ? "" : Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    private void add(String indent, String block) {
        block.lines().forEach(line -> lines.add(indent + line));
    }
}
