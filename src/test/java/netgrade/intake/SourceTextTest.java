package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    private static final String JAVA = "class Gr\u00f6\u00dfe { }\n";

    @Test
    void markTellsUtf16() {
        assertEquals(new SourceText(JAVA, "UTF-16", false), SourceText.of(("\uFEFF" + JAVA).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(new SourceText(JAVA, "UTF-16", false), SourceText.of(("\uFEFF" + JAVA).getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void whatIsValidUtf8IsUtf8() {
        for (String text : List.of("", JAVA, "\uFEFF" + JAVA, "\u8868")) {
            assertEquals(new SourceText(text, "UTF-8", false), SourceText.of(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void restIsGuessedAndSaidToBe() {
        assertEquals(new SourceText(JAVA, "windows-1252", true), SourceText.of(JAVA.getBytes(Charset.forName("windows-1252"))));
        assertEquals(
                new SourceText(JAVA, "UTF-16 without a byte order mark", true), SourceText.of(JAVA.getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void halfAnEastAsianLetterIsNoEscape() {
        byte[] comment = "// \u8868user C:\\\\users\n".getBytes(Charset.forName("windows-31j"));

        assertEquals("// \u2022?user C:\\\\users\n", SourceText.of(comment).text());
    }

    @Test
    void noBytesThrow() {
        for (int i = 0; i < 1 << 16; i++) {
            SourceText.of(new byte[] {(byte) (i >> 8), (byte) i, 0, (byte) i});
        }
    }
}
