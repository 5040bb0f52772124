package netgrade.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void knownValues() {
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Sha256.hex(List.of()), "published SHA-256 of nothing");
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII)),
                "FIPS 180-2, appendix B.1");
    }

    @Test
    void boundaryBetweenTextsCounts() {
        assertNotEquals(Sha256.hex(List.of("ab", "c")), Sha256.hex(List.of("a", "bc")));
    }
}
