package netgrade.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.checks.Task;
import org.junit.jupiter.api.Test;

/** Every mistake has its sentences, and every sentence its mistake. */
class SentencesTest {

    private static final Path FOLDER = Path.of("rubric", "mistakes");

    /** Files that are not about mistakes of submissions. */
    private static final Set<String> OTHERS = Set.of("hints.properties", "reading.properties");

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !OTHERS.contains(file.getFileName().toString())).sorted().toList();
        }
    }

    /** Returns the mistakes of all tasks; their sentences are read here, so that a missing one is an exception. */
    private static Set<String> mistakes() {
        return Task.all().stream()
                .flatMap(task -> Specimen.of(task).stream())
                .flatMap(specimen -> specimen.cause().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void mistakesAreThoseOfTheFiles() throws IOException {
        Set<String> written = new TreeSet<>();
        for (Path file : files()) {
            read(file).stringPropertyNames().stream()
                    .filter(key -> key.contains("."))
                    .forEach(key -> written.add(key.substring(0, key.lastIndexOf('.'))));
        }

        assertEquals(mistakes(), written, "left: the mistakes of all families, right: those the files tell of");
    }

    @Test
    void everyPartIsThereAndNothingElse() throws IOException {
        for (Path file : files()) {
            Properties texts = read(file);
            Set<String> common = texts.stringPropertyNames().stream().filter(key -> !key.contains(".")).collect(Collectors.toSet());
            assertTrue(Set.of("asked", "read").containsAll(common), file + " has " + common);
            Map<String, Set<String>> parts = texts.stringPropertyNames().stream()
                    .filter(key -> key.contains("."))
                    .collect(Collectors.groupingBy(
                            key -> key.substring(0, key.lastIndexOf('.')),
                            Collectors.mapping(key -> key.substring(key.lastIndexOf('.') + 1), Collectors.toSet())));
            parts.forEach((id, own) -> {
                own.addAll(common);
                assertEquals(Set.of("title", "computed", "asked", "formula", "read"), own, file + ", " + id);
            });
        }
    }

    @Test
    void readingIsKnownAndUsed() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : files()) {
            Properties texts = read(file);
            texts.stringPropertyNames().stream()
                    .filter(key -> key.equals("read") || key.endsWith(".read"))
                    .map(texts::getProperty)
                    .filter(name -> !name.equals("{read}"))
                    .forEach(named::add);
        }

        assertEquals(new TreeSet<>(read(FOLDER.resolve("reading.properties")).stringPropertyNames()), named);
    }

    @Test
    void everythingIsFilledIn() {
        for (Task task : Task.all()) {
            for (Specimen specimen : Specimen.of(task)) {
                assertFalse(specimen.title().contains("{"), specimen.title());
            }
        }
    }

    @Test
    void sentenceThatIsNotThereIsNamed() {
        IllegalStateException missing =
                assertThrows(IllegalStateException.class, () -> Sentences.of("common").get("no-such-mistake.title", Map.of()));

        assertEquals("rubric/mistakes/common.properties has no sentence \"no-such-mistake.title\"", missing.getMessage());
    }
}
