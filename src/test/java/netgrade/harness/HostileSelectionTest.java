package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import netgrade.sandbox.Isolation;
import org.junit.jupiter.api.Test;

/** A dozen attacks that take seconds: one of each way to end, and some that go for the machine. */
abstract class HostileSelectionTest extends HostileCorpusTest {

    private static final Set<String> CHOSEN = Set.of(
            "endless-method", "exit-with-success", "fills-the-heap", "forged-answer", "labels-out-of-range", "null-and-ragged",
            "own-copy-of-the-interface", "class-in-the-worker", "reads-other-submission", "spoils-its-inputs", "throws-a-bare-throwable",
            "writes-files");

    HostileSelectionTest(Isolation level) {
        super(level, attack -> CHOSEN.contains(attack.name()), 3);
    }

    @Test
    void eachWayToEndIsThere() {
        Set<String> ended = new TreeSet<>();
        graded().values().forEach(each -> each.items().forEach(item -> ended.addAll(ended(item))));

        assertEquals(
                Set.of(
                        Attack.FULL, Attack.WRONG, "WRONG_SHAPE", "THREW", "TIMED_OUT", "OUT_OF_MEMORY", "DIED", "BROKE_PROTOCOL",
                        "DOES_NOT_COMPILE"),
                ended);
    }
}
