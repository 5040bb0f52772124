package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionTest {

    @TempDir
    Path folder;

    private String contents(String... namesAndContents) {
        return Pack.read(folder, "ana.zip", Pack.zip(namesAndContents)).contents();
    }

    @Test
    void contentsAreEqualWhateverNamesOrderLineEndsAndByteOrderMarks() {
        String contents = contents("Net.java", "class Net {\n}\n", "M.java", "class M {}\n");

        assertEquals(contents, contents("src/A.java", "class M {}\r\n", "src/B.java", "\uFEFFclass Net {\r\n}\r", "notes.txt", "x"));
        assertNotEquals(contents, contents("Net.java", "class Net { \n}\n", "M.java", "class M {}\n"), "a blank more");
        assertNotEquals(contents, contents("Net.java", "class Net {\n}\n"), "a file less");
    }
}
