package netgrade.checks.linear;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Measure;
import netgrade.sandbox.TimedClassifier;
import netgrade.spi.LinearLoss;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How much faster the losses on whole rows are than those with loops, both of the submission and in the same process, and how they compare
 * with the reference's on whole rows.
 *
 * <p>All are timed in turn, and the median of the ratios of all rounds counts: what else the machine does hits all of a round. Where
 * rows do not look fast enough the measurement is repeated, because noise may cost nobody points.
 */
@ExtendWith(CheckExtension.class)
public class LinearSpeedChecks {

    /**
     * Time on rows by time with loops: 0.08 to 0.37 for right code, 0.83 to 0.97 for a method that calls the other, medians on two cores
     * with twenty more processes at work. {@code docs/decisions/0013} has the numbers.
     */
    private static final double TOLERANCE = 0.7;

    /**
     * Time on rows by the reference's: up to 14.4 for right code on a busy machine, 7 to 21 for plain loops. No bound tells all of one from
     * all of the other, and right code must not fail.
     */
    private static final int REFERENCE_TOLERANCE = 25;

    private static final int ROUNDS = 21;
    private static final int ATTEMPTS = 3;

    /** A submission whose calls take seconds is slow enough to be measured by few of them: a batch must go on. */
    static final Duration LONG = Duration.ofSeconds(8);

    /** Rounds measured however long they take. */
    private static final int FEWEST_ROUNDS = 3;

    @Check(id = "hinge.speedup", title = "hingeLoss is faster than hingeLossNaive", asks = Asks.SPEED, method = "hingeLoss")
    void hinge(LinearTrial trial) {
        compare(trial, LinearLoss.HINGE);
    }

    @Check(id = "softmax.speedup", title = "softmaxLoss is faster than softmaxLossNaive", asks = Asks.SPEED, method = "softmaxLoss")
    void softmax(LinearTrial trial) {
        compare(trial, LinearLoss.SOFTMAX);
    }

    private static void compare(LinearTrial trial, LinearLoss loss) {
        TimedClassifier classifier = trial.linear();
        LinearCase given = trial.cases().timed();
        Repetitions repetitions = new Repetitions();
        Stopwatch naive = new Stopwatch(classifier, LinearLosses.naive(loss), given, repetitions);
        Stopwatch rows = new Stopwatch(classifier, LinearLosses.vectorised(loss), given, repetitions);
        Stopwatch reference = new Stopwatch(trial.timedReference(), LinearLosses.vectorised(loss), given, repetitions);
        List.of(naive, rows, reference).forEach(Stopwatch::warmUp);
        Race race = race(naive, rows, reference);
        for (int attempt = 1; attempt < ATTEMPTS && !race.isWon() && !isLong(naive, rows); attempt++) {
            Race again = race(naive, rows, reference);
            race = again.isWon() || again.byLoops() < race.byLoops() ? again : race;
        }
        trial.findings().timed(naive.method().words(), race.naive());
        trial.findings().timed(rows.method().words(), race.rows());
        // The times differ from run to run and stand apart; what is measured here is whether rows win.
        String note = note(race, naive, rows);
        trial.findings().measure(new Measure(
                rows.method().words(),
                "0 if it takes at most " + TOLERANCE + " of the time of the loops and " + REFERENCE_TOLERANCE
                        + " times that of a fast solution, 1 if more",
                note.isEmpty() ? 0 : 1,
                0,
                List.of(),
                note));
    }

    private static String note(Race race, Stopwatch naive, Stopwatch rows) {
        String fast = rows.method().words();
        String slow = naive.method().words();
        if (!rows.isRight() || !naive.isRight()) {
            String which = rows.isRight() ? slow : fast;
            return which + " gives other answers when it is asked many times over: each call has to compute its own.";
        }
        if (!(race.byLoops() <= TOLERANCE)) {
            return fast + " takes about as long as " + slow + ", or longer.";
        }
        return race.isWon()
                ? ""
                : fast + " beats " + slow + ", but takes more than " + REFERENCE_TOLERANCE + " times as long as a fast solution.";
    }

    /**
     * The medians of several rounds, of the time of one call.
     *
     * @param byLoops time on rows by time with loops
     * @param byReference time on rows by that of the reference
     */
    private record Race(double byLoops, double byReference, Duration naive, Duration rows) {

        boolean isWon() {
            return byLoops <= TOLERANCE && byReference <= REFERENCE_TOLERANCE;
        }
    }

    /** The time of one call of each. */
    private record Round(Duration naive, Duration rows, Duration reference) {

        double byLoops() {
            return (double) rows.toNanos() / naive.toNanos();
        }

        double byReference() {
            return (double) rows.toNanos() / reference.toNanos();
        }
    }

    private static Race race(Stopwatch naive, Stopwatch rows, Stopwatch reference) {
        List<Round> rounds = new ArrayList<>();
        while (rounds.size() < FEWEST_ROUNDS || rounds.size() < ROUNDS && !isLong(naive, rows)) {
            rounds.add(new Round(naive.time(), rows.time(), reference.time()));
        }
        Round median = median(rounds, Round::byLoops);
        return new Race(median.byLoops(), median(rounds, Round::byReference).byReference(), median.naive(), median.rows());
    }

    private static Round median(List<Round> rounds, ToDoubleFunction<Round> of) {
        return rounds.stream().sorted(Comparator.comparingDouble(of)).toList().get(rounds.size() / 2);
    }

    private static boolean isLong(Stopwatch naive, Stopwatch rows) {
        return naive.asked().plus(rows.asked()).compareTo(LONG) > 0;
    }
}
