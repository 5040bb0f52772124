package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An id is a student's own: it neither moves with who else hands in nor ever means somebody else. */
class IdAssignmentTest {

    private static final Pattern DEVICE = Pattern.compile("(?i)(CON|PRN|AUX|NUL|COM\\d|LPT\\d)(\\..*)?");
    private static final List<String> FRAGMENTS = List.of("ana", "Ana", "ANA", "\u00e9", "e\u0301", "\u00c9", "\u00df", "ss", "SS",
            "\u017f", "i", "\u0130", "\u0131", "-2", "~", "~0123abcd",
            "~89ABCDEF", ":", "?", "/", "\u202e", "\u200d", "\ufe0f", " ", ".", "con", "NUL", "com1", "\ud83d\ude00", "\u5f20\u4f1f",
            "a".repeat(60), "\u5f20".repeat(40), "_", "submission");

    @Test
    void namesThatAreFreeAreTheIds() {
        assertEquals(List.of("Ben", "ana", "ana-2"), ids("x/ana.zip", "x/Ben.java", "x/ana-2.tar"));
        assertEquals(List.of(), assign("x/ana.zip", "x/Ben.java", "x/ana-2.tar").remarks());
    }

    @Test
    void bothOfTwoNamesThatDifferInCaseGetDigits() {
        IdAssignment alone = assign("x/ana.zip");
        IdAssignment both = assign("x/ana.zip", "x/ANA.zip");

        assertEquals(List.of("ana"), ids(alone));
        // SHA-256 by another program, over each text's length in four bytes and the text: "name", then the name.
        assertEquals(List.of("ANA~30fc41f8", "ana~28fd580a"), ids(both));
        assertEquals("\"ana\" is graded as ana~28fd580a, because another submission has this name, or one that differs from it only in "
                + "case.", both.remarks().get(1));
        assertEquals("Graded under the id \"ana~28fd580a\", because another submission has this name, or one that differs from it only "
                + "in case.",
                both.submissions().get(1).renamed().orElseThrow());
    }

    @Test
    void aThirdOfTheirKindMovesNobody() {
        assertTrue(ids("x/ana.zip", "x/ANA.zip", "x/Ana.zip", "x/0.zip").containsAll(ids("x/ana.zip", "x/ANA.zip")));
        assertTrue(ids("s1/ana.zip", "s2/ana.zip", "s3/ana.zip", "s1/aaa.zip").containsAll(ids("s1/ana.zip", "s2/ana.zip")));
    }

    @Test
    void equalNamesAreToldApartByTheirPlaces() {
        IdAssignment sections = assign("s1/ana.zip", "s2/ana.zip");

        assertEquals(2, Set.copyOf(ids(sections)).size());
        assertTrue(sections.remarks().stream().anyMatch(remark -> remark.startsWith("\"ana\" (" + Path.of("s2/ana.zip")
                + ") is graded as ana~")), sections.remarks()::toString);
        assertEquals(ids(sections), ids("elsewhere/s1/ana.zip", "elsewhere/s2/ana.zip"));
        assertEquals(2, Set.copyOf(ids("x/ana.zip", "x/ana.tar")).size());
    }

    @Test
    void nameThatCannotBeStoredHasTheSameDigitsWhoeverElseIsThere() {
        String id = ids("x/a?b.zip").get(0);

        assertTrue(id.matches("a_b~[0-9a-f]{8}"), id);
        assertEquals(List.of("a_b", id), ids("x/a?b.zip", "x/a_b.zip"));
        assertEquals("\"a?b\" is graded as " + id + ", because not every system can store its name as it is.", assign("x/a?b.zip")
                .remarks().get(0));
    }

    @Test
    void nameThatLooksLikeAnothersIdDoesNotTakeIt() {
        String anas = ids("x/ana.zip", "x/ANA.zip").get(1);
        String forged = ids("x/" + anas + ".zip").get(0);

        assertEquals(anas + "~", forged.substring(0, forged.length() - 8));
        assertTrue(ids("x/ana.zip", "x/ANA.zip", "x/" + anas + ".zip").containsAll(List.of(anas, forged)));
        assertTrue(assign("x/" + anas + ".zip").remarks().get(0).endsWith("because its name looks like an id that netgrade makes."));
    }

    @Test
    void studentsOfOneNameAreToldApartByTheirNumbers() {
        Map<Path, List<Found>> first = Map.of(Path.of("x.zip"), List.of(student("Kim", "1"), student("Kim", "2")));
        Map<Path, List<Found>> later = Map.of(Path.of("y.zip"), List.of(student("Kim", "2"), student("Kim", "0"), student("Kim", "1")));

        assertTrue(ids(IdAssignment.of(later)).containsAll(ids(IdAssignment.of(first))));
    }

