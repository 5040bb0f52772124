package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    private static final Set<String> KNOWN = Set.of("two-layer", "linear");

    private static final Naming AUTO = Naming.of(Naming.Platform.AUTO, (file, text) -> Map.of());

    @TempDir
    Path temporary;

    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(temporary.resolve("course"));
    }

    @Test
    void folderOfAssignmentsGivesABatchEach() throws IOException {
        touch("two-layer/ben.zip", "two-layer/ana/Net.java", "two-layer/ana.expected.yaml", "two-layer/.DS_Store", "two-layer/list.csv",
                "linear/eva.java", "misspelt/ben.zip", "README.md");

        List<Batch> batches = find("");

        assertEquals(List.of("linear", "two-layer"), batches.stream().map(Batch::assignmentId).toList());
        assertEquals(List.of("eva"), ids(batches.get(0)));
        assertEquals(List.of("ana", "ben"), ids(batches.get(1)));
        assertEquals(List.of(root.resolve("README.md"), root.resolve("misspelt")), batches.get(0).leftOut());
        assertEquals(List.of(root.resolve("two-layer/list.csv")), batches.get(1).leftOut());
    }

    @Test
    void givenAssignmentPicksItsFolder() throws IOException {
        touch("two-layer/ben.zip", "linear/eva.java");

        List<Batch> batches = find("", "linear");

        assertEquals(List.of(root.resolve("linear/eva.java")), origins(batches));
    }

    @Test
    void folderNamedAsAnAssignmentHoldsSubmissions() throws IOException {
        touch("linear/ana.tgz", "linear/Ben.java", "linear/eva/src/Net.java", "linear/__MACOSX/x");

        Batch batch = find("linear").get(0);

        assertEquals("linear", batch.assignmentId());
        assertEquals(List.of("Ben", "ana", "eva"), ids(batch));
        assertEquals(List.of(), batch.leftOut());
    }

    @Test
    void projectNamedAsAnAssignmentIsOneSubmission() throws IOException {
        touch("linear/pom.xml", "linear/src/main/java/Net.java", "linear/notes/a.txt");

        assertEquals(List.of(root.resolve("linear")), origins(find("linear")));
    }

    @Test
    void anyFolderHoldsSubmissionsOfTheGivenAssignment() throws IOException {
        touch("download/ana/Net.java", "download/ben.zip", "download/notes.txt");

        Batch batch = find("download", "linear").get(0);

        assertEquals(List.of("ana", "ben"), ids(batch));
        assertEquals(List.of(root.resolve("download/notes.txt")), batch.leftOut());
    }

    @Test
    void folderWithSourcesIsOneSubmission() throws IOException {
        touch("mine/Net.java", "mine/Matrix.java", "mine/hand-in.zip");

        assertEquals(List.of(root.resolve("mine")), origins(find("mine", "linear")));
    }

    @Test
    void archivesBesideTheSourcesOfOneSubmissionAreTold() throws IOException {
        touch("mine/Net.java", "mine/ana.rar", "mine/lib/tools.jar", "mine/old/hw.7z");

        Batch batch = find("mine", "linear").get(0);
        assertEquals(List.of("mine is graded as one submission, without ana.rar. If this is another student's work, also give its path."),
                batch.remarks());
        assertEquals(List.of("Not unpacked, because there are .java files beside it: \"ana.rar\", \"old/hw.7z\"."), batch.submissions()
                .get(0).read().remarks());
    }

    @Test
    void archiveThatCannotBeUnpackedIsNamedInTheFolderItWasHandedInWith() throws IOException {
        touch("class/ana/report.pdf");
        Files.writeString(root.resolve("class/ana/hw.rar"), "Rar!\32\7\1\0");

        assertEquals("ana holds \"hw.rar\", which is a RAR archive; expected a .zip, .tar.gz or .tar. Pack the project's folder as one "
                + "of these and hand it in again.",
                find("class", "linear").get(0).submissions().get(0).read().rejection());
    }

    @Test
    void looseSourcesAmongArchivesAreSubmissionsEach() throws IOException {
        touch("download/ana_1_Net.java", "download/ben.zip", "download/eva.zip");

        assertEquals(List.of("ana_1_Net", "ben", "eva"), ids(find("download", "linear").get(0)));
    }

    @Test
    void sameClassInFilesNamedAfterStudentsIsASubmissionEach() throws IOException {
        write("class Net {}", "loose/ana.java", "loose/ben.java", "loose/cem.JAVA");
        write("class Matrix {}", "loose/Matrix.java");

        Batch batch = find("loose", "linear").get(0);

        assertEquals(List.of("ana", "ben", "cem"), ids(batch));
        assertEquals(List.of(root.resolve("loose/Matrix.java")), batch.leftOut());
        assertEquals(List.of("loose: 3 files declare Net (ana.java, ben.java, cem.JAVA), so each is graded as a submission. With --names "
                + "plain, all are one submission."),
                batch.remarks());
    }

    @Test
    void copiesOfAClassAreOneSubmission() throws IOException {
        write("class Net {}", "mine/Net.java", "mine/Net (1).java", "mine/Net - Copy.java", "mine/backup.java");

        assertEquals(List.of(root.resolve("mine")), origins(find("mine", "linear")));
        assertEquals(List.of(), find("mine", "linear").get(0).remarks());
    }

    @Test
    void newestVersionCountsAndTheOthersAreListed() throws IOException {
        write(
                "class Net {}", "class/ana/1/Net.java", "class/ana/2/Net.java", "class/ana/10/Net.java", "class/ben/1/A.java",
                "class/ben/2/B.java");
        Batch batch = find("class", "linear").get(0);

        assertEquals(List.of("ana", "ben"), ids(batch));
        Found ana = batch.submissions().get(0);
        assertEquals(List.of("Net.java"), Handout.files(ana));
        assertEquals(List.of("ana/1", "ana/2"), ana.handIn().olderAttempts());
        assertEquals(List.of("ana contains numbered versions; version 10 is graded, because it is the highest number and the folders "
                + "contain files of the same names."), batch.remarks());
        // Folders for the tasks of a sheet share no file.
        assertEquals(List.of("1/A.java"), Handout.files(batch.submissions().get(1)));
    }

    @Test
    void studentsFilesBesideTheCoursesOwnAreNotGradedAsOne() throws IOException {
        write("class Net {}", "mine/Net.java", "mine/ana.java", "mine/ben.java");

        assertEquals("\"" + root.resolve("mine") + "\" looks like the work of several students: 3 files declare Net (Net.java, ana.java, "
                + "ben.java). Nothing was graded. "
                + "To grade each file as a submission, give the files: " + root.resolve("mine") + "/*.java. If it is one student's work, "
                + "add --names plain.", problem("mine", "linear"));
    }

    @Test
    void theCoursesOwnFolderAmongStudentsIsLeftOutUnlessItIsGivenItself() throws IOException {
        touch("class/ana/Net.java", "class/ben.zip", "class/Starter/Net.java", "class/solution.zip", "class/solutions-ana/Net.java");

        Batch batch = find("class", "linear").get(0);
        assertEquals(List.of("ana", "ben", "solutions-ana"), ids(batch));
        assertEquals(List.of("Left out: \"" + root.resolve("class/Starter") + "\", because its name says that it is the course's own. To "
                + "grade it too, also give its path.",
                "Left out: \"" + root.resolve("class/solution.zip") + "\", because its name says that it is the course's own. To grade "
                + "it too, also give its path."), batch.remarks());

        Batch withStarter = Intake.find(List.of(root.resolve("class"), root.resolve("class/Starter")), Optional.of("linear"), KNOWN, AUTO)
                .get(0);
        assertEquals(List.of("Starter", "ana", "ben", "solutions-ana"), ids(withStarter));
        assertEquals(1, withStarter.remarks().size());
        assertEquals(List.of("Starter"), ids(find("class/Starter", "linear").get(0)));
        Batch plain = Intake.find(List.of(root.resolve("class")), Optional.of("linear"), KNOWN, Naming.plain()).get(0);
        assertEquals(List.of("Starter", "ana", "ben", "solution", "solutions-ana"), ids(plain));
    }

    @Test
    void folderWithNothingButASolutionHoldsThatSubmission() throws IOException {
        touch("class/solution/Net.java");

        assertEquals(List.of("solution"), ids(find("class", "linear").get(0)));
    }

    @Test
    void sectionAmongStudentsIsGradedByItsFoldersIfItsPathIsGivenToo() throws IOException {
        write("class Net implements netgrade.spi.NeuralNet { int a; }", "class/group1/ana/Net.java", "class/cem/Net.java");
        write("class Net implements netgrade.spi.NeuralNet { int b; }", "class/group1/ben/Net.java");

        Batch batch = find("class", "linear").get(0);
        String doubt = "\"" + root.resolve("class/group1") + "\" looks like the work of several students: ana/Net.java and ben/Net.java "
                + "each implement NeuralNet. "
                + "It is not graded. To grade each of its folders and archives as a submission, also give the path "
                + root.resolve("class/group1") + ". If it is one student's work, add --names plain.";
        assertEquals(List.of("cem", "group1"), ids(batch), "one odd folder stops nobody");
        assertEquals(List.of(doubt), batch.remarks());
        assertEquals("", batch.submissions().get(0).read().rejection());
        assertEquals(doubt, assertThrows(IntakeProblem.class, batch.submissions().get(1)::read).getMessage());
        assertEquals(List.of("ana", "ben", "cem"),
                ids(Intake.find(List.of(root.resolve("class"), root.resolve("class/group1")), Optional.of("linear"), KNOWN, AUTO).get(0)));
        assertEquals(List.of("cem", "group1"), ids(Intake.find(List.of(root.resolve("class")), Optional.of("linear"), KNOWN,
                Naming.plain()).get(0)));
    }

    @Test
    void archiveThatCannotBeUnpackedIsAStudentsAllTheSame() throws IOException {
        touch("class/ana/Net.java");
        Files.write(root.resolve("class/eva.7z"), new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C});

        Found eva = find("class", "linear").get(0).submissions().get(1);

        assertEquals("eva.7z is a 7-Zip archive; expected a .zip, .tar.gz or .tar. Pack the project's folder as one of these and hand it "
                + "in again.", eva.read().rejection());
    }

    @Test
    void folderInAFolderNamedAsAnAssignmentIsTheSubmissionItIsInTheBatch() throws IOException {
        touch("linear/ana/homework/Net.java");

        assertEquals(find("linear"), find("linear/ana"));
    }

    @Test
    void folderOfOnePackageOrWithAServiceFileIsOneSubmission() throws IOException {
        write("package nn; class Net {}", "ana/nn/Net.java", "ben/homework/Net.java", "cem/a/Net.java",
                "cem/META-INF/services/netgrade.spi.NeuralNet");

        assertEquals(List.of("ana"), ids(find("ana", "linear").get(0)));
        assertEquals(List.of("cem"), ids(find("cem", "linear").get(0)));
        assertEquals(List.of("homework"), ids(find("ben", "linear").get(0)));
    }

    @Test
    void assignmentIsThatOfTheNearestFolder() throws IOException {
        touch("linear/two-layer/x/ana.zip");

        assertEquals("two-layer", find("linear/two-layer/x/ana.zip").get(0).assignmentId());
    }

    @Test
    void onlyKnownAssignmentNeedsNoName() throws IOException {
        touch("ana.zip");

        List<Batch> batches = Intake.find(List.of(root.resolve("ana.zip")), Optional.empty(), Set.of("linear"), AUTO);

        assertEquals("linear", batches.get(0).assignmentId());
    }

    @Test
    void submissionFoundByTwoPathsCountsOnce() throws IOException {
        touch("linear/ana.zip", "linear/ben.zip");

        List<Path> paths = List.of(root.resolve("linear/ben.zip"), root.resolve("linear"), root.resolve("linear/../linear/ana.zip"));

        assertEquals(List.of("ana", "ben"), ids(Intake.find(paths, Optional.empty(), KNOWN, AUTO).get(0)));
    }

    @Test
    void linkAmongSubmissionsIsLeftOut() throws IOException {
        touch("linear/ana.zip");
        Path link = Files.createSymbolicLink(root.resolve("linear/ben"), temporary);

        assertEquals(List.of(link), find("linear").get(0).leftOut());
    }

    @Test
    void submissionsAreReadWhenAskedFor() throws IOException {
        touch("linear/ana/Net.java");

        Submission submission = find("linear").get(0).submissions().get(0).read();

        assertEquals("ana", submission.id());
        assertEquals("Net.java", submission.files().get(0).path());
    }

    @Test
    void emptyAssignmentBesideAnotherIsLeftOut() throws IOException {
        touch("linear/ana.zip", "two-layer/notes.txt");

        assertEquals(List.of(root.resolve("two-layer")), find("").get(0).leftOut());
    }

    @Test
    void missingPathIsAProblem() {
        Path missing = root.resolve("nothing");

        assertEquals("\"" + missing + "\" does not exist (looked for " + missing + "); expected a folder, an archive "
                + "(.zip, .jar, .tar.gz, .tgz, .tar) or a .java file.", problem("nothing", "linear"));
    }

    @Test
    void noPathIsAProblem() {
        IntakeProblem problem = assertThrows(IntakeProblem.class, () -> Intake.find(List.of(), Optional.empty(), KNOWN, AUTO));

        assertEquals("No path given; expected a folder, an archive (.zip, .jar, .tar.gz, .tgz, .tar) or a .java file.",
                problem.getMessage());
    }

    @Test
    void otherFileIsAProblem() throws IOException {
        touch("notes.txt");

        assertEquals("\"" + root.resolve("notes.txt") + "\" is not a submission; expected a folder, an archive "
                + "(.zip, .jar, .tar.gz, .tgz, .tar) or a .java file.", problem("notes.txt", "linear"));
    }

    @Test
    void folderWithoutSubmissionsIsAProblem() throws IOException {
        touch("linear/notes.txt", "linear/.hidden");

        String expected = "\"" + root.resolve("linear") + "\" contains no submissions; expected folders, archives "
                + "(.zip, .jar, .tar.gz, .tgz, .tar) or .java files in it, found ";
        assertEquals(expected + "notes.txt.", problem("linear"));
        Files.delete(root.resolve("linear/notes.txt"));
        assertEquals(expected + "nothing.", problem("linear"));
    }

    @Test
    void assignmentsWithoutSubmissionsAreAProblem() throws IOException {
        touch("linear/notes.txt");

        assertEquals("\"" + root + "\" contains no submissions; expected folders, archives "
                + "(.zip, .jar, .tar.gz, .tgz, .tar) or .java files in it, found linear.", problem(""));
    }

    @Test
    void unknownAssignmentIsAProblem() {
        assertEquals("Assignment \"lineal\" is not known; known assignments: linear, two-layer.", problem("", "lineal"));
    }

    @Test
    void undeterminableAssignmentIsAProblem() throws IOException {
        touch("ana.zip");

        assertEquals("Cannot tell which assignment \"" + root.resolve("ana.zip") + "\" is for: no folder in its path is named after one. "
                + "Give the assignment with -a; known assignments: linear, two-layer.", problem("ana.zip"));
    }

    @Test
    void foldersOfOtherAssignmentsAreAProblem() throws IOException {
        touch("two-layer/ana.zip");

        assertEquals("\"" + root + "\" contains no folder \"linear\", only folders for two-layer. "
                + "Give the folder of submissions itself, or another assignment.", problem("", "linear"));
    }

    private void touch(String... names) throws IOException {
        for (String name : names) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }

    private void write(String text, String... names) throws IOException {
        touch(names);
        for (String name : names) {
            Files.writeString(root.resolve(name), text);
        }
    }

    private List<Batch> find(String path) {
        return Intake.find(List.of(root.resolve(path)), Optional.empty(), KNOWN, AUTO);
    }

    private List<Batch> find(String path, String assignment) {
        return Intake.find(List.of(root.resolve(path)), Optional.of(assignment), KNOWN, AUTO);
    }

    private String problem(String path) {
        return assertThrows(IntakeProblem.class, () -> find(path)).getMessage();
    }

    private String problem(String path, String assignment) {
        return assertThrows(IntakeProblem.class, () -> find(path, assignment)).getMessage();
    }

    private static List<String> ids(Batch batch) {
        return batch.submissions().stream().map(Found::id).toList();
    }

    private static List<Path> origins(List<Batch> batches) {
        return batches.stream().flatMap(batch -> batch.submissions().stream()).map(Found::origin).toList();
    }

    @Test
    void downloadAmongOtherFoldersIsNotGradedAsOne() throws IOException {
        write("class Net { int a; }", "class/hw/adamsana_1_2_Net.java", "class/cem/Net.java");
        write("class Net { int b; }", "class/hw/bellben_3_4_Net.java");

        Batch batch = find("class", "linear").get(0);

        assertEquals(List.of("\"" + root.resolve("class/hw") + "\" looks like a class's download: 2 of 2 names follow the naming scheme of "
                + "canvas. It is not graded. To grade each student's part as a submission, also give its path. If it is one student's "
                + "work, add --names plain."), batch.remarks());
        assertEquals("", batch.submissions().get(0).read().rejection());
        assertThrows(IntakeProblem.class, batch.submissions().get(1)::read);
        assertEquals(List.of("adamsana_1", "bellben_3", "cem"), ids(Intake.find(List.of(root.resolve("class"), root.resolve("class/hw")),
                Optional.of("linear"), KNOWN, AUTO).get(0)));
    }

    @Test
    void classInAFolderOfItsOwnIsNotGradedAsOne() throws IOException {
        touch("in/hw1/ana.zip", "in/hw1/ben.zip");

        assertEquals("\"" + root.resolve("in/hw1") + "\" looks like the work of several students: it contains the archives ana.zip, "
                + "ben.zip. Nothing was graded. To grade each of its folders and archives as a submission, give the path "
                + root.resolve("in/hw1") + ". If it is one student's work, add --names plain.",
                assertThrows(IntakeProblem.class, () -> find("in", "linear")).getMessage());
    }

    @Test
    void hiddenWorkIsListed() throws IOException {
        touch("class/ana/Net.java", "class/.ben/Net.java", "class/.cem.zip", "class/.git/HEAD", "class/._ana", "class/.DS_Store");

        Batch batch = find("class", "linear").get(0);

        assertEquals(List.of("ana"), ids(batch));
        assertEquals(List.of(root.resolve("class/.ben"), root.resolve("class/.cem.zip")), batch.leftOut());
    }

    @Test
    void versionsMayBeArchives() throws IOException {
        touch("class/ana/1/net.zip", "class/ana/2/net.zip", "class/ben/Net.java");

        assertEquals(List.of("ana/1"), find("class", "linear").get(0).submissions().get(0).handIn().olderAttempts());
    }
}
