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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes by hand: "NGA" 01, call id (u64), status (u8), length (u32), payload; little-endian. */
class AnswerTest {

    private static final long CALL = 0x0102030405060708L;
    private static final String ANSWERED = "4e 47 41 01 08 07 06 05 04 03 02 01 00 03 00 00 00 aa bb cc";

    private static Answer read(String digits, long maxBytes) throws IOException {
        return Answer.readFrom(new ByteArrayInputStream(Hex.bytes(digits)), CALL, maxBytes);
    }

    private static String refusal(String digits, long maxBytes) {
        return assertThrows(ProtocolException.class, () -> read(digits, maxBytes)).getMessage();
    }

    @Test
    void frameIsLaidOutAsTheProtocolSays() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new Answer(CALL, Status.ANSWERED, Hex.bytes("aa bb cc")).writeTo(out);

        assertEquals(ANSWERED, Hex.digits(out.toByteArray()));
    }

    @ParameterizedTest
    @CsvSource({"ANSWERED, 00", "NOT_WRITTEN, 01", "MALFORMED, 02", "THREW, 03"})
    void frameWrittenByHandIsRead(Status status, String code) throws IOException {
        Answer answer = read(ANSWERED.replace("01 00 03", "01 " + code + " 03"), 3);

        assertEquals(status, answer.status());
        assertEquals(CALL, answer.callId());
        assertArrayEquals(Hex.bytes("aa bb cc"), answer.payload());
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusComesBack(Status status) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Answer(CALL, status, new byte[0]).writeTo(out);

        assertEquals(status, Answer.readFrom(new ByteArrayInputStream(out.toByteArray()), CALL, 0).status());
    }

    @Test
    void questionSentBackAsItCameIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Request(CALL, Op.SCORES, 0, new byte[100]).writeTo(out);

        assertEquals("no answer begins here", refusal(Hex.digits(out.toByteArray()), 1000));
        // Even with the magic changed: the layouts differ, so the call id is not where it should be.
        assertEquals("an answer to another question", refusal(Hex.digits(out.toByteArray()).replace("4e 47 51", "4e 47 41"), 1000));
    }

    @Test
    void answerToAnotherQuestionIsRefused() {
        assertEquals("an answer to another question", refusal(ANSWERED.replace("08 07", "09 07"), 3));
    }

    @Test
    void unknownStatusIsRefused() {
        assertEquals("unknown status 4", refusal(ANSWERED.replace("01 00 03", "01 04 03"), 3));
    }

    @Test
    void longerPayloadThanTheQuestionAllowsIsRefused() {
        assertEquals("an answer of 3 bytes, at most 2 expected", refusal(ANSWERED, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "03"})
    void textIsBoundedWhateverTheQuestionAllows(String status) {
        // 4096 bytes of text and their count are the most: 0x1004; this one claims one more.
        String tooLong = ANSWERED.replace("01 00 03 00", "01 " + status + " 05 10");

        assertEquals("an answer of 4101 bytes, at most 4100 expected", refusal(tooLong, 1L << 40));
    }

    @Test
    void negativeLengthIsRefusedAsTheHugeNumberItIs() {
        String negative = ANSWERED.replace("00 03 00 00 00", "00 ff ff ff ff");

        assertEquals("an answer of 4294967295 bytes, at most 9223372036854775807 expected", refusal(negative, Long.MAX_VALUE));
    }

    @Test
    void frameCutAnywhereEndsTooEarly() {
        byte[] whole = Hex.bytes(ANSWERED);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThrows(EOFException.class, () -> Answer.readFrom(new ByteArrayInputStream(cut), CALL, 3), "cut to " + length);
        }
    }

    @Test
    void allowedLengthThatLiesCostsNoMemory() {
        String twoGigabytes = ANSWERED.replace("00 03 00 00 00", "00 ff ff ff 7f");

        long allocated = Allocations.during(() -> assertThrows(EOFException.class, () -> read(twoGigabytes, Long.MAX_VALUE)));
        assertEquals(0, allocated >> 20, () -> allocated + " bytes for a frame of 20");
    }
}
