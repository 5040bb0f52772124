package netgrade.report;

import java.util.ArrayList;
import java.util.List;
import netgrade.diagnosis.Diagnosis;

/** Puts a diagnosis into lines of plain text. */
final class WhyText {

    private final List<String> lines = new ArrayList<>();

    private WhyText() {}

    /** Returns the lines; none where nothing was found out. */
    static List<String> of(Diagnosis diagnosis) {
        WhyText text = new WhyText();
        SubmissionPage.Diagnosis page = DiagnosisPages.of(diagnosis);
        if (!page.causes().isEmpty()) {
            text.lines.add(page.causes().size() == 1
                    ? "Why: on every question asked, your answers are those of a right solution with this mistake."
                    : "Why: on every question asked, your answers are those of a right solution with these mistakes.");
            page.causes().forEach(text::cause);
        }
        if (!page.measurements().isEmpty()) {
            text.lines.add("What was measured:");
            page.measurements().forEach(measurement -> text.add("  ", measurement));
        }
        return text.lines;
    }

    private void cause(SubmissionPage.Cause cause) {
        add("  ", cause.title() + " (in " + cause.methods() + ")");
        add("    ", cause.computed());
        add("    ", "Asked for: " + cause.asked());
        StringBuilder formula = new StringBuilder();
        cause.formula().forEach(part -> formula.append(part.faulty() ? ">>" + part.text() + "<<" : part.text()));
        add("    ", formula.toString());
        add("    ", "To read: " + cause.read());
    }

    private void add(String indent, String block) {
        block.lines().forEach(line -> lines.add(indent + line));
    }
}
