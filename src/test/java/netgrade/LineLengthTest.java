package netgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines of main code are short enough to be read side by side; read from the sources. */
class LineLengthTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final int COLUMNS = 140;

    @Test
    void noLineOfMainCodeIsLongerThan140Columns() throws IOException {
        List<Path> sources = sources();
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources) {
            List<String> lines = Files.readAllLines(source);
            for (int i = 0; i < lines.size(); i++) {
                int columns = lines.get(i).codePointCount(0, lines.get(i).length());
                if (columns > COLUMNS) {
                    tooLong.add(source + ":" + (i + 1) + " has " + columns + " columns");
                }
            }
        }

        assertFalse(sources.isEmpty());
        assertEquals(List.of(), tooLong, "wrap these lines to " + COLUMNS + " columns");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
