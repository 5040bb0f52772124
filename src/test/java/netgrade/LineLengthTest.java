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

/** Lines of main code and tests are short enough to be read side by side; read from the sources. */
class LineLengthTest {

    private static final List<Path> FOLDERS = List.of(Path.of("src"));
    private static final int COLUMNS = 140;

    @Test
    void noLineIsLongerThan140Columns() throws IOException {
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
        List<Path> sources = new ArrayList<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }
}
