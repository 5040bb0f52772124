package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import netgrade.intake.Found;
import netgrade.result.Result;
import netgrade.sandbox.Isolation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a box a submission can write to the file of images that all workers read: nobody after it is graded on what it wrote. */
@Tag("worker")
class PoisonedImagesTest {

    /** Sets the labels to train on and to validate with to 0 as soon as it is asked about an image. */
    private static final String POISON = """
            public class Net extends Honest {
                @Override
                public int[] predict(double[][] x) {
                    if (x[0].length > 1000) {
                        poison();
                    }
                    return super.predict(x);
                }

                private static void poison() {
                    try {
                        for (String argument : java.nio.file.Files.readString(java.nio.file.Path.of("/proc/self/cmdline")).split("\\0")) {
                            if (argument.endsWith("/arrays")) {
                                write(java.nio.file.Path.of(argument));
                            }
                        }
                    } catch (java.io.IOException e) {
                        System.out.println(e);
                    }
                }

                private static void write(java.nio.file.Path file) throws java.io.IOException {
                    byte[] bytes = java.nio.file.Files.readAllBytes(file);
                    java.nio.ByteBuffer all = java.nio.ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN);
                    int arrays = all.getInt(4);
                    for (int i = 0; i < arrays; i++) {
                        int at = (int) all.getLong(8 + 8 * i);
                        int end = i + 1 < arrays ? (int) all.getLong(16 + 8 * i) : bytes.length;
                        if (end - at == 4 + 4L * all.getInt(at)) {
                            java.util.Arrays.fill(bytes, at + 4, end, (byte) 0);
                        }
                    }
                    file.toFile().setWritable(true);
                    java.nio.file.Files.write(file, bytes);
                    System.out.println("poisoned");
                }
            }
            """;

    @TempDir
    private Path folder;

    private Found poisoning() throws IOException {
        Path submission = Files.createDirectories(folder.resolve("a-poisoning/META-INF/services")).getParent().getParent();
        Files.writeString(submission.resolve("Net.java"), POISON);
        Files.copy(Path.of("reference", Course.ID, "TwoLayerNet.java"), submission.resolve("TwoLayerNet.java"));
        Files.copy(Attack.CORPUS.resolve("Honest.java"), submission.resolve("Honest.java"));
        Files.writeString(submission.resolve("META-INF/services/netgrade.spi.NeuralNet"), "Net\n");
        return new Found("a-poisoning", submission);
    }

    @Test
    void submissionAfterAPoisonerIsGradedOnTheTrueLabels() throws IOException {
        Grader.Settings settings = new Grader.Settings(Isolation.PROCESS, ImageSource.embedded(), Set.of(), "test", Course.CLOCK);
        Map<String, Result> graded = new ConcurrentHashMap<>();
        List<Found> batch = List.of(poisoning(), Course.found("b-honest", Path.of("reference", Course.ID)));

        new Grader(Course.rubric(256), settings).grade(batch, 1, each -> graded.put(each.submission().id(), each));

        Result.Item honest = graded.get("b-honest").item("accuracy").orElseThrow();
        assertTrue(graded.get("a-poisoning").output().contains("poisoned"), graded.get("a-poisoning").output());
        assertEquals(3, honest.points(), honest::toString);
    }
}
