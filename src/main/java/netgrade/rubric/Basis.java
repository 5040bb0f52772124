package netgrade.rubric;

/** What an item's points rest on. */
public enum Basis {
    /** What checks measured. */
    CHECKS,
    /** The options a student chose in a written question. */
    CHOICES,
    /** An instructor's judgement. */
    MANUAL
}
