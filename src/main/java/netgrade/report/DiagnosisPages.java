package netgrade.report;

import java.util.ArrayList;
import java.util.List;
import netgrade.diagnosis.Diagnosis;
import netgrade.result.VisibleText;

/** Turns a diagnosis into what the pages of a submission print. */
final class DiagnosisPages {

    private DiagnosisPages() {}

    static SubmissionPage.Diagnosis of(Diagnosis diagnosis) {
        return new SubmissionPage.Diagnosis(
                diagnosis.causes().stream().map(DiagnosisPages::cause).toList(),
                diagnosis.measurements().stream().map(DiagnosisPages::measurement).toList(),
                diagnosis.evidence().stream().map(VisibleText::block).toList());
    }

    private static SubmissionPage.Cause cause(Diagnosis.Cause cause) {
        return new SubmissionPage.Cause(
                VisibleText.line(upper(cause.title())),
                methods(cause.methods()),
                VisibleText.block(cause.lesson().computed()),
                VisibleText.block(cause.lesson().asked()),
                parts(cause.lesson().formula()),
                VisibleText.block(cause.lesson().read()));
    }

    private static String measurement(Diagnosis.Measurement measurement) {
        return methods(measurement.methods()) + ": " + VisibleText.block(measurement.text());
    }

    private static String methods(List<String> methods) {
        return VisibleText.line(String.join(", ", methods));
    }

    private static String upper(String title) {
        return title.isEmpty() ? "" : Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    /** Takes a formula apart at the marks of its faulty places. */
    static List<SubmissionPage.FormulaPart> parts(String formula) {
        List<SubmissionPage.FormulaPart> parts = new ArrayList<>();
        boolean faulty = false;
        for (String part : formula.split("[»«]")) {
            if (!part.isEmpty()) {
                parts.add(new SubmissionPage.FormulaPart(VisibleText.block(part), faulty));
            }
            faulty = !faulty;
        }
        return parts;
    }
}
