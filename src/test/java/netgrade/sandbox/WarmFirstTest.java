package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import netgrade.sandbox.WarmFirst.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WarmFirstTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final WarmFirst<String> workers = new WarmFirst<>(PATIENCE);

    @BeforeEach
    void addTwo() {
        workers.add(Optional.of("a"));
        workers.add(Optional.of("b"));
    }

    @Test
    void oneThatHasServedServesAgain() {
        String first = serve();

        assertEquals(first, serve());
        assertEquals(first, serve());
    }

    @Test
    void waitsForTheOneThatIsAtWork() throws Exception {
        Place<String> busy = take();
        CompletableFuture<Place<String>> next = CompletableFuture.supplyAsync(this::take);

        workers.giveBack(busy, name(busy));

        assertEquals(name(busy), name(next.get()));
    }

    @Test
    void takesTheOtherWhereOneTakesLong() {
        String busy = name(take());
        long start = System.nanoTime();

        String other = name(take());

        assertTrue(!other.equals(busy) && millisSince(start) >= PATIENCE.toMillis(), other + " after " + millisSince(start) + " ms");
    }

    @Test
    void nobodyWaitsForTheOneThatHasTakenLong() {
        take();
        String other = serve();
        long start = System.nanoTime();

        assertEquals(other, serve());

        assertTrue(millisSince(start) < PATIENCE.toMillis(), "waited again");
    }

    @Test
    void nobodyWaitsWhereAWarmOneIsFree() {
        Place<String> first = take();
        warmUpTheOther();
        workers.giveBack(first, name(first));
        Place<String> second = take();
        warmUpTheOther();
        workers.giveBack(second, name(second));
        take();
        long start = System.nanoTime();

        take();

        assertTrue(millisSince(start) < PATIENCE.toMillis(), "waited");
    }

    @Test
    void placeOfALostOneIsEmptyAndTakenLast() {
        Place<String> lost = take();
        workers.giveBackEmpty(lost);
        serve();
        take();

        assertEquals(Optional.empty(), take().worker());
    }

    @Test
    void workerStartedInAPlaceKeepsIt() {
        take();
        Place<String> lost = take();
        workers.giveBackEmpty(lost);

        workers.giveBack(take(), "c");

        assertEquals("c", name(take()));
    }

    @Test
    void waitsUntilThereIsOne() throws Exception {
        Place<String> busy = take();
        take();
        CompletableFuture<Place<String>> next = CompletableFuture.supplyAsync(this::take);

        workers.giveBack(busy, name(busy));

        assertEquals(name(busy), name(next.get()));
    }

    private void warmUpTheOther() {
        for (int i = 0; i < WarmFirst.WARM; i++) {
            serve();
        }
    }

    private String serve() {
        Place<String> place = take();
        workers.giveBack(place, name(place));
        return name(place);
    }

    private Place<String> take() {
        try {
            return workers.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Place<String> place) {
        return place.worker().orElseThrow();
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
