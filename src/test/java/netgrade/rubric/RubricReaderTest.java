package netgrade.rubric;

import static netgrade.rubric.RubricText.CHECKS;
import static netgrade.rubric.RubricText.HEAD;
import static netgrade.rubric.RubricText.item;
import static netgrade.rubric.RubricText.problemOf;
import static netgrade.rubric.RubricText.read;
import static netgrade.rubric.RubricText.readItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import netgrade.document.DocumentProblem;
import org.junit.jupiter.api.Test;

class RubricReaderTest {

    @Test
    void everyKeyIsRead() {
        Rubric rubric = read(HEAD
                + """
                total: min(sum, 2.5)
                items:
                  - {id: a, title: First, points: 2, visibility: after-due, checks: [scores.toy, loss.toy], scoring: share, tolerance: 1e-7}
                  - {id: b, title: Second, points: 0.5, visibility: hidden, checks: [accuracy], depends-on: [a], scoring: X / 100}
                  - {id: c, title: Third, points: 1, visibility: public, checks: [scores.toy]}
                """);

        assertEquals("x", rubric.id());
        assertEquals("A title", rubric.title());
        assertEquals("spring", rubric.edition());
        assertEquals("handout.md", rubric.handOut());
        assertEquals(5, rubric.seed());
        assertEquals(Rubric.Limits.of(512, 4, 40, 30), rubric.limits());
        assertEquals("min(sum, 2.5)", rubric.total().text());
        assertEquals(3.5, rubric.max());
        Rubric.Item a = new Rubric.Item(
                "a", "First", 2, Visibility.AFTER_DUE, List.of("scores.toy", "loss.toy"), List.of(), new Scoring.Share(),
                OptionalDouble.of(1e-7), false, Basis.CHECKS, Optional.empty());
        assertEquals(a, rubric.items().get(0));
        assertEquals("X / 100", assertInstanceOf(Scoring.ByFormula.class, rubric.items().get(1).scoring()).text());
        assertEquals(List.of("a"), rubric.items().get(1).dependsOn());
        assertEquals(new Scoring.All(), rubric.items().get(2).scoring(), "the default");
        assertEquals(Set.of("scores.toy", "loss.toy", "accuracy"), rubric.checks());
        assertEquals(Set.of("a", "b"), rubric.needed("b"));
    }

