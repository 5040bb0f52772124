package netgrade.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
                    plain text!|plain text!
                    two  spaces|two spaces
                     before and after |before and after
                    ''|''
                    ' '|''
                    tilde ~|tilde ~
                    """,
            delimiter = '|')
    void whiteSpaceOfALineIsSingleSpacesInside(String text, String expected) {
        assertEquals(expected, VisibleText.line(text));
    }

    @Test
    void whatIsNotPlainIsSeenInALineToo() {
        assertEquals("a b", VisibleText.line("a\tb"));
        assertEquals("a b", VisibleText.line("a \r\n b"));
        assertEquals("[U+007F]a", VisibleText.line("\u007Fa"));
        assertEquals("a[U+202E]", VisibleText.line("a\u202E"));
        assertEquals("é", VisibleText.line("é"));
    }

    @Test
    void terminalEscapesAreSeen() {
        assertEquals("[U+001B][31mred[U+0007]", VisibleText.block("\u001b[31mred\u0007"));
    }

    @Test
    void marksOfDirectionAndWidthlessCharactersAreSeen() {
        assertEquals("a[U+202E]b[U+2066]c[U+200B][U+FEFF]", VisibleText.block("a\u202Eb\u2066c\u200B\uFEFF"));
    }

    @Test
    void hiddenTagCharactersAreSeen() {
        assertEquals("[U+E0041]", VisibleText.block(Character.toString(0xE0041)));
    }

    @Test
    void halfASurrogatePairIsSeen() {
        assertEquals("[U+D83D]!", VisibleText.block("\uD83D!"));
    }

    @Test
    void lettersOfAllScriptsAndEmojiStay() {
        String text = "Zoë 李 علي नमस्ते 👩\u200D👩\u200D👧";

        assertEquals(text, VisibleText.block(text));
    }

    @Test
    void lineBreaksAndTabsStayInABlock() {
        assertEquals("a\n\tb[U+000D]c", VisibleText.block("a\r\n\tb\rc"));
    }

    @Test
    void aLineHasNoLineBreaks() {
        assertEquals("a b c", VisibleText.line(" a\n\tb\r\nc "));
    }
}
