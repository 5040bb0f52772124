package netgrade.rubric;

/** A formula of a rubric: text that is data, checked when the rubric is loaded. */
public final class Formula {

    private Formula() {}

    /**
     * A formula and what it gave for one submission.
     *
     * @param text as the rubric has it, such as {@code min(floor(X - 23) / 22, 1)}
     * @param withNumbers the same with the submission's numbers put in, such as {@code min(floor(46.2 - 23) / 22, 1)}
     * @param value what it gives
     */
    public record Shown(String text, String withNumbers, double value) {}
}