    @Test
    void hashIsSha256OfTheFile() throws Exception {
        String text = HEAD + "items:\n" + item("a", "checks: [scores.toy]");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));

        assertEquals(new BigInteger(1, digest), new BigInteger(read(text).hash(), 16));
        assertEquals(64, read(text).hash().length());
    }

    @Test
    void bonusAndCapsAreRead() {
        Rubric rubric = read(HEAD
                + "bonus-cap: 1.5\ncap: 4\nitems:\n"
                + item("a", "checks: [scores.toy]")
                + item("b", "bonus: true, checks: [loss.toy]")
                + item("c", "bonus: false, checks: [loss.toy]"));

        assertEquals(List.of(false, true, false), rubric.items().stream().map(Rubric.Item::bonus).toList());
        assertEquals(OptionalDouble.of(1.5), rubric.bonusCap());
        assertEquals(OptionalDouble.of(4), rubric.cap());
        assertEquals(2, rubric.max(), "a and c; a bonus is not in the maximum");
    }

    @Test
    void capBelowTheItemsIsTheMaximum() {
        assertEquals(1.25, read(HEAD + "cap: 1.25\nitems:\n" + item("a", "checks: [scores.toy]") + item("b", "checks: [loss.toy]")).max());
    }

    @Test
    void bonusAndCapsOfAnotherFormAreReported() {
        String items = "items:\n" + item("a", "checks: [scores.toy]") + item("b", "bonus: true, checks: [loss.toy]");

        assertEquals("line 8: cap is 0, expected more than 0", problemOf(() -> read(HEAD + "cap: 0\n" + items)));
        assertEquals("line 8: cap is 1.005, expected a multiple of 0.01", problemOf(() -> read(HEAD + "cap: 1.005\n" + items)));
        assertEquals("line 8: bonus-cap is -1, expected more than 0", problemOf(() -> read(HEAD + "bonus-cap: -1\n" + items)));
        assertEquals(
                "line 9: item \"a\": bonus is \"yes\", expected true or false",
                problemOf(() -> readItems(item("a", "bonus: yes, checks: [scores.toy]"))));
    }

    @Test
    void pointsAreAboveZeroAndInHundredths() {
        String items = "  - {id: a, title: t, points: %s, visibility: public, checks: [scores.toy]}\n";

        assertEquals("line 9: item \"a\": points is 0, expected more than 0", problemOf(() -> readItems(items.formatted("0"))));
        assertEquals("line 9: item \"a\": points is -1.5, expected more than 0", problemOf(() -> readItems(items.formatted("-1.5"))));
        assertEquals(
                "line 9: item \"a\": points is 0.333, expected a multiple of 0.01", problemOf(() -> readItems(items.formatted("0.333"))));
        assertEquals(0.07, readItems(items.formatted("0.07")).max(), "7 times 0.01 is not 0.07 in binary");
    }

    @Test
    void itemIdIsAName() {
        assertEquals(
                "line 9: item \"a-b\": id is \"a-b\", expected lower-case letters, digits and underscores, starting with a letter",
                problemOf(() -> readItems(item("a-b", "checks: [scores.toy]"))));
    }

    @Test
    void idIsTheFoldersName() {
        assertEquals(
                "line 1: id is \"y\", expected \"x\": the name of the folder",
                problemOf(() -> read((HEAD + "items:\n" + item("a", "checks: [scores.toy]")).replace("id: x", "id: y"))));
    }

    @Test
    void unknownKeyAndMissingKeyAreReported() {
        assertEquals(
                """
                line 9: item "a": unknown key "pionts"; known keys: bonus, checks, choices, depends-on, id, manual, points, question,\
                 scoring, title, tolerance, visibility
                line 10: key "visibility" is missing; needed keys: id, title, points, visibility""",
                problemOf(() -> readItems(item("a", "pionts: 1, checks: [scores.toy]") + "  - {id: b, title: t, points: 1, checks: [a]}\n"))
                        .replace("item \"b\": ", ""));
    }

    @Test
    void everythingWrongIsReportedAtOnce() {
        assertEquals(
                3,
                assertThrows(
                                DocumentProblem.class,
                                () -> readItems(item("a", "checks: [no], depends-on: [no]") + item("a", "checks: [scores.toy]")))
                        .problems()
                        .size());
    }

    @Test
    void fileInAnotherEncodingIsRefused() {
        DocumentProblem problem = assertThrows(
                DocumentProblem.class,
                () -> RubricText.of(new byte[] {'t', (byte) 0xe4}).rubric(CHECKS));

        assertEquals("x/assignment.yaml: is not text in UTF-8; save it in that encoding", problem.getMessage());
    }

    @Test
    void releaseOfJavaIsTheOneNamedElseTheUsual() {
        String item = "items:\n" + item("a", "checks: [scores.toy]");

        assertEquals(Map.of("Java", 17), read(HEAD + item).releases());
        assertEquals(Map.of("Java", 21), read(HEAD + "java: 21\n" + item).releases());
        assertEquals(Map.of("Java", 21), read(HEAD + "java: 21\n" + item).publicPart().releases());
    }

    @Test
    void releaseNewerThanTheJdkIsReportedWithWhatToDo() {
        String rubric = HEAD + "java: 25\nitems:\n" + item("a", "checks: [scores.toy]");

        assertEquals(
                "line 8: java is 25, expected 17 to 21: a newer JDK is needed", problemOf(() -> read(rubric)));
    }
}
