package netgrade.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.result.PublicScore;

/**
 * The score that counts as passed.
 *
 * @param least points, or percent of the points that were run
 * @param inPercent whether {@code least} is in percent
 */
record PassMark(double least, boolean inPercent) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)\\s*(%?)");

    /** The rounding error of a sum of a few dozen points in hundredths, or of a share of it, is smaller. */
    private static final double ROUNDING = 1e-9;

    /**
     * Returns the pass mark of an option; all points without one.
     *
     * @throws UsageProblem if it is neither points nor percent
     */
    static PassMark of(Optional<String> text) {
        Matcher form = FORM.matcher(text.orElse("100%").strip());
        if (!form.matches()) {
            throw new UsageProblem("--min-score is \"" + text.orElse("") + "\", expected points, such as 10 or 7.5, or a percentage,"
                    + " such as 60%.");
        }
        PassMark mark = new PassMark(Double.parseDouble(form.group(1)), !form.group(2).isEmpty());
        if (mark.inPercent && mark.least > 100) {
            throw new UsageProblem("--min-score is \"" + text.orElse("") + "\", expected at most 100%.");
        }
        return mark;
    }

    boolean isReachedBy(PublicScore score) {
        return (inPercent ? score.percent() : score.points()) >= least - ROUNDING;
    }

    /** Returns a sentence on whether it is reached. */
    String verdict(PublicScore score) {
        String number = least == Math.rint(least) ? String.valueOf((long) least) : String.valueOf(least);
        return (isReachedBy(score) ? "Passed: " : "Not passed: ") + "the pass mark is " + number + (inPercent ? " %" : " points") + ".";
    }
}
