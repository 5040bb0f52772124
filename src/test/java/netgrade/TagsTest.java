package netgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tags of the tests say which tier runs them and what they need; read from the sources. */
class TagsTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([^\"]*)\"\\)");
    private static final String A_TEST = "(?m)^    @(?:Test|ParameterizedTest|TestFactory)\\b.*\\R";
    private static final Pattern FAST_TEST = Pattern.compile(A_TEST + "(?!    @Tag\\(\"slow\"\\))");
    private static final Pattern SLOW_CLASS = Pattern.compile("(?m)^@Tag\\(\"slow\"\\)");

    /** What a test calls that needs more than its own JVM, with the tag that says so. */
    private static final Map<String, String> NEEDS = Map.of(
            "worker", "Sandbox\\.open\\(|new Grader\\(|SmallBatch\\.in\\(|SampleGrades\\.grade\\(",
            "browser", "Browser\\.start\\(",
            "cifar10", "RealCifar10\\.\\w+\\(");

    private static Map<Path, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java")).collect(Collectors.toMap(file -> file, TagsTest::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void noTagIsMisspelt() throws IOException {
        Set<String> used = new TreeSet<>();
        sources().values().forEach(source -> TAG.matcher(source).results().forEach(tag -> used.add(tag.group(1))));

        assertEquals(Set.of("slow", "worker", "browser", "cifar10"), used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker", "browser", "cifar10"})
    void whatATestNeedsIsItsTag(String tag) throws IOException {
        Set<Path> callers = new TreeSet<>();
        Set<Path> untagged = new TreeSet<>();
        Pattern calls = Pattern.compile(NEEDS.get(tag));
        sources().forEach((file, source) -> {
            if (calls.matcher(source).find()) {
                callers.add(file);
                if (!source.contains("@Tag(\"" + tag + "\")")) {
                    untagged.add(file);
                }
            }
        });

        assertEquals(Set.of(), untagged, "without @Tag(\"" + tag + "\")");
        assertTrue(callers.size() >= 2, () -> "only these are known to need it: " + callers);
    }

    /** Else a fault of a package could pass the default tier unseen. */
    @Test
    void everyPackageThatHasTestsHasSomeInTheDefaultTier() throws IOException {
        Set<Path> tested = new TreeSet<>();
        Set<Path> guarded = new TreeSet<>();
        sources().forEach((file, source) -> {
            tested.add(file.getParent());
            if (!SLOW_CLASS.matcher(source).find() && FAST_TEST.matcher(source).find()) {
                guarded.add(file.getParent());
            }
        });

        assertEquals(tested, guarded);
    }
}
