package netgrade.worker;

import java.nio.charset.StandardCharsets;
import netgrade.wire.Answer;
import netgrade.wire.PayloadWriter;
import netgrade.wire.Status;

/** The status and payload of an answer. */
record Reply(Status status, byte[] payload) {

    static Reply answered(PayloadWriter payload) {
        return new Reply(Status.ANSWERED, payload.bytes());
    }

    /** Returns an answer that is a text, cut to what the protocol allows. */
    static Reply text(Status status, String text) {
        String cut = text.length() <= Answer.MAX_TEXT_BYTES ? text : text.substring(0, Answer.MAX_TEXT_BYTES);
        byte[] utf8 = cut.getBytes(StandardCharsets.UTF_8);
        byte[] bounded = utf8.length <= Answer.MAX_TEXT_BYTES ? utf8 : java.util.Arrays.copyOf(utf8, Answer.MAX_TEXT_BYTES);
        return new Reply(status, new PayloadWriter().blob(bounded).bytes());
    }
}
