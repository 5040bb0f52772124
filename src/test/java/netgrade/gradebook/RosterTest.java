package netgrade.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RosterTest {

    @Test
    void studentsAreThoseOfTheColumnWhateverItsCase() {
        Roster roster = Roster.read("class.csv", "\uFEFFName,ID\r\n\"Adams, Ana\",ana\r\nBen,Ben2\r\nnobody,\r\n", "id");

        assertEquals(List.of("ana"), roster.without(Set.of("BEN2")));
        assertEquals(Optional.of("Ben2"), roster.find("ben2"));
        assertEquals(Optional.empty(), roster.find("nobody"));
    }

    @Test
    void semicolonsSeparateToo() {
        assertEquals(List.of("7", "8"), Roster.read("class.csv", "sid;name\n7;Ana, A.\n8;Ben\n", "SID").without(Set.of()));
    }

    @Test
    void missingColumnIsToldBesideThoseFound() {
        assertEquals("\"class.csv\" has no column \"id\"; columns found: name, login. Name the column of student ids with --roster-column.",
                problem("name,login\nAna,ana\n"));
    }

    @Test
    void rosterOfNobodyIsAProblem() {
        assertEquals("\"class.csv\" lists no students: column \"id\" is empty.", problem("id,name\n,Ana\n"));
    }

    @Test
    void emptyFileHasNoColumns() {
        assertEquals(
                "\"class.csv\" has no column \"id\"; columns found: none. Name the column of student ids with --roster-column.",
                problem(""));
    }

    private static String problem(String text) {
        return assertThrows(Roster.Problem.class, () -> Roster.read("class.csv", text, "id")).getMessage();
    }
}
