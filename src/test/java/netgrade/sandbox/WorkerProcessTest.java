package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerProcessTest {

    @ParameterizedTest
    @CsvSource({
        "32076, 32 s", "10000, 10 s", "9960, 10 s", "1500, 1.5 s", "2000, 2 s", "1449, 1.4 s", "250, 0.25 s", "0, 0 s", "100000, 100 s"
    })
    void timesAreToldNoFinerThanPeopleReadThem(long millis, String told) {
        assertEquals(told, WorkerProcess.seconds(Duration.ofMillis(millis)));
    }
}
