package netgrade.checks.nets;

import java.util.Map;
import netgrade.checks.Exercise;
import netgrade.checks.Findings;
import netgrade.checks.Trial;
import netgrade.reference.Convention.Layout;
import netgrade.reference.FullyConnectedNet;
import netgrade.sandbox.Submitted;
import netgrade.spi.NeuralNet;

/** One check of one submission that is a net. */
public final class NetTrial extends Trial {

    public NetTrial(Submitted submission, Exercise exercise, Findings findings) {
        super(submission, exercise, findings);
    }

    /** Returns what the assignment asks for. */
    public NetTask task() {
        return (NetTask) exercise().task();
    }

    /** Returns a new object of the submission with these parameters. */
    public NeuralNet net(Map<String, double[][]> parameters) {
        NeuralNet net = submission().fresh();
        net.setParameters(parameters);
        return net;
    }

    /** Returns the reference with these parameters. */
    public NeuralNet reference(Map<String, double[][]> parameters) {
        NeuralNet net = reference();
        net.setParameters(parameters);
        return net;
    }

    /** Returns a net that computes the assignment's formulas, without parameters. */
    FullyConnectedNet reference() {
        return task().reference();
    }

    /** Returns how the assignment lays weights out. */
    Layout layout() {
        return task().convention().layout();
    }

    /** Returns the nets and batches to ask about. */
    NetCases cases() {
        return new NetCases(task(), exercise().seed());
    }

    /** Returns what the reference reaches with the hand-out's default settings: trained once for all submissions. */
    DefaultRun defaultRun() {
        return exercise().once(DefaultRun.class, () -> DefaultRun.of(task(), exercise().sample().get(), exercise().seed()));
    }
}
