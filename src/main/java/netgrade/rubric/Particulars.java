package netgrade.rubric;

import java.time.Duration;
import java.util.Optional;

/**
 * What is known of one submission beside what its checks measured.
 *
 * @param late how long after the deadline it was handed in, 0 or less when in time; empty where that is not known
 */
public record Particulars(Optional<Duration> late) {

    /** Returns those of a submission of which nothing is known. */
    public static Particulars none() {
        return new Particulars(Optional.empty());
    }

    /** Returns the same with that lateness. */
    public Particulars late(Duration lateness) {
        return new Particulars(Optional.of(lateness));
    }
}
