package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.sandbox.Isolation;
import org.junit.jupiter.api.Test;

/** The table of docs/security.md names each attack of the corpus once, and promises at level process what the corpus holds it to. */
class SecurityTableTest {

    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");

    private static List<Matcher> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/security.md")).stream().map(ROW::matcher).filter(Matcher::matches).toList();
    }

    @Test
    void corpusIsLarge() throws IOException {
        int attacks = Attack.all().size();

        assertTrue(attacks >= 40, () -> attacks + " attacks");
    }

    @Test
    void eachAttackHasOneRowInOrder() throws IOException {
        List<String> named = rows().stream().map(row -> row.group(1)).toList();

        assertEquals(List.copyOf(Attack.all().keySet()), named, "left: the folders, right: the table");
    }

    @Test
    void tablePromisesAtLevelProcessWhatTheCorpusTries() throws IOException {
        Map<String, Attack> attacks = Attack.all();
        for (Matcher row : rows()) {
            Attack attack = attacks.get(row.group(1));
            assertEquals(attack.isContainedAt(Isolation.PROCESS) ? "yes" : "**no**", row.group(4), attack.name());
            assertFalse(row.group(3).isBlank(), attack.name());
        }
    }
}
