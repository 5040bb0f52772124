package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netgrade.gradebook.Roster;
import netgrade.intake.Batch;
import netgrade.intake.Intake;
import netgrade.intake.Naming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttendanceTest {

    @TempDir
    Path folder;

    @Test
    void nobodyIsPresentByTheNameOfAnother() throws IOException {
        // Eve calls herself 12, which is Ben's number.
        Files.createDirectories(folder.resolve("12_13_assignsubmission_file_"));
        Files.createDirectories(folder.resolve("Ana_11_assignsubmission_file_"));
        Batch batch = Intake.find(List.of(folder), Optional.of("hw"), Set.of("hw"),
                Naming.of(Naming.Platform.AUTO, (file, text) -> Map.of())).get(0);

        Attendance attendance = Attendance.of(Optional.of(Roster.read("class.csv", "id\n11\n12\n13\n", "id")), batch);

        assertEquals(List.of("12"), attendance.absent());
        assertEquals(List.of(), attendance.strangers());
    }
}
