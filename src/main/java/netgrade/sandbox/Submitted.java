package netgrade.sandbox;

import java.time.Duration;
import java.util.Optional;
import netgrade.spi.NeuralNet;

/** A submission that can be asked: hands out new objects of its class, one for each check. */
public interface Submitted {

    /**
     * Returns a new object of the submission's class. Its methods hand over copies of their arguments, so that what a method does to its
     * inputs is not seen by the next.
     *
     * @throws StudentFault if there is none, or its constructor fails
     */
    NeuralNet fresh();

    /** Returns a new object as {@link #fresh()} does, whose {@code train} may take this long. */
    NeuralNet fresh(Duration training);

    /**
     * Returns a new object as {@link #fresh()} does, whose methods are given the same array again when the caller passes the same array
     * again, as in a program of one piece: what one call does to its inputs the next one sees.
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
