package netgrade.rubric;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a submission besides the evidence of its checks.
 *
 * @param manual the instructor's scores by the item's id
 * @param answers its written answers; empty if nobody looked for them
 * @param late how long after the deadline it was handed in, 0 or less if in time; empty if unknown
 */
public record Particulars(Map<String, ManualScores.Score> manual, Optional<Answers> answers, Optional<Duration> late) {

    public Particulars {
        manual = Map.copyOf(manual);
    }

    /** Returns the particulars of a submission of which nothing is known. */
    public static Particulars none() {
        return new Particulars(Map.of(), Optional.empty(), Optional.empty());
    }

    /** Returns the same with those scores of the instructor. */
    public Particulars manual(Map<String, ManualScores.Score> scores) {
        return new Particulars(scores, answers, late);
    }

    /** Returns the same with those written answers. */
    public Particulars answers(Answers written) {
        return new Particulars(manual, Optional.of(written), late);
    }

    /** Returns the same with that lateness. */
    public Particulars late(Duration lateness) {
        return new Particulars(manual, answers, Optional.of(lateness));
    }
}
