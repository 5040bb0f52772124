package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import netgrade.intake.HandIn;
import netgrade.intake.HandInTime;
import netgrade.intake.Submission;
import netgrade.rubric.ManualScores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job goes to another process as bytes and is the same there. */
class JobTest {

    private static final HandIn TOLD = new HandIn(
            List.of("4711"),
            "Änne \uD83D\uDE00 Adams",
            OptionalInt.of(2),
            true,
            Optional.of(new HandInTime(LocalDateTime.of(2026, 5, 1, 23, 59, 7), Optional.of(ZoneOffset.ofHours(2)))),
            List.of("anne_1.zip"),
            Optional.of(Duration.ofMinutes(-90)));

    private static Job job(HandIn handIn) {
        List<Submission.SourceFile> files = List.of(
                new Submission.SourceFile("best_weights.bin", new byte[] {0, -1, 127, -128}),
                new Submission.SourceFile("src/Net.java", "class Net {}".getBytes(StandardCharsets.UTF_8)));
        Map<String, ManualScores.Score> scores = Map.of(
                "report", new ManualScores.Score(3.5, "Say \"how\".\n"), "why", new ManualScores.Score(0, ""));
        return new Job(
                new Submission("anne", files, Submission.hash(files), "", handIn, List.of("two files declare Net")), "", scores,
                Set.of("sweep", "accuracy"));
    }

    private static void assertSame(Job expected, Job actual) {
        List<Submission.SourceFile> before = expected.submission().files();
        List<Submission.SourceFile> after = actual.submission().files();
        assertEquals(before.stream().map(Submission.SourceFile::path).toList(), after.stream().map(Submission.SourceFile::path).toList());
        for (int i = 0; i < before.size(); i++) {
            assertArrayEquals(before.get(i).bytes(), after.get(i).bytes());
        }
        assertEquals(withoutFiles(expected), withoutFiles(actual));
    }

    private static Job withoutFiles(Job job) {
        Submission of = job.submission();
        return new Job(
                new Submission(of.id(), List.of(), of.hash(), of.rejection(), of.handIn(), of.remarks()), job.fault(), job.scores(),
                job.leftOut());
    }

    @Test
    void jobIsReadBackAsItWas() {
        assertSame(job(TOLD), Job.read(job(TOLD).bytes()));
        assertSame(job(HandIn.unknown()), Job.read(job(HandIn.unknown()).bytes()));
    }

    @Test
    void rejectionAndFaultAreReadBack() {
        Job rejected = new Job(new Submission("bo", List.of(), "0b", "holds no file.", HandIn.unknown()), "", Map.of(), Set.of());
        Job unread = new Job(new Submission("cy", List.of(), "", "", HandIn.unknown()), "gone", Map.of(), Set.of());

        assertEquals(rejected, Job.read(rejected.bytes()));
        assertEquals(unread, Job.read(unread.bytes()));
    }

    @Test
    void equalJobsAreEqualBytes() {
        assertArrayEquals(job(TOLD).bytes(), job(TOLD).bytes());
        assertArrayEquals(job(TOLD).bytes(), Job.read(job(TOLD).bytes()).bytes());
    }

    @Test
    void jobCutOffAnywhereIsRefused() {
        byte[] whole = job(TOLD).bytes();

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(IllegalArgumentException.class, () -> Job.read(cut), () -> cut.length + " of " + whole.length + " bytes");
        }
    }

    @Test
    void changedFileIsNoticed() {
        byte[] bytes = job(TOLD).bytes();
        bytes[bytes.length - 1]++;

        assertThrows(IllegalArgumentException.class, () -> Job.read(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void lengthThatCannotBeIsRefusedBeforeMemoryIsTaken(int length) {
        byte[] bytes = job(TOLD).bytes();
        java.nio.ByteBuffer.wrap(bytes).putInt(4, length);

        assertThrows(IllegalArgumentException.class, () -> Job.read(bytes));
    }

    @Test
    void bytesAfterTheLastFileAreRefused() {
        byte[] whole = job(TOLD).bytes();

        assertThrows(IllegalArgumentException.class, () -> Job.read(Arrays.copyOf(whole, whole.length + Integer.BYTES)));
    }
}
