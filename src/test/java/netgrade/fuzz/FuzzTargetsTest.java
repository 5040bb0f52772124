package netgrade.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import netgrade.data.DataFuzz;
import netgrade.intake.IntakeFuzz;
import netgrade.rubric.RubricFuzz;
import netgrade.wire.WireFuzz;
import org.apache.commons.math3.random.MersenneTwister;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs what the fuzzer starts from, what it has found, and a few hundred seeded mutations of both; {@code src/fuzz/run.sh} runs the fuzzer.
 *
 * <p>{@code src/test/resources/fuzz/TARGET} holds a file for each case that was once found, and for each form there is no other sample of.
 */
class FuzzTargetsTest {

    private static final int MUTANTS = 400;
    private static final Path CASES = Path.of("src/test/resources/fuzz");

    private interface Target {
        void take(byte[] bytes) throws Throwable;
    }

    private static final List<Class<?>> TARGETS = List.of(
            IntakeFuzz.Zip.class,
            IntakeFuzz.TarGzip.class,
            IntakeFuzz.Tape.class,
            WireFuzz.Frame.class,
            WireFuzz.Payload.class,
            RubricFuzz.Assignment.class,
            RubricFuzz.WrittenAnswers.class,
            RubricFuzz.Manual.class,
            DataFuzz.Npz.class,
            DataFuzz.Npy.class,
            DataFuzz.Bin.class,
            DataFuzz.Pickle.class);

    @TestFactory
    Stream<DynamicTest> targetsHold() {
        return TARGETS.stream().map(type -> dynamicTest(name(type), () -> run(type)));
    }

    private static String name(Class<?> type) {
        return type.getDeclaringClass().getSimpleName() + "." + type.getSimpleName();
    }

    private static void run(Class<?> type) throws Throwable {
        Method method = type.getMethod("fuzzerTestOneInput", byte[].class);
        Target target = bytes -> method.invoke(null, (Object) bytes);
        Map<String, byte[]> cases = cases(type);
        assertFalse(cases.isEmpty(), "nothing to start from in " + CASES.resolve(name(type)));
        MersenneTwister random = new MersenneTwister(1);
        for (Map.Entry<String, byte[]> each : cases.entrySet()) {
            attempt(target, each.getKey(), each.getValue());
            for (int i = 0; i < MUTANTS / cases.size() + 1; i++) {
                attempt(target, each.getKey() + ", mutated", mutated(each.getValue(), random));
            }
        }
    }

    private static void attempt(Target target, String name, byte[] bytes) {
        try {
            target.take(bytes);
        } catch (Throwable thrown) {
            String shown = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 2000));
            throw new AssertionError(name + " is not survived; the bytes: " + shown, thrown);
        }
    }

    private static Map<String, byte[]> cases(Class<?> type) throws IOException {
        Map<String, byte[]> cases = new TreeMap<>();
        try (Stream<Path> files = Files.list(CASES.resolve(name(type)))) {
            for (Path file : files.toList()) {
                cases.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return cases;
    }

    /** Returns a copy with up to eight bytes changed, or cut off, or with a part of it doubled. */
    private static byte[] mutated(byte[] bytes, MersenneTwister random) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        List<Byte> copy = new ArrayList<>();
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(Math.min(64, bytes.length - from) + 1);
        boolean doubles = random.nextInt(4) == 0;
        int end = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
        for (int i = 0; i < end; i++) {
            copy.add(bytes[i]);
            if (doubles && i == to) {
                for (int j = from; j < to; j++) {
                    copy.add(bytes[j]);
                }
            }
        }
        for (int k = random.nextInt(9); k > 0 && !copy.isEmpty(); k--) {
            int[] special = {0, 1, 127, 128, 255, random.nextInt(256)};
            copy.set(random.nextInt(copy.size()), (byte) special[random.nextInt(special.length)]);
        }
        byte[] result = new byte[copy.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = copy.get(i);
        }
        return result;
    }
}
