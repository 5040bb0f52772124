package netgrade.checks.linear;

import java.time.Duration;
import netgrade.numeric.Errors;
import netgrade.numeric.Matrices;
import netgrade.sandbox.TimedClassifier;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.sandbox.TimedClassifier.Timed;
import netgrade.spi.LossAndGradient;

/** Times one method on one batch. */
final class Stopwatch {

    /** A question should take this long, so that the way there and back, about 0.1 ms, does not count. */
    private static final Duration QUESTION = Duration.ofMillis(15);

    /** Questions of that length before the clock counts: by then the compiler of the worker's JVM is done. */
    private static final int WARM_UP = 12;

    private static final int MOST_REPETITIONS = 1000;

    /** Relative error of an answer that is right: other sums of the same numbers differ by 1e-12. */
    private static final double RIGHT = 1e-6;

    private final TimedClassifier classifier;
    private final LossMethod method;
    private final LinearCase given;
    private final Repetitions numbers;
    private int repetitions = 1;
    private Duration asked = Duration.ZERO;
    private boolean wasRight;
    private boolean isRight = true;

    Stopwatch(TimedClassifier classifier, LossMethod method, LinearCase given, Repetitions numbers) {
        this.classifier = classifier;
        this.method = method;
        this.given = given;
        this.numbers = numbers;
    }

    LossMethod method() {
        return method;
    }

    /** Returns how long all questions took until now. */
    Duration asked() {
        return asked;
    }

    /** Returns whether all answers that were timed are right; a method that is wrong without a clock too is not blamed here. */
    boolean isRight() {
        return isRight || !wasRight;
    }

    /** Asks until the worker's JVM has compiled the method, and finds how often it has to be called to take long enough. */
    void warmUp() {
        LossAndGradient answer = LinearLosses.ask(classifier, method, given);
        wasRight = isRight(answer.loss(), Matrices.sumOfSquares(answer.gradient()), LinearLosses.expected(method, given));
        for (int question = 0; question < WARM_UP && asked.compareTo(LinearSpeedChecks.LONG) < 0; question++) {
            Duration taken = ask();
            double more = (double) QUESTION.toNanos() / Math.max(1, taken.toNanos());
            repetitions = (int) Math.max(1, Math.min(MOST_REPETITIONS, Math.ceil(repetitions * Math.min(more, 4))));
        }
    }

    /** Returns how long one call takes. */
    Duration time() {
        return ask().dividedBy(repetitions);
    }

    private Duration ask() {
        int first = numbers.take(repetitions);
        Timed timed = classifier.time(method, given.w(), given.x(), given.y(), given.reg(), first, repetitions);
        asked = asked.plus(timed.taken());
        double[][] last = TimedClassifier.grown(given.w(), first + repetitions - 1);
        LossAndGradient right = LinearLosses.expected(
                LinearLosses.fast(method), new LinearCase(last, given.x(), given.y(), given.reg()));
        isRight &= isRight(timed.loss(), timed.squares(), right);
        return timed.taken();
    }

    private static boolean isRight(double loss, double squares, LossAndGradient right) {
        return Errors.relativeError(loss, right.loss()) <= RIGHT
                && Errors.relativeError(squares, Matrices.sumOfSquares(right.gradient())) <= RIGHT;
    }
}
