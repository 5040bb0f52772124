package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("worker")
class DoctorCommandTest {

    @Test
    void machineThatBuildsNetgradeCanGrade() {
        Terminal doctor = Terminal.run("doctor");

        assertEquals(ExitCode.DONE, doctor.code(), doctor::toString);
        assertTrue(doctor.out().contains("+ JDK       " + Runtime.version() + ", "), doctor.out());
        assertTrue(doctor.out().lines().anyMatch(line -> line.matches("[+-] Sandbox   (bubblewrap|process): .*")), doctor.out());
        assertTrue(doctor.out().endsWith("Ready to grade.\n"), doctor.out());
        assertFalse(doctor.hasStackTrace());
    }
}
