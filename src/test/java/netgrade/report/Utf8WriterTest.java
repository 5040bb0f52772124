package netgrade.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is written in pieces is the text in UTF-8. */
class Utf8WriterTest {

    @Test
    void piecesFollowEachOther() throws IOException {
        try (Utf8Writer writer = new Utf8Writer()) {
            writer.write("naïve ");
            writer.write("0≤x≤10", 1, 2);
            writer.write('–');
            writer.write(new char[] {'a', '\ud83d', '\ude00', 'b'}, 1, 2);
            writer.append("\ud83d");

            assertEquals("naïve ≤x–\ud83d\ude00?", new String(writer.bytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void itGrows() throws IOException {
        byte[] expected = "ä".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        try (Utf8Writer writer = new Utf8Writer()) {
            for (int i = 0; i < 300; i++) {
                writer.write("ä".repeat(1000));
            }

            assertArrayEquals(expected, writer.bytes());
        }
    }
}
