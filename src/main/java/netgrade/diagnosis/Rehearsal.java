package netgrade.diagnosis;

import java.time.Duration;
import java.util.function.Supplier;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.sandbox.Submitted;
import netgrade.sandbox.TimedClassifier;
import netgrade.spi.NeuralNet;

/** A submission of ours, asked in this process; a family says what it can be asked for. */
public abstract class Rehearsal implements Submitted {

    /** Returns an answer; an exception of the mistake's is one of the submission's. */
    public static <T> T answer(String method, Supplier<T> ask) {
        try {
            return ask.get();
        } catch (IllegalArgumentException | IndexOutOfBoundsException thrown) {
            throw new StudentFault(Outcome.THREW, "\"" + method + "\" threw " + thrown);
        }
    }

    @Override
    public NeuralNet fresh() {
        throw new StudentFault(Outcome.DOES_NOT_COMPILE, "This is no net.");
    }

    @Override
    public NeuralNet fresh(Duration training) {
        return fresh();
    }

    @Override
    public NeuralNet freshSharingInputs() {
        return fresh();
    }

    @Override
    public TimedClassifier freshLinear() {
        throw new StudentFault(Outcome.DOES_NOT_COMPILE, "This is no linear classifier.");
    }

    @Override
    public TimedClassifier freshLinear(Duration training) {
        return freshLinear();
    }

    @Override
    public TimedClassifier freshLinearSharingInputs() {
        return freshLinear();
    }
}
