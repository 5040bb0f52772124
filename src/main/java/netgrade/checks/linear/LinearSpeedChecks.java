package netgrade.checks.linear;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Measure;
import netgrade.sandbox.TimedClassifier;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.spi.LinearLoss;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How much faster the losses on whole rows are than those with loops, both of the submission and in the same process.
 *
 * <p>Loops and rows are timed in turn, and the median of the ratios of all rounds counts: what else the machine does hits both of a round.
 * Where rows do not look fast enough the measurement is repeated, because noise may cost nobody points.
 */
@ExtendWith(CheckExtension.class)
public class LinearSpeedChecks {

    /**
     * Time on rows by time with loops. On two cores with eight more processes at work, medians of right code were 0.18 to 0.49, of a method
     * that calls the other 0.85 to 1.28.
     */
    private static final double TOLERANCE = 0.7;

    private static final int ROUNDS = 21;
    private static final int ATTEMPTS = 3;

    /** A question should take this long, so that the way there and back, about 0.1 ms, does not count. */
    private static final Duration QUESTION = Duration.ofMillis(15);

    /** Questions of that length before the clock counts: by then the compiler of the worker's JVM is done. */
    private static final int WARM_UP = 12;

    private static final int MOST_REPETITIONS = 1000;

    /** A submission whose calls take seconds is slow enough to be measured by few of them: a batch must go on. */
    private static final Duration LONG = Duration.ofSeconds(8);

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
        LinearCase images = trial.cases().beginning();
        Stopwatch naive = new Stopwatch(classifier, LinearLosses.naive(loss), images);
        Stopwatch rows = new Stopwatch(classifier, LinearLosses.vectorised(loss), images);
        naive.warmUp();
        rows.warmUp();
        Round median = median(naive, rows);
        for (int attempt = 1; attempt < ATTEMPTS && !(median.ratio() <= TOLERANCE) && !isLong(naive, rows); attempt++) {
            Round again = median(naive, rows);
            median = again.ratio() < median.ratio() ? again : median;
        }
        trial.findings().timed(naive.method().words(), median.naive());
        trial.findings().timed(rows.method().words(), median.rows());
        // The times differ from run to run and stand apart; what is measured here is whether rows win.
        double error = median.ratio() <= TOLERANCE ? 0 : 1;
        String note = error == 0 ? "" : rows.method().words() + " takes about as long as " + naive.method().words() + ", or longer.";
        trial.findings().measure(new Measure(
                rows.method().words(),
                "0 if it takes at most " + TOLERANCE + " of the time of the loops, 1 if more",
                error,
                0,
                List.of(),
                note));
    }

    /** The time of one call of each. */
    private record Round(Duration naive, Duration rows) {

        double ratio() {
            return (double) rows.toNanos() / naive.toNanos();
        }
    }

    private static Round median(Stopwatch naive, Stopwatch rows) {
        List<Round> rounds = new ArrayList<>();
        while (rounds.size() < FEWEST_ROUNDS || rounds.size() < ROUNDS && !isLong(naive, rows)) {
            rounds.add(new Round(naive.time(), rows.time()));
        }
        rounds.sort(Comparator.comparingDouble(Round::ratio));
        return rounds.get(rounds.size() / 2);
    }

    private static boolean isLong(Stopwatch naive, Stopwatch rows) {
        return naive.asked().plus(rows.asked()).compareTo(LONG) > 0;
    }

    /** Times one method on one batch. */
    private static final class Stopwatch {

        private final TimedClassifier classifier;
        private final LossMethod method;
        private final LinearCase given;
        private int repetitions = 1;
        private Duration asked = Duration.ZERO;

        Stopwatch(TimedClassifier classifier, LossMethod method, LinearCase given) {
            this.classifier = classifier;
            this.method = method;
            this.given = given;
        }

        LossMethod method() {
            return method;
        }

        /** Returns how long all questions took until now. */
        Duration asked() {
            return asked;
        }

        /** Asks until the worker's JVM has compiled the method, and finds how often it has to be called to take long enough. */
        void warmUp() {
            for (int question = 0; question < WARM_UP && asked.compareTo(LONG) < 0; question++) {
                Duration taken = ask();
                double more = (double) QUESTION.toNanos() / Math.max(1, taken.toNanos());
                repetitions = (int) Math.max(1, Math.min(MOST_REPETITIONS, Math.ceil(repetitions * Math.min(more, 4))));
            }
        }

        Duration time() {
            return ask().dividedBy(repetitions);
        }

        private Duration ask() {
            Duration taken = classifier.time(method, given.w(), given.x(), given.y(), given.reg(), repetitions);
            asked = asked.plus(taken);
            return taken;
        }
    }
}
