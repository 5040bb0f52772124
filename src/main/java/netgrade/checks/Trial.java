package netgrade.checks;

import netgrade.sandbox.Submitted;

/** One check of one submission: whom to ask, what it is measured against, and where to note what was found. */
public abstract class Trial {

    private final Submitted submission;
    private final Exercise exercise;
    private final Findings findings;

    protected Trial(Submitted submission, Exercise exercise, Findings findings) {
        this.submission = submission;
        this.exercise = exercise;
        this.findings = findings;
    }

    /** Returns the submission. */
    public Submitted submission() {
        return submission;
    }

    /** Returns what it is measured against. */
    public Exercise exercise() {
        return exercise;
    }

    /** Returns what takes the measurements. */
    public Findings findings() {
        return findings;
    }
}
