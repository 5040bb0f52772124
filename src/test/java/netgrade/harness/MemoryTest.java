package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void numbersAreFoundInBothOrdersOfBytesAtAnyPlace() {
        ByteBuffer bytes = ByteBuffer.allocate(19).put((byte) 7).putDouble(Math.PI).put((byte) 7);
        bytes.order(ByteOrder.LITTLE_ENDIAN).putDouble(Math.E).put((byte) 7);

        assertEquals(Set.of(Math.E, Math.PI), new Memory(bytes.array()).holds(List.of(Math.PI, Math.E, 0.1)));
    }

    @Test
    void labelsAreFoundAsBytesAndIntegers() {
        int[] labels = {3, 1, 4};

        assertTrue(new Memory(new byte[] {9, 3, 1, 4}).holds(labels));
        assertTrue(new Memory(new byte[] {0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 4}).holds(labels));
        assertTrue(new Memory(new byte[] {3, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0}).holds(labels));
        assertFalse(new Memory(new byte[] {3, 1, 1, 4}).holds(labels));
    }

    @Test
    void textIsFoundInBothFormsOfJavasHeap() {
        assertTrue(new Memory("a secret".getBytes(StandardCharsets.ISO_8859_1)).holds("secret"));
        assertTrue(new Memory("a secret".getBytes(StandardCharsets.UTF_16LE)).holds("secret"));
        assertFalse(new Memory("a secrets".getBytes(StandardCharsets.UTF_8)).holds("secret s"));
    }
}
