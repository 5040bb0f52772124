package netgrade.diagnosis.nets;

import java.util.List;
import netgrade.checks.CheckClass;
import netgrade.checks.Exercise;
import netgrade.checks.Findings;
import netgrade.checks.Task;
import netgrade.checks.Trial;
import netgrade.checks.nets.NetChecks;
import netgrade.checks.nets.NetTask;
import netgrade.checks.nets.NetTrial;
import netgrade.diagnosis.DiagnosedFamily;
import netgrade.diagnosis.Inquiry;
import netgrade.diagnosis.Specimen;
import netgrade.sandbox.Contract;
import netgrade.sandbox.Submitted;

/** Fully connected nets: {@link netgrade.spi.NeuralNet}. */
public final class NetFamily implements DiagnosedFamily {

    @Override
    public String id() {
        return NetTask.FAMILY;
    }

    @Override
    public Contract contract() {
        return Contract.NET;
    }

    @Override
    public List<NetTask> tasks() {
        return NetTask.all();
    }

    @Override
    public List<CheckClass> checks() {
        return NetChecks.all();
    }

    @Override
    public Trial trial(Submitted submission, Exercise exercise, Findings findings) {
        return new NetTrial(submission, exercise, findings);
    }

    @Override
    public String ownChecksExample() {
        return "scaffold/checks/net.java";
    }

    @Override
    public void diagnose(Inquiry inquiry) {
        NetDiagnosis.make(inquiry);
    }

    @Override
    public List<Specimen> idle(Task task) {
        return NetSpecimens.idle((NetTask) task);
    }

    @Override
    public List<Specimen> specimens(Task task) {
        return NetSpecimens.of((NetTask) task);
    }
}
