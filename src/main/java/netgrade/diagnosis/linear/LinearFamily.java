package netgrade.diagnosis.linear;

import java.util.List;
import netgrade.checks.CheckClass;
import netgrade.checks.Exercise;
import netgrade.checks.Findings;
import netgrade.checks.Task;
import netgrade.checks.Trial;
import netgrade.checks.linear.LinearChecks;
import netgrade.checks.linear.LinearTask;
import netgrade.checks.linear.LinearTrial;
import netgrade.diagnosis.DiagnosedFamily;
import netgrade.diagnosis.Inquiry;
import netgrade.diagnosis.Specimen;
import netgrade.sandbox.Contract;
import netgrade.sandbox.Submitted;

/** Linear classifiers: {@link netgrade.spi.LinearClassifier}. */
public final class LinearFamily implements DiagnosedFamily {

    @Override
    public String id() {
        return LinearTask.FAMILY;
    }

    @Override
    public Contract contract() {
        return Contract.LINEAR;
    }

    @Override
    public List<LinearTask> tasks() {
        return LinearTask.all();
    }

    @Override
    public List<CheckClass> checks() {
        return LinearChecks.all();
    }

    @Override
    public Trial trial(Submitted submission, Exercise exercise, Findings findings) {
        return new LinearTrial(submission, exercise, findings);
    }

    @Override
    public String ownChecksExample() {
        return "scaffold/checks/cs231n-linear.java";
    }

    @Override
    public void diagnose(Inquiry inquiry) {
        LinearDiagnosis.make(inquiry);
    }

    @Override
    public List<Specimen> idle(Task task) {
        return LinearSpecimens.idle();
    }

    @Override
    public List<Specimen> specimens(Task task) {
        return LinearSpecimens.all();
    }
}
