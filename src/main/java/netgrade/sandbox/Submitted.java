package netgrade.sandbox;

import java.time.Duration;
import java.util.Optional;
import netgrade.spi.NeuralNet;

/** A submission that can be asked: hands out new objects of its class, one for each check. */
public interface Submitted {

    /**
     * Returns a new object of the submission. Its methods get copies of their arguments, so that a later call never sees what an earlier
     * one did to its inputs.
     *
     * @throws StudentFault if there is no program, or its constructor fails
     */
    NeuralNet fresh();

    /** Returns a new object as {@link #fresh()} does, whose {@code train} may take this long. */
    NeuralNet fresh(Duration training);

    /**
     * Returns a new object as {@link #fresh()} does, except that an array passed again is the same array for the submission, as in an
     * ordinary program: a later call sees what an earlier one did to it.
     */
    NeuralNet freshSharingInputs();

    /** Returns a new linear classifier as {@link #fresh()} does a net. */
    TimedClassifier freshLinear();

    /** Returns a new linear classifier whose {@code train} may take this long. */
    TimedClassifier freshLinear(Duration training);

    /** Returns a new linear classifier as {@link #freshSharingInputs()} does a net. */
    TimedClassifier freshLinearSharingInputs();

    /** Returns a file handed in beside the sources, by its name without folders; empty if there is none. */
    default Optional<byte[]> file(String name) {
        return Optional.empty();
    }
}
