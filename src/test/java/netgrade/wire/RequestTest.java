package netgrade.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes by hand: "NGQ" 01, length (u32), call id (u64), op (u8), limit (u32), payload; little-endian. */
class RequestTest {

    private static final String SCORES = "4e 47 51 01 03 00 00 00 08 07 06 05 04 03 02 01 13 0d 0c 0b 0a aa bb cc";

    private static Request read(String digits) throws IOException {
        return Request.readFrom(new ByteArrayInputStream(Hex.bytes(digits)));
    }

    @Test
    void frameIsLaidOutAsTheProtocolSays() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new Request(0x0102030405060708L, Op.SCORES, 0x0a0b0c0d, Hex.bytes("aa bb cc")).writeTo(out);

        assertEquals(SCORES, Hex.digits(out.toByteArray()));
    }

    @Test
    void frameWrittenByHandIsRead() throws IOException {
        Request request = read(SCORES);

        assertEquals(0x0102030405060708L, request.callId());
        assertEquals(Op.SCORES, request.op());
        assertEquals(0x0a0b0c0d, request.limit());
        assertArrayEquals(Hex.bytes("aa bb cc"), request.payload());
    }

    @ParameterizedTest
    @EnumSource(Op.class)
    void everyQuestionComesBack(Op op) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Request(-1, op, 7, new byte[0]).writeTo(out);

        assertEquals(op, Request.readFrom(new ByteArrayInputStream(out.toByteArray())).op());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1 << 16, (1 << 16) + 1, 300_000})
    void payloadOfAnyLengthComesBackAndTheNextFrameFollows(int length) throws IOException {
        byte[] payload = new byte[length];
        new java.util.Random(1).nextBytes(payload);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Request(1, Op.LOAD, 0, payload).writeTo(out);
        new Request(2, Op.CREATE, 0, new byte[0]).writeTo(out);

        ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
        assertArrayEquals(payload, Request.readFrom(in).payload());
        assertEquals(2, Request.readFrom(in).callId());
    }

    @Test
    void endBeforeAFrameIsTheEndOfTheStream() {
        assertThrows(EOFException.class, () -> read(""));
    }

    @Test
    void frameCutAnywhereEndsTooEarly() {
        byte[] whole = Hex.bytes(SCORES);
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThrows(EOFException.class, () -> Request.readFrom(new ByteArrayInputStream(cut)), "cut to " + length);
        }
    }

    @Test
    void wrongMagicIsRefused() {
        String otherVersion = SCORES.replace("4e 47 51 01", "4e 47 51 02");

        assertEquals("no question begins here", assertThrows(ProtocolException.class, () -> read(otherVersion)).getMessage());
    }

    @Test
    void unknownOpIsRefused() {
        String unknown = SCORES.replace("01 13 0d", "01 7f 0d");

        assertEquals("unknown question 127", assertThrows(ProtocolException.class, () -> read(unknown)).getMessage());
    }

    @Test
    void negativeLengthIsRefused() {
        String negative = SCORES.replace("01 03 00 00 00", "01 ff ff ff ff");

        assertEquals("negative length -1", assertThrows(ProtocolException.class, () -> read(negative)).getMessage());
    }

    @Test
    void lengthThatLiesCostsNoMemory() {
        String twoGigabytes = SCORES.replace("01 03 00 00 00", "01 ff ff ff 7f");

        long allocated = Allocations.during(() -> assertThrows(EOFException.class, () -> read(twoGigabytes)));
        assertEquals(0, allocated >> 20, () -> allocated + " bytes for a frame of 24");
    }
}
