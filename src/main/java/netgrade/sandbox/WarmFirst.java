package netgrade.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Hands out workers that serve again and again, the warmest first: a compiler's first answers cost half a second of processor time, those
 * of a warm one a few hundredths. A colder one is handed out where none that is at work is worth waiting for.
 */
final class WarmFirst<W> {

    /** How many answers make a worker warm: nobody waits where one is free. A compiler gains little after that many. */
    static final int WARM = 30;

    private final long patienceMillis;
    private final List<Place<W>> idle = new ArrayList<>();
    private final List<Place<W>> atWork = new ArrayList<>();

    /**
     * Has no workers yet.
     *
     * @param patience how long to wait for a worker that is no longer at work than that; a first answer should take less
     */
    WarmFirst(Duration patience) {
        patienceMillis = patience.toMillis();
    }

    /** Where a worker is; empty where it was lost, and whoever takes the place starts another. */
    static final class Place<W> {

        private Optional<W> worker;
        private int served;
        private long taken;

        private Place(Optional<W> worker) {
            this.worker = worker;
        }

        Optional<W> worker() {
            return worker;
        }
    }

    /** Adds a worker that has not served yet, or an empty place. */
    synchronized void add(Optional<W> worker) {
        idle.add(new Place<>(worker));
        notifyAll();
    }

    /** Takes back a place whose worker, or the one that was started in its stead, has served. */
    synchronized void giveBack(Place<W> place, W worker) {
        place.served++;
        giveBack(place, Optional.of(worker));
    }

    /** Takes back a place whose worker is lost. */
    synchronized void giveBackEmpty(Place<W> place) {
        place.served = 0;
        giveBack(place, Optional.empty());
    }

    private void giveBack(Place<W> place, Optional<W> worker) {
        place.worker = worker;
        atWork.remove(place);
        idle.add(place);
        notifyAll();
    }

    /** Returns a place, when there is one. */
    synchronized Place<W> take() throws InterruptedException {
        long start = System.nanoTime();
        for (long millis = millisToWait(start); millis > 0; millis = millisToWait(start)) {
            wait(millis);
        }
        Place<W> place = warmest().orElseThrow();
        idle.remove(place);
        atWork.add(place);
        place.taken = System.nanoTime();
        return place;
    }

    private long millisToWait(long start) {
        return warmest().map(free -> millisWorthWaiting(free, start)).orElse(patienceMillis);
    }

    private Optional<Place<W>> warmest() {
        return idle.stream().max(Comparator.comparingInt(place -> place.served));
    }

    private long millisWorthWaiting(Place<W> free, long start) {
        long soonest = atWork.stream()
                .filter(place -> free.served < WARM && place.served >= free.served)
                .mapToLong(place -> millisLeft(place.taken))
                .max()
                .orElse(0);
        return Math.max(0, Math.min(millisLeft(start), soonest));
    }

    private long millisLeft(long since) {
        return patienceMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }
}
