package netgrade.likeness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaTokensTest {

    private static final int ID = JavaTokens.IDENTIFIER;
    private static final int LIT = JavaTokens.LITERAL;

    @Test
    void namesValuesCommentsAndImportsAreLeftOut() {
        assertArrayEquals(
                new int[] {ID, '=', ID, '+', LIT, ';'},
                JavaTokens.of("package a.b; import java.util.*; // x\n total = sum /* + 1 */ + 1.5e-3;"));
        assertArrayEquals(JavaTokens.of("int i = 0;"), JavaTokens.of("int\tcount=42 ;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1_000L", ".5f", "1.5e-3", "0x1.8p-3", "'\\''", "'a'", "\"a \\\" // b\"",
                "\"\"\"\n a \" b\n\"\"\"", "true", "null"})
    void eachLiteralIsOneToken(String literal) {
        assertArrayEquals(new int[] {LIT, ';'}, JavaTokens.of(literal + ";"));
    }

    @Test
    void aHexadecimalDigitIsNoExponent() {
        assertArrayEquals(new int[] {LIT, '+', LIT}, JavaTokens.of("0xE+1"));
    }

    @Test
    void keywordsAreTheirOwnTokens() {
        assertEquals(3, List.of(JavaTokens.of("for")[0], JavaTokens.of("while")[0], JavaTokens.of("name")[0]).stream().distinct().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"open", "'", "/* open", "// open", "\"\"\"", "\\", "import", "\u0000\ud83d", "1e", "\"\\"})
    void whatIsNoJavaEndsToo(String text) {
        assertTrue(JavaTokens.of(text + "\n").length <= text.length());
    }

    @Test
    void restOfAFileAfterAnUnclosedQuoteIsRead() {
        assertArrayEquals(new int[] {LIT, ID, ';'}, JavaTokens.of("\"open\nname;"));
    }
}
