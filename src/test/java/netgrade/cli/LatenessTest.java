package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import netgrade.intake.Batch;
import netgrade.intake.Intake;
import netgrade.intake.Naming;
import netgrade.rubric.LateList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatenessTest {

    private static final Optional<ZonedDateTime> DUE = Optional.of(ZonedDateTime.parse("2026-05-01T00:00+02:00"));

    @TempDir
    private Path folder;

    private Batch batch;

    @BeforeEach
    void findBatch() throws IOException {
        for (String name : List.of("ana-20260502", "ben-20260430-late", "eva", "kim-late")) {
            Files.createFile(folder.resolve(name + ".zip"));
        }
        Naming naming = Naming.ofPattern("(?<student>[a-z]+)(-(?<time>\\d+))?(?<late>-late)?\\.zip");
        batch = Intake.find(List.of(folder), Optional.empty(), Set.of("hw"), naming).get(0);
    }

    private static Map<String, Duration> late(Batch batch) {
        Map<String, Duration> late = new TreeMap<>();
        batch.submissions().forEach(found -> found.handIn().late().ifPresent(duration -> late.put(found.id(), duration)));
        return late;
    }

    @Test
    void timesAreCountedFromTheDeadline() {
        Batch known = new Lateness(DUE, LateList.none()).of(batch);

        assertEquals(Map.of("ana", Duration.ofDays(1), "ben", Duration.ofDays(-1)), late(known));
    }

    @Test
    void listOfTheInstructorGoesBeforeTheDeadline() {
        Batch known = new Lateness(DUE, LateList.read("late.yaml", "ana: 0\nkim: 2 h\n")).of(batch);

        assertEquals(Map.of("ana", Duration.ZERO, "ben", Duration.ofDays(-1), "kim", Duration.ofHours(2)), late(known));
    }

    @Test
    void markWithoutATimeIsToldAndNotGuessed() {
        Lateness lateness = new Lateness(Optional.empty(), LateList.none());
        Batch known = lateness.of(batch);

        assertEquals(Map.of(), late(known));
        assertEquals(
                List.of("Marked late, but how late is unknown, so no points are deducted: ben, kim. Use --late, or --due if the names"
                        + " contain times."),
                lateness.remarks(known, true));
        assertEquals(List.of(), lateness.remarks(known, false), "where being late costs nothing");
    }

    @Test
    void whatTheDeadlineDoesNotDecideIsTold() {
        Lateness lateness = new Lateness(DUE, LateList.read("late.yaml", "kim: 2 h\nzoe: 1 d\n"));

        assertEquals(
                List.of(
                        "--late lists submissions that do not exist: zoe",
                        "Cannot apply --due: no submission time for eva",
                        "Marked late by the platform, but on time by --due or --late, which count: ben"),
                lateness.remarks(lateness.of(batch), true));
    }
}
