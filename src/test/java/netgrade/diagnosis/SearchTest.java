package netgrade.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import netgrade.reference.Variation;
import org.junit.jupiter.api.Test;

class SearchTest {

    private final Mistake first = mistake("first");
    private final Mistake second = mistake("second");
    private final Mistake third = mistake("third");
    private final List<Mistake> catalogue = List.of(first, second, third);

    private static Mistake mistake(String id) {
        return new Mistake(Sentences.of("no file of this name is read"), id, Variation.none());
    }

    @Test
    void theOneThatFitsIsProved() {
        Search.Found found = Search.run(catalogue, variation -> variation == second.forms().get(0));

        assertEquals(List.of("second"), found.proved().orElseThrow().ids());
    }

    @Test
    void twoThatFitProveNothing() {
        Search.Found found = Search.run(catalogue, variation -> variation != second.forms().get(0));

        assertEquals(Optional.empty(), found.proved());
        assertEquals(2, found.explanations().size(), "first and third; pairs are not tried");
    }

    @Test
    void pairsAreTriedWhereNoneFitsAlone() {
        int[] tried = {0};
        Search.Found found = Search.run(catalogue, variation -> ++tried[0] == 5);

        // Three alone, then first and second, then first and third.
        assertEquals(List.of("first", "third"), found.proved().orElseThrow().ids());
    }

    @Test
    void theBoundStopsTheSearchAndIsTold() {
        Search.Found found = Search.run(catalogue, variation -> false, 4);

        assertTrue(found.stopped());
        assertEquals(Optional.empty(), found.proved());
    }
}
