package netgrade.diagnosis;

import java.util.List;
import netgrade.reference.Variation;

/**
 * A known mistake: a small variation of the reference.
 *
 * @param id its name, such as {@code reg-gradient-halved}
 * @param stage which of the methods it is made in
 * @param title the mistake in a few words
 * @param lesson what to learn from it
 * @param forms the ways to make it, at least one; which of them was made is of no interest
 */
public record Mistake(String id, Stage stage, String title, Lesson lesson, List<Variation> forms) {

    /** The methods a mistake can be made in. */
    public enum Stage {
        /** Random parameters. */
        PARAMETERS,
        /** Scores, loss and gradients. */
        FORMULAS,
        /** Training. */
        TRAINING,
        /** Predictions. */
        PREDICTIONS
    }

    public Mistake {
        forms = List.copyOf(forms);
    }

    Mistake(String id, Stage stage, String title, Lesson lesson, Variation... forms) {
        this(id, stage, title, lesson, List.of(forms));
    }
}