    @Test
    void idsDoNotDependOnTheOrder() {
        Map<Path, List<Found>> one = new LinkedHashMap<>();
        Map<Path, List<Found>> other = new LinkedHashMap<>();
        Stream.of("x/ana.zip", "y/ana.zip", "b.zip", "B.tar", "c?.zip").map(Path::of).forEach(path -> one.put(path, found(path)));
        Stream.of("c?.zip", "B.tar", "b.zip", "y/ana.zip", "x/ana.zip").map(Path::of).forEach(path -> other.put(path, found(path)));

        assertEquals(IdAssignment.of(one), IdAssignment.of(other));
    }

    @Test
    void whateverTheNamesIdsAreDistinctStorableAndOnesOwn() {
        Random random = new Random(20_261_127);
        Map<String, String> namesById = new HashMap<>();
        Map<String, String> unremarkedIds = new HashMap<>();
        for (int batch = 0; batch < 400; batch++) {
            Set<String> names = new HashSet<>();
            for (int i = 0; i < 12; i++) {
                names.add(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())) + (random.nextBoolean()
                        ? FRAGMENTS.get(random.nextInt(FRAGMENTS.size())) : ""));
            }
            Map<Path, List<Found>> batchByPlace = new HashMap<>();
            Map<Path, String> nameByPlace = new HashMap<>();
            for (String name : names) {
                Path place = Path.of("batch", Integer.toHexString(name.hashCode()), "hand-in");
                batchByPlace.put(place, List.of(new Found(name, place)));
                nameByPlace.put(place, Normalizer.normalize(name, Normalizer.Form.NFC));
            }

            List<Found> assigned = IdAssignment.of(batchByPlace).submissions();

            assertEquals(names.size(), assigned.stream().map(found -> Normalizer.normalize(found.id().toLowerCase(Locale.ROOT),
                    Normalizer.Form.NFC)).distinct().count());
            assertEquals(names.size(), assigned.stream().map(found -> found.id().toUpperCase(Locale.ROOT)).distinct().count());
            for (Found found : assigned) {
                String name = nameByPlace.get(found.origin());
                assertStorable(found.id());
                assertEquals(name, namesById.computeIfAbsent(found.id(), none -> name), found.id());
                boolean isShared = found.renamed().filter(why -> why.contains("another submission")).isPresent() || isTwice(nameByPlace,
                        name);
                if (!isShared) {
                    assertEquals(found.id(), unremarkedIds.computeIfAbsent(name, none -> found.id()));
                }
            }
        }
        assertFalse(unremarkedIds.isEmpty());
    }

    private static boolean isTwice(Map<Path, String> names, String name) {
        return names.values().stream().filter(name::equals).count() > 1;
    }

    private static void assertStorable(String id) {
        assertTrue(id.length() <= SubmissionIds.MAX_LENGTH && id.getBytes(StandardCharsets.UTF_8).length <= SubmissionIds.MAX_BYTES, id);
        assertTrue(id.codePoints().noneMatch(c -> c < 32 || "<>:\"/\\|?*".indexOf(c) >= 0), id);
        assertFalse(id.isEmpty() || id.startsWith(".") || id.startsWith(" ") || id.endsWith(".") || id.endsWith(" ") || DEVICE.matcher(id)
                .matches(), id);
    }

    @Test
    void scoresForANameThatTwoNowShareAreUsedForNobody() {
        IdAssignment both = assign("x/ana.zip", "x/ANA.zip");
        Batch batch = new Batch("hw", both.submissions(), List.of(), both.remarks());

        assertEquals(List.of("ana (now " + String.join(" or ", ids(both)) + "?)", "zoe"), batch.missing(List.of("zoe", "ana")));
    }

    private static Found student(String name, String number) {
        Path origin = Path.of("x.zip");
        return new Found(name, origin, new HandIn(List.of(number), name, OptionalInt.empty(), false, Optional.empty(), List.of(),
                Optional.empty()), List.of());
    }

    private static List<Found> found(Path path) {
        return List.of(new Found(SubmissionIds.stem(path), path));
    }

    private static IdAssignment assign(String... origins) {
        return IdAssignment.of(Stream.of(origins).map(Path::of).collect(Collectors.toMap(path -> path, IdAssignmentTest::found)));
    }

    private static List<String> ids(String... origins) {
        return ids(assign(origins));
    }

    private static List<String> ids(IdAssignment assignment) {
        return assignment.submissions().stream().map(Found::id).toList();
    }
}
