package netgrade.wire;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever bytes come, a reader gives a value or says that they follow no protocol, and fails in no other way. */
class HostileBytesTest {

    private static final int ROUNDS = 20_000;
    private static final int MAX_LENGTH = 200;

    private interface Reading {
        Object from(byte[] bytes) throws IOException;
    }

    private static Map<String, Reading> readers() {
        Map<String, Reading> readers = new LinkedHashMap<>();
        readers.put("request", bytes -> Request.readFrom(new ByteArrayInputStream(bytes)));
        readers.put("answer", bytes -> Answer.readFrom(new ByteArrayInputStream(bytes), 5, Long.MAX_VALUE));
        readers.put("u8", bytes -> new PayloadReader(bytes).u8());
        readers.put("i32", bytes -> new PayloadReader(bytes).i32());
        readers.put("i64", bytes -> new PayloadReader(bytes).i64());
        readers.put("f64", bytes -> new PayloadReader(bytes).f64());
        readers.put("text", bytes -> new PayloadReader(bytes).text());
        readers.put("blob", bytes -> new PayloadReader(bytes).blob());
        readers.put("vector", bytes -> new PayloadReader(bytes).vector());
        readers.put("labels", bytes -> new PayloadReader(bytes).labels());
        readers.put("sizes", bytes -> new PayloadReader(bytes).sizes());
        readers.put("matrix", bytes -> new PayloadReader(bytes).matrix());
        readers.put("matrices", bytes -> new PayloadReader(bytes).matrices());
        readers.put("count", bytes -> new PayloadReader(bytes).count(8));
        readers.put("loss", bytes -> SpiValues.readLoss(new PayloadReader(bytes)));
        readers.put("settings", bytes -> SpiValues.readSettings(new PayloadReader(bytes)));
        readers.put("history", bytes -> SpiValues.readHistory(new PayloadReader(bytes)));
        readers.put("chosen settings", bytes -> SpiValues.readChosen(new PayloadReader(bytes)));
        return readers;
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> randomBytesAreAValueOrRefused() {
        return readers().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            Random random = new Random(20190401);
            for (int round = 0; round < ROUNDS; round++) {
                byte[] bytes = hostile(random, entry.getKey());
                try {
                    entry.getValue().from(bytes);
                } catch (ProtocolException | EOFException refused) {
                    // As it should be.
                } catch (Throwable other) {
                    fail("round " + round + ": " + Hex.digits(bytes), other);
                }
            }
        }));
    }

    /** Random bytes; most begin as the real thing does or hold words that are likely lengths, so that they get past the first test. */
    private static byte[] hostile(Random random, String reader) {
        byte[] bytes = new byte[random.nextInt(MAX_LENGTH)];
        random.nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int[] lengths = {0, 1, 2, 3, 8, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 16, 1 << 29, bytes.length};
        for (int at = 0; at + 4 <= bytes.length; at += 4) {
            if (random.nextInt(3) > 0) {
                buffer.putInt(at, lengths[random.nextInt(lengths.length)]);
            }
        }
        if (bytes.length >= 17 && reader.equals("request")) {
            buffer.putInt(0, 0x0151474E).put(16, (byte) (1 + random.nextInt(24)));
        }
        if (bytes.length >= 17 && reader.equals("answer")) {
            buffer.putInt(0, 0x0141474E).putLong(4, 5).put(12, (byte) random.nextInt(5));
        }
        return bytes;
    }
}
