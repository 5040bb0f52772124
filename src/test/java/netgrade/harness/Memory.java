package netgrade.harness;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a process held in its memory at one moment, or a file: bytes to look for things in. */
final class Memory {

    private static final int PREFIXES = 1 << 16;

    private final byte[] bytes;

    Memory(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns those of the numbers that are in it anywhere, in the order of bytes of Java's heap or of the channel. */
    Set<Double> holds(Collection<Double> numbers) {
        Map<Long, Double> forms = new HashMap<>();
        for (double number : numbers) {
            long bits = Double.doubleToLongBits(number);
            forms.put(bits, number);
            forms.put(Long.reverseBytes(bits), number);
        }
        // A look into the map for each byte would take minutes: most are out by their first two bytes.
        boolean[] begins = new boolean[PREFIXES];
        forms.keySet().forEach(form -> begins[(int) (form >>> 48)] = true);
        Set<Double> found = new TreeSet<>();
        long window = 0;
        for (int i = 0; i < bytes.length; i++) {
            window = window << 8 | bytes[i] & 0xff;
            if (begins[(int) (window >>> 48)] && forms.containsKey(window)) {
                found.add(forms.get(window));
            }
        }
        return found;
    }

    /** Returns whether the labels are in it, one after the other, as bytes or as integers in either order of bytes. */
    boolean holds(int[] labels) {
        ByteBuffer small = ByteBuffer.allocate(labels.length);
        ByteBuffer big = ByteBuffer.allocate(Integer.BYTES * labels.length);
        ByteBuffer little = ByteBuffer.allocate(Integer.BYTES * labels.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int label : labels) {
            small.put((byte) label);
            big.putInt(label);
            little.putInt(label);
        }
        return contains(small.array()) || contains(big.array()) || contains(little.array());
    }

    /** Returns whether the text is in it. */
    boolean holds(String text) {
        return contains(text.getBytes(StandardCharsets.UTF_8)) || contains(text.getBytes(StandardCharsets.UTF_16LE));
    }

    private boolean contains(byte[] pattern) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(pattern, StandardCharsets.ISO_8859_1));
    }
}
