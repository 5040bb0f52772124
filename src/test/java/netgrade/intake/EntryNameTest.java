package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNameTest {

    @ParameterizedTest
    @CsvSource({"a/b, a/b", "./a//b/, a/b", "a\\b, a/b", "a/./b, a/b", "..a/b.., ..a/b..", "./, ''", "u\u0308, \u00fc"})
    void pathIsCleaned(String name, String path) throws Refusal {
        assertEquals(path, EntryName.path(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../a", "a/..", "a\\..\\b", "/a", "\\a", "\\\\server\\share", "C:a", "c:\\a", "//a"})
    void pathOutOfTheSubmissionIsRefused(String name) {
        assertThrows(Refusal.class, () -> EntryName.path(name));
    }

    @Test
    void tooLongNameIsRefused() {
        Refusal refusal = assertThrows(Refusal.class, () -> EntryName.check("a".repeat(256)));

        assertEquals("holds \"" + "a".repeat(100) + "...\", a name of 256 characters; allowed are 255. Rename it and hand it in again.",
                refusal.getMessage());
    }
}
