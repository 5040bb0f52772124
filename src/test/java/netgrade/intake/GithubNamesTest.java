package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GithubNamesTest {

    @TempDir
    Path folder;

    @Test
    void clonesAreNamedAfterTheirUsers() {
        Batch batch = Handout.find(
                Handout.folder(folder, "hw-1-ana-b/", "hw-1-ana-b/.git/HEAD", "hw-1-octocat/", "hw-1-octocat/.git/HEAD"));

        assertEquals(List.of("hw-1-ana-b", "hw-1-octocat"), Handout.ids(batch));
        assertEquals(List.of("ana-b"), batch.submissions().get(0).handIn().students());
        assertEquals(List.of("Net.java"), Handout.files(batch.submissions().get(0)), "nothing of .git");
    }

    @Test
    void anotherCloneChangesNoId() {
        Handout.folder(folder, "hw1-team-a/", "hw1-team-a/.git/HEAD", "hw1-team-b/", "hw1-team-b/.git/HEAD");
        assertEquals(List.of("hw1-team-a", "hw1-team-b"), Handout.ids(Handout.find(folder)));

        Handout.folder(folder, "hw1-a/", "hw1-a/.git/HEAD");
        assertEquals(List.of("hw1-a", "hw1-team-a", "hw1-team-b"), Handout.ids(Handout.find(folder)));
    }

    @Test
    void theCoursesOwnRepositoryIsNoStudents() {
        Handout.folder(folder, "hw1-ana/", "hw1-ana/.git/HEAD", "hw1-ben/", "hw1-ben/.git/HEAD", "hw1-starter/", "hw1-starter/.git/HEAD");

        Batch batch = Handout.find(folder);
        assertEquals(List.of("hw1-ana", "hw1-ben"), Handout.ids(batch));
        assertEquals(List.of(folder.resolve("hw1-starter")), batch.leftOut());
    }

    @Test
    void folderAroundTellsWhereTheAssignmentEnds() {
        Path around = folder.resolve("hw1-submissions");
        Handout.folder(around, "hw1-ana-x/", "hw1-ana-x/.git/HEAD", "hw1-ana-y/", "hw1-ana-y/.git/HEAD");

        assertEquals(List.of("ana-x", "ana-y"), Handout.ids(Handout.find(around)));
    }

    @Test
    void foldersThatAreNoClonesKeepTheirNamesUnlessChosen() {
        Handout.folder(folder, "lab-ana/", "lab-ben/");

        assertEquals(List.of("lab-ana", "lab-ben"), Handout.ids(Handout.find(folder)));
        Naming chosen = Naming.of(Naming.Platform.GITHUB_CLASSROOM, (file, text) -> Map.of());
        assertEquals(List.of("ana", "ben"),
                Handout.find(folder, chosen).submissions().stream().flatMap(found -> found.handIn().students().stream()).toList());
    }

    @Test
    void renamedCloneChangesNoId() {
        Path around = folder.resolve("hw1-submissions");
        Handout.folder(around, "hw1-ana/", "hw1-ana/.git/HEAD", "hw1-ben/", "hw1-ben/.git/HEAD", "lisa/", "lisa/.git/HEAD");

        Batch batch = Handout.find(around);
        assertEquals(List.of("ana", "ben", "lisa"), Handout.ids(batch));
        assertEquals(List.of("\"lisa\" does not begin with \"hw1-\"; it was read as the work of \"lisa\"."), batch.remarks());

        Handout.folder(around, "ana/", "ana/.git/HEAD", "hw1-cem/", "hw1-cem/.git/HEAD");
        assertEquals(List.of(around.resolve("ana")), Handout.find(around).leftOut(), "it could be another Ana's");
    }
}
