package netgrade.diagnosis;

import java.util.List;

/**
 * Why answers are wrong, as far as it can be proved.
 *
 * <p>No text holds an input of a check, so that a student may read it; only {@code evidence} tells what was asked, and is for the
 * instructor.
 *
 * @param causes the mistakes that were made: their answers are the submission's on every question asked
 * @param measurements what else was measured, where no known mistake explains the answers; a sentence each
 * @param evidence what the above rests on
 */
public record Diagnosis(List<Cause> causes, List<Measurement> measurements, List<String> evidence) {

    public Diagnosis {
        causes = List.copyOf(causes);
        measurements = List.copyOf(measurements);
        evidence = List.copyOf(evidence);
    }

    /** Returns one that says nothing. */
    public static Diagnosis none() {
        return new Diagnosis(List.of(), List.of(), List.of());
    }

    /** Returns one that says that a fault of ours kept it from being made; grades do not depend on it. */
    public static Diagnosis faulty(RuntimeException fault) {
        return new Diagnosis(List.of(), List.of(), List.of("No diagnosis, because of a grader fault: " + fault));
    }

    /** Returns the same without what tells of the questions asked. */
    public Diagnosis withoutEvidence() {
        return new Diagnosis(causes, measurements, List.of());
    }

    /** Returns whether there is nothing to say. */
    public boolean isEmpty() {
        return causes.isEmpty() && measurements.isEmpty() && evidence.isEmpty();
    }

    /**
     * A mistake that was made.
     *
     * @param id its name in the catalogue
     * @param title the mistake in a few words
     * @param methods the methods it is made in, such as {@code loss}
     * @param lesson what to learn from it
     */
    public record Cause(String id, String title, List<String> methods, Lesson lesson) {

        public Cause {
            methods = List.copyOf(methods);
        }
    }

    /**
     * A fact about the answers that narrows down where to look.
     *
     * @param id what kind of fact, such as {@code ratio}
     * @param methods the methods it is about
     * @param text the fact and what it means, for the student
     */
    public record Measurement(String id, List<String> methods, String text) {

        public Measurement {
            methods = List.copyOf(methods);
        }
    }
}
