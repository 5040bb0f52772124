package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import netgrade.intake.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {

    @TempDir
    private Path folder;

    private final Duplicates duplicates = new Duplicates(List.of());

    @Test
    void oneThatIsLikeNoOtherIsNoDuplicate() throws IOException {
        add("ana", "class A {}");
        add("bea", "class B {}");

        assertEquals(List.of(), duplicates.groups());
    }

    @Test
    void aLineNamesAtMostTenOthers() throws IOException {
        for (int i = 10; i < 23; i++) {
            add("s" + i, "class A {}");
        }

        assertEquals("s11, s12, s13, s14, s15, s16, s17, s18, s19, s20 and 2 more", Duplicates.others(duplicates.groups().get(0), "s10"));
        assertEquals(IntStream.range(10, 23).mapToObj(i -> "s" + i).toList(), duplicates.groups().get(0));
    }

    private void add(String id, String source) throws IOException {
        Path submission = Files.createDirectories(folder.resolve(id));
        Files.writeString(submission.resolve("A.java"), source);
        duplicates.add(new Found(id, submission).read());
    }
}
