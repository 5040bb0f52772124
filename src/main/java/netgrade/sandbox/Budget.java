package netgrade.sandbox;

import java.time.Duration;

/** The time that all answers of one submission may take together; its waiting for a processor does not count. For one thread. */
final class Budget {

    private final Duration whole;
    private long left;

    Budget(Duration whole) {
        this.whole = whole;
        left = whole.toNanos();
    }

    /** Returns the time for the next answer: the limit, or what is left if that is less. */
    Duration atMost(Duration limit) {
        return limit.toNanos() < left ? limit : Duration.ofNanos(Math.max(0, left));
    }

    void spend(long nanos) {
        left -= nanos;
    }

    boolean isSpent() {
        return left <= 0;
    }

    /** Returns the fault of a question that there is no time for any more. */
    StudentFault fault(String question) {
        return new StudentFault(Outcome.TIMED_OUT, "\"" + question + "\" was not answered: all answers of a submission together may take "
                + words(whole) + ", and this one has used up that time.");
    }

    private static String words(Duration time) {
        return time.toSeconds() > 0 && time.toSeconds() % 60 == 0 ? time.toMinutes() + " min" : WorkerProcess.seconds(time);
    }
}
