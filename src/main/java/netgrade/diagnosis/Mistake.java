package netgrade.diagnosis;

import java.util.List;
import netgrade.reference.Variation;

/**
 * A known mistake: a small variation of the reference.
 *
 * @param id its name, such as {@code reg-gradient-halved}
 * @param words what is said of it
 * @param forms the ways to make it, at least one; which of them was made is of no interest
 */
public record Mistake(String id, Sentences.Words words, List<Variation> forms) {

    public Mistake {
        forms = List.copyOf(forms);
    }

    /** Makes one of which that file of sentences tells. */
    public Mistake(Sentences sentences, String id, Variation... forms) {
        this(id, sentences.about(id), List.of(forms));
    }

    /** Returns the mistake in a few words. */
    public String title() {
        return words.title();
    }

    /** Returns what to learn from it. */
    public Lesson lesson() {
        return words.lesson();
    }
}
