package netgrade.rubric;

/** Who may see an item's checks, inputs and numbers. */
public enum Visibility {
    /** The student, at any time. */
    PUBLIC,
    /** The instructor only. */
    HIDDEN,
    /** The instructor, and the student once the deadline has passed. */
    AFTER_DUE
}
