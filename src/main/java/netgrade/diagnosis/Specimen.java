package netgrade.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import netgrade.checks.Families;
import netgrade.checks.Task;
import netgrade.reference.Variation;
import netgrade.sandbox.Submitted;

/**
 * A submission of which it is known what it should earn: what rubrics are proved with.
 *
 * @param id its name
 * @param name the same without the number of its form, where a mistake can be made in several ways
 * @param title what it does, in a few words
 * @param kind whether it is right
 * @param cause the id of the mistake in it; empty where there is none
 * @param submission itself, asked in this process: it is ours
 */
public record Specimen(String id, String name, String title, Kind kind, Optional<String> cause, Submitted submission) {

    /** Whether it is right. */
    public enum Kind {
        /** The reference itself. */
        REFERENCE,
        /** Right, written otherwise than the reference. */
        CORRECT,
        /** The reference with a known mistake. */
        MISTAKE,
        /** Of the right form, and computes nothing. */
        IDLE
    }

    /** Returns those of a task: the reference, correct variants, known mistakes; none where the family knows of none. */
    public static List<Specimen> of(Task task) {
        return Families.of(task) instanceof DiagnosedFamily family ? family.specimens(task) : List.of();
    }

    /** Returns those of a task that compute nothing; none where the family knows of none. */
    public static List<Specimen> idle(Task task) {
        return Families.of(task) instanceof DiagnosedFamily family ? family.idle(task) : List.of();
    }

    /** Returns one that computes nothing. */
    public static Specimen idle(String id, String title, Submitted submission) {
        return new Specimen(id, id, title, Kind.IDLE, Optional.empty(), submission);
    }

    /** Returns one that is right. */
    public static Specimen right(String name, Kind kind, Submitted submission) {
        return new Specimen(name, name, name, kind, Optional.empty(), submission);
    }

    /**
     * Returns one for each form of a mistake.
     *
     * @param made returns the submission that a variation makes
     */
    public static List<Specimen> wrong(Mistake mistake, String name, Function<Variation, Submitted> made) {
        List<Specimen> all = new ArrayList<>();
        for (int form = 0; form < mistake.forms().size(); form++) {
            String id = form == 0 ? name : name + "#" + (form + 1);
            Submitted submission = made.apply(mistake.forms().get(form));
            all.add(new Specimen(id, name, mistake.title(), Kind.MISTAKE, Optional.of(mistake.id()), submission));
        }
        return all;
    }
}
