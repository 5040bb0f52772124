package netgrade.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectLogTest {

    @Test
    void everyGoldenLogarithmHasTheRightBits() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/numpy/log.txt"));

        for (String line : lines) {
            String[] pair = line.split(" ");
            double x = Double.parseDouble(pair[0]);
            assertEquals(Double.parseDouble(pair[1]), CorrectLog.of(x), "ln " + x + ", see numpy/README.md");
        }
    }

    @Test
    void logarithmOfOneIsZero() {
        assertEquals(0.0, CorrectLog.of(1.0));
    }
}
