package netgrade.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes by hand: count (u32); op (u8), limit (u32) and payload, or status (u8) and payload, of each; little-endian. */
class SeveralTest {

    private static final String QUESTIONS = "02 00 00 00 12 00 00 00 00 02 00 00 00 aa bb 14 05 00 00 00 00 00 00 00";
    private static final String ANSWERS = "02 00 00 00 00 01 00 00 00 cc 03 00 00 00 00";

    @Test
    void questionsAreLaidOutAsTheProtocolSays() throws ProtocolException {
        List<Request> questions =
                List.of(new Request(0, Op.SET_PARAMETERS, 0, Hex.bytes("aa bb")), new Request(0, Op.LOSS, 5, new byte[0]));

        assertEquals(QUESTIONS, Hex.digits(Several.questions(questions).bytes()));
        List<Request> read = Several.questions(new PayloadReader(Hex.bytes(QUESTIONS)));
        assertEquals(List.of(Op.SET_PARAMETERS, Op.LOSS), read.stream().map(Request::op).toList());
        assertEquals(5, read.get(1).limit());
        assertArrayEquals(Hex.bytes("aa bb"), read.get(0).payload());
    }

    @Test
    void answersAreLaidOutAsTheProtocolSays() throws ProtocolException {
        PayloadWriter out = new PayloadWriter();

        Several.answers(out, List.of(new Answer(0, Status.ANSWERED, Hex.bytes("cc")), new Answer(0, Status.THREW, new byte[0])));

        assertEquals(ANSWERS, Hex.digits(out.bytes()));
        List<Answer> read = Several.answers(new PayloadReader(Hex.bytes(ANSWERS)));
        assertEquals(List.of(Status.ANSWERED, Status.THREW), read.stream().map(Answer::status).toList());
        assertArrayEquals(Hex.bytes("cc"), read.get(0).payload());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "ff ff ff 7f", "ff ff ff ff", "01 00 00 00 09 01 00 00 00 cc", "01 00 00 00 00 02 00 00 00 cc", "02 00 00 00 00 01 00 00 00 cc"
    })
    void answersThatDoNotFitTheirFrameAreRefused(String digits) {
        assertThrows(ProtocolException.class, () -> Several.answers(new PayloadReader(Hex.bytes(digits))));
    }
}
