package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionIdsTest {

    @ParameterizedTest
    @CsvSource({
        "ana.zip, ana", "ana.tar.gz, ana", "ANA.ZIP, ANA", "TwoLayerNet.java, TwoLayerNet", "ana.b, ana.b", "ana.zip.zip, ana.zip",
        "Ana Maria_12_assignsubmission_file_.zip, Ana Maria_12_assignsubmission_file_"
    })
    void idIsTheNameWithoutItsEnding(String name, String id) {
        assertEquals(id, SubmissionIds.stem(Path.of(name)));
    }

    @Test
    void forbiddenCharactersAreReplaced() {
        assertEquals("a_b_c_d_e_f_g_h_i_j", SubmissionIds.safe("a/b\\c:d*e?f\"g<h>i|j"));
        assertEquals("a_b_c_d", SubmissionIds.safe("a\u0000b\u202ec\nd"));
    }

    @Test
    void lettersOfAllScriptsStayInNfc() {
        assertEquals("Ay\u015fe \u00d6zt\u00fcrk \u5f20\u4f1f", SubmissionIds.safe("Ays\u0327e O\u0308ztu\u0308rk \u5f20\u4f1f"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", " ", ". ."})
    void nameOfNothingIsNamedSubmission(String name) {
        assertEquals("submission", SubmissionIds.safe(name));
    }

    @ParameterizedTest
    @CsvSource({"con, _con", "NUL.txt, _NUL.txt", "Com1, _Com1", "lpt9 .x, _lpt9 .x", "console, console", "com, com", "aux., _aux"})
    void namesReservedOnWindowsAreChanged(String name, String id) {
        assertEquals(id, SubmissionIds.safe(name));
    }

    @Test
    void longNamesAreCutBetweenCharacters() {
        assertEquals("a".repeat(100), SubmissionIds.safe("a".repeat(150)));
        assertEquals("\ud83d\ude00".repeat(50), SubmissionIds.safe("\ud83d\ude00".repeat(80)), "50 times 4 bytes");
        assertTrue(SubmissionIds.safe("\u5f20".repeat(100)).getBytes(StandardCharsets.UTF_8).length <= 200);
        assertEquals("con", SubmissionIds.safe("con" + " ".repeat(120) + "x").substring(1));
    }

    @ParameterizedTest
    @CsvSource({"ana, true", "Ana-2, true", "Ana Adams_1234, true", "ana~1234, true", "hw1-20261234, true", "ana~0123abcd, false",
            "ana~0123ABCD, false", "a:b, false",
        "ana., false", "NUL, false"})
    void nameThatEverySystemCanStoreIsTheId(String name, boolean isPlain) {
        assertEquals(isPlain, SubmissionIds.isPlain(name));
    }

    @Test
    void digitsKeepLongIdsWithinTheLimit() {
        assertEquals("a".repeat(91) + "~0123abcd", SubmissionIds.marked("a".repeat(120), "0123abcd"));
    }

    @ParameterizedTest
    @CsvSource({"Ana, ANA", "stra\u00dfe, STRASSE", "\u017f, S", "A\u030a, \u00e5", "a\u200db, ab", "\u03bf\u03c2, \u039f\u03a3"})
    void namesThatSomeSystemTakesForOneShareAKey(String a, String b) {
        assertEquals(SubmissionIds.key(a), SubmissionIds.key(b));
    }
}
