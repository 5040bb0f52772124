package netgrade.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import netgrade.document.DocumentProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateListTest {

    @ParameterizedTest
    @CsvSource({"1 d 3 h 20 min, 98400", "1 day, 86400", "2days 1h, 176400", "90 min, 5400", "0, 0"})
    void durationIsRead(String words, long seconds) {
        assertEquals(Optional.of(Duration.ofSeconds(seconds)), LateList.read("late.yaml", "ana: " + words + "\n").of("ana"));
    }

    @Test
    void nobodyElseIsLate() {
        assertEquals(Optional.empty(), LateList.read("late.yaml", "ana: 1 d\n").of("ben"));
    }

    @Test
    void whatIsNoDurationIsAProblemWithItsLine() {
        DocumentProblem problem = assertThrows(DocumentProblem.class, () -> LateList.read("late.yaml", "ana: 1 d\nben: a day\neva: 3\n"));

        assertEquals("late.yaml, line 2: ben: \"a day\" is not a duration; expected days, hours and minutes such as 1 d 3 h 20 min, or 0 "
                + "for on time\n"
                + "late.yaml, line 3: eva: \"3\" is not a duration; expected days, hours and minutes such as 1 d 3 h 20 min, or 0 for on "
                + "time",
                problem.getMessage());
    }
}
