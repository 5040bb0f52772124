package netgrade.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sealed bytes are what was sealed, or nothing. */
class SealedTest {

    private static final byte[] CONTENT = "{\"points\" : 12.5}\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatWasSealedIsOpened() {
        assertArrayEquals(CONTENT, Sealed.open(Sealed.seal(CONTENT)).orElseThrow());
        assertArrayEquals(new byte[0], Sealed.open(Sealed.seal(new byte[0])).orElseThrow());
    }

    @Test
    void checksumIsLengthAndCrc32() {
        // The check value of CRC-32 in the catalogue of parametrised CRC algorithms (reveng), of the digits 1 to 9.
        assertEquals("9 cbf43926", Sealed.checksum("123456789".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void cutOffAnywhereItIsNothing() {
        byte[] sealed = Sealed.seal(CONTENT);

        for (int length = 0; length < sealed.length; length++) {
            assertEquals(Optional.empty(), Sealed.open(Arrays.copyOf(sealed, length)), "first " + length + " bytes");
        }
    }

    @Test
    void withAnyBitFlippedItIsNothing() {
        byte[] sealed = Sealed.seal(CONTENT);

        for (int bit = 0; bit < 8 * sealed.length; bit++) {
            byte[] damaged = sealed.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(Optional.empty(), Sealed.open(damaged), "bit " + bit);
        }
    }

    @Test
    void withMoreAtItsEndItIsNothing() {
        byte[] sealed = Sealed.seal(CONTENT);

        assertEquals(Optional.empty(), Sealed.open(Arrays.copyOf(sealed, sealed.length + 1)));
    }
}
