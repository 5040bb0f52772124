package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.rubric.SmallRubric;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong usage ends with exit code 2, one clear message, no stack trace, and nothing left behind. */
class UsageTest {

    private static final String ID = "cs231n-two-layer-net";
    private static final String RIGHT = "reference/" + ID;
    private static final String ARCHIVES = "(.zip, .jar, .tar.gz, .tgz, .tar)";

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void chooseOutput() {
        out = folder.resolve("reports");
    }

    /** Runs {@code grade} with these arguments and {@code -o}; makes sure that it is refused and leaves nothing behind. */
    private Terminal refused(Object... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("grade"));
        Stream.of(arguments).map(String::valueOf).forEach(all::add);
        if (!all.contains("-o")) {
            all.addAll(List.of("-o", out.toString()));
        }
        Set<Path> before = files();
        Terminal terminal = Terminal.run(all.toArray(String[]::new));

        assertEquals(ExitCode.USAGE, terminal.code(), terminal::toString);
        assertFalse(terminal.hasStackTrace(), terminal::toString);
        assertEquals("", terminal.out());
        assertEquals(before, files(), "left behind");
        return terminal;
    }

    private Set<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.collect(Collectors.toSet());
        }
    }

    @Test
    void missingPathIsToldWithWhereItWasLookedFor() throws IOException {
        Path missing = folder.resolve("missing");

        assertEquals(
                "\"" + missing + "\" does not exist (looked for " + missing.toAbsolutePath() + "); expected a folder, an archive "
                        + ARCHIVES
                        + " or a .java file.\n",
                refused(missing).err());
    }

    @Test
    void emptyFolderHoldsNoSubmission() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertEquals(
                "\"" + empty + "\" contains no submissions; expected folders, archives " + ARCHIVES + " or .java files in it, found "
                + "nothing.\n",
                refused(empty, "-a", ID).err());
    }

    @Test
    void unknownAssignmentIsToldBesideTheKnownOnes() throws IOException {
        assertEquals(
                "Assignment \"cs231n\" is not known; known assignments: " + known() + ".\n", refused(RIGHT, "-a", "cs231n").err());
    }

    private static String known() {
        return Terminal.run("assignment", "list").out().lines().map(line -> line.split(" ")[0]).collect(Collectors.joining(", "));
    }

    @Test
    void fileThatIsNoSubmissionIsRefused() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "to do");

        assertEquals(
                "\"" + notes + "\" is not a submission; expected a folder, an archive " + ARCHIVES + " or a .java"
                        + " file.\n", refused(notes).err());
    }

    @Test
    void outputFolderThatCannotBeWrittenToIsToldBeforeGrading() throws IOException {
        // Below a regular file nobody can make a folder, not even root.
        Path below = Files.writeString(folder.resolve("notes.txt"), "to do").resolve("reports");

        assertEquals(
                "The report folder \"" + below + "\" cannot be written to (not a directory). Choose another with -o.\n",
                refused(RIGHT, "-o", below).err());
    }

    @Test
    void brokenRubricIsToldWithFileAndLine() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path rubric = own.resolve("assignment.yaml");
        Files.writeString(
                rubric,
                """
                id: mine
                title: Mine
                edition: this year
                hand-out: handout.md
                task: cs231n
                seed: 5
                limits: {heap-mib: 512, call-seconds: 4, training-factor: 40, training-floor-seconds: 30}
                items:
                  - {id: a, title: First, points: 2, visibility: public, checks: [scores.toy], pionts: 3}
                """);

        assertEquals(
                rubric + ", line 9: item \"a\": unknown key \"pionts\"; known keys: bonus, checks, choices, depends-on, id, manual,"
                        + " points, question, scoring, title, tolerance, visibility",
                refused(RIGHT, "--rubrics", own).message());
    }

    @Test
    void handOutThatIsNotThereIsToldWithFileAndLine() throws IOException {
        Path own = folder.resolve("own");
        SmallRubric.write(own, SmallRubric.of(SmallRubric.PREDICT).replace("handout.md", "nofile.md"));

        assertEquals(
                own.resolve("assignment.yaml")
                        + ", line 4: hand-out \"nofile.md\" is not in the assignment's folder; write the text for students there",
                refused(RIGHT, "-a", own).message());
    }

    @Test
    void assignmentMayBeItsFileButNoOther() throws IOException {
        Path own = folder.resolve("own");
        SmallRubric.write(own, SmallRubric.of(SmallRubric.PREDICT));
        Path file = own.resolve("handout.md");

        assertEquals(
                "mine: Mine (today), 1 point",
                done("assignment", "show", own.resolve("assignment.yaml").toString()).out().lines().findFirst().orElseThrow());
        assertEquals(
                "\"" + file + "\" is a file; expected the id of an assignment or a folder with an assignment.yaml; known assignments: "
                        + known() + ".\n",
                refused(RIGHT, "-a", file).err());
    }

    @Test
    void folderWithoutARubricIsNoRubric() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertEquals(
                empty + ": holds no assignment; expected assignment.yaml in it or in a folder of it\n",
                refused(RIGHT, "--rubrics", empty).err());
    }

    @Test
    void rubricsThatAreNoFolderAreRefused() throws IOException {
        assertEquals(
                "--rubrics: \"" + folder.resolve("none") + "\" is not a"
                        + " folder.\n", refused(RIGHT, "--rubrics", folder.resolve("none")).err());
    }

    @Test
    void templatesThatAreNoFolderAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("report.ftlh"), "x");

        assertEquals("--templates: \"" + file + "\" is not a folder.\n", refused(RIGHT, "--templates", file).err());
    }

    @Test
    void unknownItemIsToldBesideTheKnownOnes() throws IOException {
        String message = refused(RIGHT, "--exclude", "acuracy").err();

        assertTrue(message.startsWith("--exclude: item \"acuracy\" does not exist in " + ID
                + "; known items: parameters, scores, loss, "), message);
        assertTrue(message.endsWith(", accuracy.\n"), message);
    }

    @Test
    void noJobsAreRefused() throws IOException {
        assertEquals("-j is 0, expected at least 1.\n", refused(RIGHT, "-j", 0).err());
        assertEquals("-j is -3, expected at least 1.\n", refused(RIGHT, "-j", -3).err());
    }

    @Test
    void jobsThatAreNoNumberAreRefused() throws IOException {
        assertEquals(
                "Invalid value for option '--jobs': \"two\"; expected a whole number, such as 4", refused(RIGHT, "-j", "two").message());
    }

    @Test
    void unknownOptionIsNamed() throws IOException {
        assertEquals("Unknown option: '--strict'", refused(RIGHT, "--strict").message());
    }

    @Test
    void unknownFormatIsToldBesideTheKnownOnes() throws IOException {
        assertEquals(
                "Invalid value for option '--format' (FORMAT): \"pdf\"; expected one of: html, json, csv, gradescope, gradescope-all,"
                + " junit,"
                        + " classroom50",
                refused(RIGHT, "--format", "html,pdf").message());
    }

    @Test
    void unknownIsolationIsToldBesideTheKnownOnes() throws IOException {
        assertEquals(
                "Invalid value for option '--isolation': \"vm\"; expected one of: auto, bubblewrap, process",
                refused(RIGHT, "--isolation", "vm").message());
    }

    @Test
    void unknownPlatformAndImagesAreToldBesideTheKnownOnes() throws IOException {
        assertEquals(
                "Invalid value for option '--names': \"ilias\"; expected one of: auto, plain, canvas, moodle, blackboard, brightspace,"
                        + " gradescope, github-classroom, sakai, autolab",
                refused(RIGHT, "--names", "ilias").message());
        assertEquals(
                "Invalid value for option '--images': \"mnist\"; expected one of: auto, cifar10, embedded",
                refused(RIGHT, "--images", "mnist").message());
    }

    @Test
    void noPathIsToldWithWhereTheUsageIs() throws IOException {
        Terminal terminal = refused();

        assertEquals("Missing required parameter: 'PATH'", terminal.message());
        assertTrue(terminal.err().endsWith("\n`netgrade grade --help` shows the usage.\n"), terminal.err());
    }

    private static void assertRefused(String message, String... arguments) {
        Terminal terminal = Terminal.run(arguments);
        assertEquals(ExitCode.USAGE, terminal.code());
        assertEquals(message, terminal.message());
        assertFalse(terminal.hasStackTrace(), terminal::toString);
    }

    @Test
    void commandAloneIsToldWhichThereAre() {
        assertRefused("Missing command; expected one of grade, check, ci, review, assignment, data, doctor.");
        assertRefused("Missing command; expected one of list, show, new, try, verify.", "assignment");
    }

    @Test
    void unknownCommandIsNamed() {
        assertRefused("\"mark\" is not a command; expected one of grade, check, ci, review, assignment, data, doctor.", "mark");
        assertRefused("\"delete\" is not a command; expected one of new, list, show, try, verify.", "assignment", "delete");
    }

    @Test
    void unknownAssignmentIsNotShown() {
        assertRefused("Assignment \"x\" is not known; known assignments: " + known() + ".", "assignment", "show", "x");
    }

    private static Terminal done(String... arguments) {
        Terminal terminal = Terminal.run(arguments);
        assertEquals(ExitCode.DONE, terminal.code(), terminal::toString);
        assertEquals("", terminal.err());
        return terminal;
    }

    @Test
    void assignmentsAreListedWithTheirPoints() {
        String list = done("assignment", "list").out();

        assertTrue(
                list.lines().anyMatch(line -> line.matches(ID + " +25 points  Two-layer neural network \\(CS231n spring 2019\\)")), list);
    }

    @Test
    void assignmentIsShownWithItsItemsAndTheirChecks() {
        String shown = done("assignment", "show", ID).out();

        assertEquals(ID + ": Two-layer neural network (CS231n spring 2019), 25 points", shown.lines().findFirst().orElseThrow());
        assertTrue(shown.lines().anyMatch(line -> line.matches("scores +2  public +Scores of the toy batch")), shown);
        assertTrue(shown.lines().anyMatch(line -> line.matches(" +scores\\.toy")), shown);
        assertTrue(shown.endsWith("\nTotal: sum\n"), shown);
    }

    @Test
    void handOutIsPrintedAsItIs() throws IOException {
        String file = Files.readString(Path.of("rubric", ID, "handout.md")).replace("\r\n", "\n");

        assertEquals(file + "\n", done("assignment", "show", ID, "--hand-out").out());
    }

    @Test
    void ownAssignmentIsListedBesideThoseBuiltIn() throws IOException {
        Path own = Files.createDirectory(folder.resolve("mine"));
        String rubric = Files.readString(Path.of("rubric", ID, "assignment.yaml")).replace("id: " + ID, "id: mine");
        SmallRubric.write(own, rubric);

        String list = done("assignment", "list", "--rubrics", own.toString()).out();
        assertTrue(list.contains("mine  ") && list.contains(ID), list);
    }

    @Test
    void versionNamesNetgradeAndTheJdk() {
        assertEquals("netgrade development, Java " + Runtime.version() + "\n", done("--version").out());
    }

    @Test
    void helpListsTheExitCodes() {
        String help = done("--help").out();

        assertTrue(
                help.endsWith("Exit codes:\n"
                        + "  0   done\n  1   check, ci: below the pass mark; assignment try: a grade differs\n"
                        + "  2   wrong usage, or an unusable rubric, path, folder or data set\n  3   a fault of netgrade or the machine,"
                        + " which never costs points\n"),
                help);
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of("grade", "check", "ci", "review", "assignment", "data", "doctor")) {
            String help = done(command, "--help").out();
            assertTrue(help.toLowerCase(Locale.ROOT).startsWith("usage: netgrade " + command), help);
        }
    }

    @Test
    void aFolderWithoutResultsCannotBeReviewed() {
        Terminal terminal = Terminal.run("review", folder.toString());

        assertEquals(ExitCode.USAGE, terminal.code());
        assertEquals(
                "\"" + folder + "\" has no reports of submissions. Name the folder written by `netgrade grade` (its -o, else"
                        + " reports/).\n",
                terminal.err());
    }

    @Test
    void deadlineWithoutAZoneIsToldWithAnExample() throws IOException {
        assertEquals(
                "--due is \"2026-05-01T23:59\", expected date, time and zone, such as 2026-05-01T23:59+02:00 or"
                        + " 2026-05-01T23:59[Europe/Berlin].\n",
                refused(RIGHT, "-a", ID, "--due", "2026-05-01T23:59").err());
    }

    @Test
    void platformAndPatternExcludeEachOther() throws IOException {
        assertEquals(
                "--names moodle and --name-pattern both say how to read names. Give only one of them.\n",
                refused(RIGHT, "--names", "moodle", "--name-pattern", "(?<student>.+)").err());
    }

    @Test
    void brokenPatternIsTold() throws IOException {
        assertTrue(refused(RIGHT, "--name-pattern", "(?<name>.+)").message().startsWith("--name-pattern: \"(?<name>.+)\" has no group"
                + " \"student\""));
    }

    @Test
    void rosterWithoutItsColumnIsTold() throws IOException {
        Path roster = Files.writeString(folder.resolve("class.csv"), "name\nAna\n");

        assertEquals(
                "\"" + roster + "\" has no column \"id\"; columns found: name. Name the column of student ids with"
                        + " --roster-column.\n",
                refused(RIGHT, "-a", ID, "--roster", roster).err());
    }

    @Test
    void missingRosterIsTold() throws IOException {
        Path missing = folder.resolve("class.csv");

        assertEquals(
                "--roster: \"" + missing + "\" cannot be read (no such file or folder); expected a file in UTF-8.\n",
                refused(RIGHT, "-a", ID, "--roster", missing).err());
    }

    @Test
    void gradebookThatCannotBeFilledInIsToldBeforeGrading() throws IOException {
        Path gradebook = Files.writeString(folder.resolve("grades.csv"), "Student,SIS\nAna,1\n");

        assertTrue(refused(RIGHT, "-a", ID, "--canvas", gradebook).err().startsWith("\"" + gradebook + "\" has no column \"ID\"; columns"
                + " found: Student, SIS."));
        assertTrue(refused(RIGHT, "-a", ID, "--moodle", gradebook).err().startsWith("\"" + gradebook + "\" has no column of identifiers"));
        assertTrue(refused(RIGHT, "-a", ID, "--moodle", folder.resolve("none.csv")).err().startsWith("--moodle: \""
                + folder.resolve("none.csv") + "\" cannot be read"));
        Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {'a', (byte) 0xe4, '\n'});
        assertTrue(refused(RIGHT, "-a", ID, "--canvas", latin).err().contains("is not in UTF-8"));
    }

    @Test
    void classroom50NeedsItsRunner() throws IOException {
        assertEquals(
                "--format classroom50 needs classroom50's runner, which sets CLASSROOM, ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL,"
                        + " RELEASE_URL in the environment; here some are not set.\n",
                refused(RIGHT, "-a", ID, "--format", "classroom50").err());
    }

    @Test
    void passMarkThatIsNoneIsToldBeforeAnythingRuns() {
        assertRefused("--min-score is \"most\", expected points, such as 10 or 7.5, or a percentage, such as"
                + " 60%.", "ci", RIGHT, "--min-score", "most");
    }
}
