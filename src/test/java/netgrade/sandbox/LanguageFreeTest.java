package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Only a toolchain's own package speaks of its language. */
class LanguageFreeTest {

    private static final Path SANDBOX = Path.of("src/main/java/netgrade/sandbox");

    private static final Pattern OF_JAVA = Pattern.compile(
            "(?i)\\bjava(c|doc)?\\b|\\bjars?\\b|\\bjdks?\\b|\\bjvms?\\b|hotspot|class ?(loader|path|file)s?\\b|system\\.exit|\\bheap\\b");

    /** What is in Java because the sandbox itself is written in it. */
    private static final Pattern OUR_OWN = Pattern.compile("^import .*;$");

    private static List<String> linesOnJava(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!OUR_OWN.matcher(line).matches() && OF_JAVA.matcher(line).find()) {
                found.add(file.getFileName() + ": " + line.strip());
            }
        }
        return found;
    }

    @Test
    void sandboxDoesNotSpeakOfJava() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(SANDBOX)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.addAll(linesOnJava(file));
            }
        }

        assertEquals(List.of(), found);
    }

    @Test
    void itsToolchainDoes() throws IOException {
        assertTrue(linesOnJava(SANDBOX.resolve("jdk/Jvm.java")).size() > 10, "the pattern finds what it looks for");
    }
}
