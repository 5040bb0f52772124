package netgrade.checks;

/** What a class of checks is run for, beside others: one of four losses, say, or one of the parameters. */
public interface CheckVariant {

    /** Returns its part of the ids of checks, such as {@code hinge.naive}. */
    String id();

    /** Returns its part of titles and methods, such as {@code hingeLossNaive}. */
    String words();
}
