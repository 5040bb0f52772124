package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternNamesTest {

    private static final String PATTERN = "(?<time>\\d{8})-(?<student>[a-z]+)-v(?<attempt>\\d+)(?<late>-late)?-(?<file>.+)";

    @TempDir
    Path folder;

    @Test
    void groupsAreRead() {
        Handout.folder(folder, "20260501-ana-v1-Net.java", "20260502-ana-v10-late-Net.java", "20260503-ana-v9-Net.java", "notes.txt");

        Batch batch = Handout.find(folder, Naming.ofPattern(PATTERN));

        Found ana = batch.submissions().get(0);
        assertEquals("ana", ana.id());
        assertEquals(10, ana.handIn().attempt().getAsInt(), "the attempt goes before the time");
        assertEquals(Optional.of("2026-05-02T00:00"), ana.handIn().time().map(HandInTime::toString));
        assertTrue(ana.handIn().markedLate());
        assertEquals(List.of("Net.java"), Handout.files(ana));
        assertEquals(List.of("20260501-ana-v1-Net.java", "20260503-ana-v9-Net.java"), ana.handIn().olderAttempts());
        assertEquals(List.of(folder.resolve("notes.txt")), batch.leftOut());
    }

    @Test
    void filesOfOneStudentWithoutAttemptsGoTogether() {
        Handout.folder(folder, "ana_Net.java", "ana_Matrix.java");

        Batch batch = Handout.find(folder, Naming.ofPattern("(?<student>[^_]+)_(?<file>.+)"));

        assertEquals(List.of("Matrix.java", "Net.java"), Handout.files(batch.submissions().get(0)));
    }

    @Test
    void brokenPatternIsAProblem() {
        assertEquals("--name-pattern: \"(?<student>.\" is not a valid regular expression: Unclosed group near character 13.",
                problem("(?<student>."));
    }

    @Test
    void patternWithoutStudentIsAProblem() {
        assertEquals("--name-pattern: \"(?<name>.+)\" has no group \"student\", such as (?<student>[^_]+); known groups: "
                + "student, name, attempt, late, time, file.", problem("(?<name>.+)"));
    }

    @Test
    void unknownGroupIsAProblem() {
        assertEquals("--name-pattern: group \"pupil\" is not known; known groups: student, name, attempt, late, time, file.",
                problem("(?<student>.+)_(?<pupil>.+)"));
    }

    @Test
    void attemptThatIsNoNumberIsAProblem() {
        Handout.folder(folder, "ana-x.java");

        IntakeProblem problem = assertThrows(
                IntakeProblem.class, () -> Handout.find(folder, Naming.ofPattern("(?<student>\\w+)-(?<attempt>\\w+)\\.java")));

        assertEquals("--name-pattern: group \"attempt\" of \"ana-x.java\" is \"x\", expected a number.", problem.getMessage());
    }

    @Test
    void timeThatIsNoneIsAProblem() {
        Handout.folder(folder, "ana-today.java");

        IntakeProblem problem = assertThrows(
                IntakeProblem.class, () -> Handout.find(folder, Naming.ofPattern("(?<student>\\w+)-(?<time>\\w+)\\.java")));

        assertTrue(problem.getMessage().startsWith("--name-pattern: group \"time\" of \"ana-today.java\" is \"today\", expected a date "));
    }

    @Test
    void patternThatFitsNothingIsAProblem() {
        Handout.folder(folder, "ana/", "ben/");

        IntakeProblem problem = assertThrows(IntakeProblem.class, () -> Handout.find(folder, Naming.ofPattern("x(?<student>.+)")));

        assertEquals("\"" + folder + "\": --name-pattern matches no name in it; expected a pattern that matches whole names, found "
                + "\"ana\", \"ben\".",
                problem.getMessage());
    }

    private static String problem(String regex) {
        return assertThrows(IntakeProblem.class, () -> Naming.ofPattern(regex)).getMessage();
    }
}
