package netgrade.rubric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import netgrade.rubric.Grade.Adjustment;

/**
 * The penalty for handing in late.
 *
 * @param percentPerDay deducted for each day started, above 0, at most 100
 * @param of what it is a percentage of
 * @param grace how long after the deadline still counts as in time; days are counted from its end
 * @param maxDays days after which a submission earns nothing; no limit if empty
 * @param percentAtMost the most that is deducted, however many days late; 100 unless the rubric says otherwise
 */
public record LatePolicy(double percentPerDay, Of of, Duration grace, OptionalInt maxDays, double percentAtMost) {

    private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    /** What a penalty is a percentage of. */
    public enum Of {
        /** The submission's own points. */
        EARNED("of the points earned"),
        /** The assignment's points. */
        MAX("of the assignment's points");

        private final String words;

        Of(String words) {
            this.words = words;
        }
    }

    /**
     * Returns what lateness does to points; empty for a submission in time.
     *
     * <p>Points do not fall below 0; points that are already below stay.
     *
     * @param points those of the submission so far
     * @param max the assignment's points
     * @param late how long after the deadline it was handed in; fractions of a second do not count
     */
    Optional<Adjustment> adjustment(double points, double max, Duration late) {
        long seconds = late.toSeconds();
        if (seconds <= 0) {
            return Optional.empty();
        }
        String handedIn = "Handed in " + Words.duration(late) + " late";
        if (seconds <= grace.toSeconds()) {
            String reason = handedIn + ", within the grace period of " + Words.duration(grace) + ": no penalty.";
            return Optional.of(new Adjustment(Adjustment.Kind.LATE, reason, Words.number(points), points));
        }
        long days = (seconds - grace.toSeconds() + SECONDS_A_DAY - 1) / SECONDS_A_DAY;
        String from = grace.isZero() ? "This" : "After the grace period of " + Words.duration(grace) + ", this";
        String counted = handedIn + ". " + from + " counts as " + Words.days(days);
        if (points <= 0) {
            String reason = counted + "; there are no points to deduct.";
            return Optional.of(new Adjustment(Adjustment.Kind.LATE, reason, Words.number(points), points));
        }
        if (maxDays.isPresent() && days > maxDays.getAsInt()) {
            String reason = counted + "; work more than " + Words.days(maxDays.getAsInt()) + " late earns nothing.";
            return Optional.of(new Adjustment(Adjustment.Kind.LATE, reason, Words.number(points) + " * 0", 0));
        }
        return Optional.of(penalty(points, max, days, counted));
    }

    private Adjustment penalty(double points, double max, long days, String counted) {
        BigDecimal before = BigDecimal.valueOf(points);
        BigDecimal base = BigDecimal.valueOf(of == Of.EARNED ? points : max);
        BigDecimal wanted = BigDecimal.valueOf(percentPerDay).multiply(BigDecimal.valueOf(days));
        BigDecimal limit = BigDecimal.valueOf(percentAtMost);
        boolean isLimited = wanted.compareTo(limit) > 0;
        BigDecimal after = before.subtract(base.multiply(wanted.min(limit)).movePointLeft(2));

        String percent = Words.number(percentPerDay) + " %";
        String reason = counted + (days == 1 ? ": " + percent + " " + of.words : " at " + percent + " " + of.words + " each")
                + (isLimited ? ", at most " + Words.number(percentAtMost) + " % in all." : ".");
        String share = isLimited ? Words.number(percentAtMost) + " %" : days == 1 ? percent : days + " * " + percent;
        String difference = Words.number(points) + " - " + share + " * " + Words.number(base.doubleValue());
        if (after.signum() >= 0) {
            return new Adjustment(Adjustment.Kind.LATE, reason, difference, after.setScale(2, RoundingMode.HALF_UP).doubleValue());
        }
        return new Adjustment(Adjustment.Kind.LATE, reason, "max(" + difference + ", 0)", 0);
    }
}
