package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import netgrade.intake.Naming.Platform;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever students call their files, nobody's files become somebody else's, whichever platform hands them out. */
class HostileNamesTest {

    private static final List<String> STUDENTS = List.of("11", "12", "13");
    private static final int FILES_EACH = 4;
    private static final List<String> FRAGMENTS = List.of(
            "_attempt_2026-05-01-23-59-07", "_attempt_2026-05-01-23-59-07_", "HW_u12_attempt_2026-05-01-23-59-07",
            "Ben_12_assignsubmission_file_",
            "_13_",
            "_assignsubmission_file_", "ben_LATE_12_901_", "LATE_anon_12_901_", " - ", "12-67890 - Ben - ", "Oct 5, 2026 1159 PM",
            "(u12)", "u13@example.edu_7_", "_",
            "-1", "net", "\u00fc");

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(names = {"CANVAS", "MOODLE", "BLACKBOARD", "BRIGHTSPACE", "GRADESCOPE", "GITHUB_CLASSROOM", "SAKAI", "AUTOLAB"})
    void filesStayWithTheStudentWhoHandedThemIn(Platform platform) throws IOException {
        Random random = new Random(20_261_127);
        for (int i = 0; i < 60; i++) {
            Path download = Files.createDirectory(temporary.resolve(platform + "-" + i));
            for (String student : STUDENTS) {
                for (int file = 0; file < FILES_EACH; file++) {
                    write(download, platform, student, file, fragment(random) + fragment(random) + fragment(random) + file + ".java");
                }
            }

            Batch batch = Handout.find(download, Naming.of(platform, (name, text) -> metadata()));

            assertEquals(STUDENTS.size(), batch.submissions().size(), () -> Handout.ids(batch).toString());
            batch.submissions().forEach(HostileNamesTest::assertOfOneStudent);
        }
    }

    private static void assertOfOneStudent(Found found) {
        Set<String> owners = new TreeSet<>();
        found.read().files().forEach(file -> owners.add(new String(file.bytes(), StandardCharsets.UTF_8).substring(3, 5)));
        assertEquals(1, owners.size(), found::toString);
        String owner = owners.iterator().next();
        assertTrue(
                found.handIn().students().stream().allMatch(student -> student.contains(owner) || student.equals("Kim")),
                () -> found + " holds files of " + owner);
    }

    private static String fragment(Random random) {
        return FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
    }

    private static void write(Path download, Platform platform, String student, int number, String file) throws IOException {
        String name = switch (platform) {
            // Canvas and Moodle take care of their underscores, the one in files, the other in students' names.
            case CANVAS -> "name" + student + (
                    number % 2 == 0 ? "_LATE" : "") + "_" + student + "_90" + number + "_" + file.replaceAll("_(\\d+)_", "-$1-");
            case MOODLE -> "Name " + student + "_" + student + "_assignsubmission_file_" + file;
            case BLACKBOARD -> "HW 1_u" + student + "_attempt_2026-05-01-10-00-00_" + file;
            case BRIGHTSPACE -> student + "-67890 - Name " + student + " - May 1, 2026 1000 AM - " + file;
            case GRADESCOPE -> "submission_" + student + "/" + file;
            case GITHUB_CLASSROOM -> "hw1-user" + student + "/" + file;
            case SAKAI -> "Name(u" + student + ")/" + Layout.SAKAI_FILES + "/" + file;
            case AUTOLAB -> "u" + student + "@example.edu_1_" + file;
            default -> throw new IllegalArgumentException();
        };
        Path path = download.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "// " + student + "\nclass C" + number + " {}\n");
        if (platform == Platform.GRADESCOPE) {
            Files.writeString(download.resolve(GradescopeNames.METADATA), "");
        }
    }

    private static Map<String, Object> metadata() {
        return Map.of("submission_11", submitter("11"), "submission_12", submitter("12"), "submission_13", submitter("13"));
    }

    // All of one name, and without a number of their own: the folder alone tells them apart.
    private static Map<String, Object> submitter(String student) {
        return Map.of(":submitters", List.of(Map.of(":name", "Kim", ":sid", student.equals("13") ? "" : student)));
    }
}
