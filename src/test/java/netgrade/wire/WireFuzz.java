package netgrade.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** What a fuzzer throws at the codec: whatever the bytes, a value, an end of the stream or a {@link ProtocolException}. */
public final class WireFuzz {

    private static final long CALL = 0x0102030405060708L;
    private static final long MAX_BYTES = 1 << 20;

    private WireFuzz() {}

    /** Frames of both directions. */
    public static final class Frame {

        private Frame() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            allowEnds(() -> Request.readFrom(new ByteArrayInputStream(bytes)));
            allowEnds(() -> Answer.readFrom(new ByteArrayInputStream(bytes), CALL, MAX_BYTES));
        }
    }

    /** Every value a payload may hold. */
    public static final class Payload {

        private Payload() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            allowEnds(() -> new PayloadReader(bytes).matrices());
            allowEnds(() -> new PayloadReader(bytes).matrix());
            allowEnds(() -> new PayloadReader(bytes).labels());
            allowEnds(() -> new PayloadReader(bytes).text());
            allowEnds(() -> Several.questions(new PayloadReader(bytes)));
            allowEnds(() -> Several.answers(new PayloadReader(bytes)));
            allowEnds(() -> SpiValues.readLoss(new PayloadReader(bytes)));
            allowEnds(() -> SpiValues.readHistory(new PayloadReader(bytes)));
            allowEnds(() -> SpiValues.readChosen(new PayloadReader(bytes)));
            allowEnds(() -> SpiValues.readSearch(new PayloadReader(bytes)));
            allowEnds(() -> SpiValues.readTrained(new PayloadReader(bytes)));
        }
    }

    private interface Reading {
        void run() throws IOException;
    }

    private static void allowEnds(Reading reading) {
        try {
            reading.run();
        } catch (IOException told) {
            // Said, and nothing worse: ProtocolException is one.
        }
    }
}
