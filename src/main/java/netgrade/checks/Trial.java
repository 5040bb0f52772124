package netgrade.checks;

import java.util.Map;
import netgrade.sandbox.Submitted;
import netgrade.sandbox.TimedClassifier;
import netgrade.spi.NeuralNet;

/**
 * One check of one submission: whom to ask, what to compare with, and where to note what was found.
 *
 * @param submission the submission
 * @param exercise what it is measured against
 * @param findings takes the measurements
 */
public record Trial(Submitted submission, Exercise exercise, Findings findings) {

    /** Returns a new object of the submission with these parameters. */
    NeuralNet net(Map<String, double[][]> parameters) {
        NeuralNet net = submission.fresh();
        net.setParameters(parameters);
        return net;
    }

    /** Returns the reference with these parameters. */
    NeuralNet reference(Map<String, double[][]> parameters) {
        NeuralNet net = exercise.reference().get();
        net.setParameters(parameters);
        return net;
    }

    /** Returns a new linear classifier of the submission. */
    TimedClassifier linear() {
        return submission.freshLinear();
    }

    /** Returns the weights and batches to ask a linear classifier about. */
    LinearCases linearCases() {
        return new LinearCases(exercise.seed());
    }

    /** Returns the nets and batches to ask about. */
    Cases cases() {
        return new Cases(exercise);
    }
}
