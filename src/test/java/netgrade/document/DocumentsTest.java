package netgrade.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private static final Schema SCHEMA = Schema.of(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "additionalProperties": false,
              "required": ["name", "items"],
              "properties": {
                "name": {"type": "string", "minLength": 1},
                "seed": {"type": "integer", "minimum": 0},
                "limits": {
                  "type": "object",
                  "additionalProperties": false,
                  "properties": {"heap-mib": {"type": "integer", "maximum": 4096}}
                },
                "items": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/item"}}
              },
              "$defs": {
                "item": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["id", "points"],
                  "properties": {
                    "id": {"type": "string", "pattern": "^[a-z]+$", "title": "a word of small letters"},
                    "points": {"type": "number", "exclusiveMinimum": 0, "multipleOf": 0.01},
                    "visibility": {"enum": ["public", "after-due"]},
                    "depends-on": {"type": "array", "items": {"type": "string"}}
                  }
                }
              }
            }
            """);

    private record Sheet(String name, Optional<Long> seed, Optional<Limits> limits, List<Item> items) {}

    private record Limits(int heapMib) {}

    private enum Audience {
        PUBLIC,
        AFTER_DUE
    }

    private record Item(String id, double points, Optional<Audience> visibility, Optional<List<String>> dependsOn) {}

    private static Sheet read(String yaml) {
        return Documents.readYaml("sheet.yaml", yaml, SCHEMA, Sheet.class);
    }

    private static String problemOf(String yaml) {
        return assertThrows(DocumentProblem.class, () -> read(yaml)).getMessage();
    }

    @Test
    void yamlInKebabCaseBecomesARecord() {
        Sheet sheet = read(
                """
                name: first
                seed: 7
                limits: {heap-mib: 512}
                items:
                  - {id: a, points: 1e-2, visibility: after-due}
                  - {id: b, points: 2, depends-on: [a]}
                """);

        Item a = new Item("a", 0.01, Optional.of(Audience.AFTER_DUE), Optional.empty());
        Item b = new Item("b", 2, Optional.empty(), Optional.of(List.of("a")));
        assertEquals(new Sheet("first", Optional.of(7L), Optional.of(new Limits(512)), List.of(a, b)), sheet);
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreFine() {
        assertEquals("x", read("\ufeffname: x\r\nitems:\r\n  - id: a\r\n    points: 1\r\n").name());
    }

    @Test
    void linesOfPartsAreKnown() {
        Located<Sheet> located = Documents.locateYaml(
                "sheet.yaml",
                "name: x\nitems:\n  - id: a\n    points: 1\n    depends-on:\n      - b\n      - c\n",
                SCHEMA,
                Sheet.class);

        assertEquals(1, located.line(""));
        assertEquals(2, located.line("/items"));
        assertEquals(3, located.line("/items/0"));
        assertEquals(7, located.line("/items/0/depends-on/1"));
        assertEquals(3, located.line("/items/0/visibility"), "not there: the line of what is around it");
        assertEquals("sheet.yaml, line 4: m", located.problem("/items/0/points", "m").toString());
    }

    @Test
    void unknownKeyIsNamedWithItsLineAndTheKnownOnes() {
        assertEquals(
                "sheet.yaml, line 4: item \"a\": unknown key \"pionts\"; known keys: depends-on, id, points, visibility",
                problemOf("name: x\nitems:\n  - {id: a, points: 1,\n     pionts: 2}\n"));
    }

    @Test
    void unknownKeyAtTheTopAndInAMapping() {
        assertEquals(
                """
                sheet.yaml, line 2: unknown key "sede"; known keys: items, limits, name, seed
                sheet.yaml, line 4: limits: unknown key "heap"; known keys: heap-mib""",
                problemOf("name: x\nsede: 1\nlimits:\n  heap: 3\nitems: [{id: a, points: 1}]\n"));
    }

    @Test
    void missingKeyIsNamed() {
        assertEquals(
                "sheet.yaml, line 3: item \"a\": key \"points\" is missing; needed keys: id, points",
                problemOf("name: x\nitems:\n  - id: a\n"));
        assertEquals(
                "sheet.yaml, line 3: items[0]: key \"id\" is missing; needed keys: id, points",
                problemOf("name: x\nitems:\n  - points: 1\n"));
        assertEquals("sheet.yaml, line 1: key \"items\" is missing; needed keys: name, items", problemOf("name: x\n"));
    }

    @Test
    void wrongTypeSaysWhatWasExpected() {
        assertEquals(
                """
                sheet.yaml, line 1: name is 5, expected text
                sheet.yaml, line 2: seed is 1.5, expected a whole number
                sheet.yaml, line 4: item "a": points is "two", expected a number
                sheet.yaml, line 4: item "a": depends-on is "b", expected a list, such as [b]
                sheet.yaml, line 5: item "b": points has no value, expected a number
                sheet.yaml, line 6: items[2] is "c", expected a mapping of keys to values
                sheet.yaml, line 7: item "d": depends-on[1] is 3, expected text""",
                problemOf(
                        """
                        name: 5
                        seed: 1.5
                        items:
                          - {id: a, points: two, depends-on: b}
                          - {id: b, points: }
                          - c
                          - {id: d, points: 1, depends-on: [a, 3]}
                        """));
    }

    @Test
    void theWholeFileMayHaveTheWrongForm() {
        assertEquals("sheet.yaml, line 1: the file is a list, expected a mapping of keys to values", problemOf("- a\n- b\n"));
        assertEquals("sheet.yaml, line 1: the file is \"hello\", expected a mapping of keys to values", problemOf("hello\n"));
        assertEquals("sheet.yaml: is empty", problemOf("# nothing\n"));
    }

    @Test
    void valuesOutOfRangeAreShownWithTheRange() {
        assertEquals(
                """
                sheet.yaml, line 1: name is "", expected at least 1 character
                sheet.yaml, line 2: seed is -1, expected at least 0
                sheet.yaml, line 3: limits: heap-mib is 9999, expected at most 4096
                sheet.yaml, line 5: item "A": id is "A", expected a word of small letters
                sheet.yaml, line 6: item "A": points is 0, expected more than 0
                sheet.yaml, line 7: item "A": visibility is "publik", expected one of: public, after-due
                sheet.yaml, line 8: item "b": points is 0.333, expected a multiple of 0.01""",
                problemOf(
                        """
                        name: ""
                        seed: -1
                        limits: {heap-mib: 9999}
                        items:
                          - id: A
                            points: 0
                            visibility: publik
                          - {id: b, points: 0.333}
                        """));
        assertEquals("sheet.yaml, line 2: items is an empty list, expected at least 1 entry", problemOf("name: x\nitems: []\n"));
    }

    @Test
    void numberTooLargeForItsRecordIsReportedWithItsLine() {
        assertEquals(
                "sheet.yaml, line 2: /seed does not fit: a number too large, or another form than expected",
                problemOf("name: x\nseed: 99999999999999999999\nitems: [{id: a, points: 1}]\n"));
    }

    @Test
    void duplicateKeysAreAllReported() {
        assertEquals(
                """
                sheet.yaml, line 3: key "name" appears twice; first on line 1
                sheet.yaml, line 4: key "points" appears twice; first on line 4""",
                problemOf("name: x\nitems:\nname: y\nlimits: {points: 1, points: 2}\n"));
    }

    @Test
    void syntaxErrorsHaveTheirLine() {
        assertEquals(
                "sheet.yaml, line 3: not valid YAML: while parsing a flow sequence that begins on line 2: expected ',' or ']', but got :",
                problemOf("name: x\nitems: [1, 2\nseed: 3\n"));
        assertEquals("sheet.yaml, line 2: not valid YAML: mapping values are not allowed here", problemOf("name: x\nseed: b: c\n"));
        assertEquals(
                "sheet.yaml, line 2: not valid YAML: while scanning for the next token: found character '\\t(TAB)' that cannot start any"
                        + " token. (Do not use \\t(TAB) for indentation)",
                problemOf("items:\n\t- b\n"));
        assertEquals("sheet.yaml, line 2: not valid YAML: the character with code 1 is not allowed", problemOf("name: x\nseed: \u0001\n"));
    }

    @Test
    void onlyOneDocumentIsTaken() {
        assertEquals(
                "sheet.yaml, line 3: a second document begins here; expected a single one, without \"---\" between its parts",
                problemOf("name: x\n---\nname: y\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".nan", ".inf", "-.inf", "1e999"})
    void numbersThatAreNotFiniteAreRefused(String number) {
        assertEquals("sheet.yaml, line 2: \"" + number + "\" is not a finite number", problemOf("name: x\nseed: " + number + "\n"));
    }

    @Test
    void aliasBombIsRefusedAtItsFirstAnchor() {
        String bomb = "name: &a [x, x, x]\nseed: &b [*a, *a, *a]\nitems: [*b, *b, *b]\n";

        assertEquals("sheet.yaml, line 1: anchors and aliases (&name, *name) are not allowed; write the value out", problemOf(bomb));
    }

    @Test
    void hugeFileIsRefusedUnread() {
        assertEquals("sheet.yaml: has 1048577 characters; the limit is 1048576", problemOf("a".repeat((1 << 20) + 1)));
    }

    @Test
    void deepNestingIsRefused() {
        assertEquals("sheet.yaml, line 1: nested more than 32 levels deep", problemOf("name: " + "[".repeat(100_000)));
    }

    private record Everything(
            String zebra,
            double number,
            double nan,
            double infinity,
            Instant when,
            Duration took,
            Optional<String> absent,
            OptionalDouble present,
            Audience audience,
            Map<String, Double> map,
            List<Inner> list) {

        public boolean isInteresting() {
            return true;
        }

        public String getName() {
            return "not a component";
        }
    }

    private record Inner(int apple) {}

    private static final Everything EVERYTHING = new Everything(
            "<ä>",
            1e-8,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            Instant.parse("2026-01-02T03:04:05Z"),
            Duration.ofMillis(1250),
            Optional.empty(),
            OptionalDouble.of(2.5),
            Audience.AFTER_DUE,
            Map.of("b", 2.0, "a", 1.0, "c", 3.0),
            List.of(new Inner(1)));

    private static final String EVERYTHING_AS_JSON =
            """
            {
              "zebra" : "<ä>",
              "number" : 1.0E-8,
              "nan" : "NaN",
              "infinity" : "-Infinity",
              "when" : "2026-01-02T03:04:05Z",
              "took" : 1.25,
              "absent" : null,
              "present" : 2.5,
              "audience" : "after-due",
              "map" : {
                "a" : 1.0,
                "b" : 2.0,
                "c" : 3.0
              },
              "list" : [ {
                "apple" : 1
              } ]
            }
            """;

    @Test
    void jsonHasComponentsInOrderAndNothingElse() {
        assertEquals(EVERYTHING_AS_JSON, Documents.writeJson(EVERYTHING));
    }

    @Test
    void jsonIsReadBackAsItWasWritten() {
        assertEquals(EVERYTHING, Documents.readJson(EVERYTHING_AS_JSON, Everything.class));
    }

    @Test
    void durationsSurviveToTheNanosecond() {
        record Times(Duration a, Duration b) {}
        Times times = new Times(Duration.ofNanos(1), Duration.ofHours(5).plusNanos(123_456_789));

        assertEquals(times, Documents.readJson(Documents.writeJson(times), Times.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{} x", "{\"apple\": \"x\"}", "{}", "{\"apple\": null}", "{\"apple\": 1, \"pear\": 2}"})
    void jsonOfAnotherFormIsAProblemWithoutClassNames(String json) {
        DocumentProblem problem = assertThrows(DocumentProblem.class, () -> Documents.readJson(json, Inner.class));

        assertTrue(problem.getMessage().startsWith("JSON"), problem.getMessage());
        assertFalse(problem.getMessage().contains("Inner") || problem.getMessage().contains("java"), problem.getMessage());
    }

    @Test
    void jsonProblemsNameThePlace() {
        record Words(List<String> words) {}
        record Wrapped(Words inner) {}

        DocumentProblem problem = assertThrows(
                DocumentProblem.class, () -> Documents.readJson("{\"inner\":\n {\"words\": [\"a\", {}]}}", Wrapped.class));

        assertEquals("JSON, line 2: not what was expected at /inner/words/1: another form, or cut off", problem.getMessage());
    }

    @Test
    void whatDoesNotFitASchemaIsToldInSentences() {
        assertEquals(List.of(), JsonAgainst.problems(SCHEMA, "{\"name\": \"x\", \"items\": [{\"id\": \"a\", \"points\": 1}]}"));
        assertEquals(
                List.of("item \"a\": points is -1, expected more than 0"),
                JsonAgainst.problems(SCHEMA, "{\"name\": \"x\", \"items\": [{\"id\": \"a\", \"points\": -1}]}"));
        assertEquals(1, JsonAgainst.problems(SCHEMA, "{").size());
    }
}
