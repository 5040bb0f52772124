package netgrade.diagnosis;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;

/** Asks a submission; a method that has once cost its time or its worker is not asked again. */
public final class Asking {

    /** After these the next question would cost as much again. */
    static final Set<Outcome> COSTLY = Set.of(
            Outcome.TIMED_OUT,
            Outcome.OUT_OF_MEMORY,
            Outcome.DIED,
            Outcome.BROKE_PROTOCOL,
            Outcome.DOES_NOT_COMPILE,
            Outcome.HARNESS_FAULT);

    private boolean over;

    /** Returns an answer; empty where the submission has none that can be compared. */
    public <T> Optional<T> ask(Supplier<T> question) {
        if (over) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (StudentFault noAnswer) {
            over = COSTLY.contains(noAnswer.outcome());
            return Optional.empty();
        }
    }

    /** Returns whether nothing more is asked. */
    public boolean isOver() {
        return over;
    }
}
