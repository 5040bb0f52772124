package netgrade.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads pickles made by make_files.py: see cifar10/README.md. */
class PickledBatchTest {

    private static final String PYTHON_2 = "python2-10-images.pickle";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"python2-10-images.pickle, 10", "python3-2-images.pickle, 2"})
    void picklesOfBothPythonsAreRead(String name, int count) {
        PixelSet images = PickledBatch.read(Files10.pickle(name), count);

        assertEquals(count, images.size());
        for (int i = 0; i < count; i++) {
            assertEquals((3 * i + 6) % 10, images.labels()[i]);
            for (int j = 0; j < 3072; j++) {
                assertEquals((7 * i + j) % 256, images.pixel(i, j / 1024, j % 1024 / 32, j % 32));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "runs-a-command.pickle | byte 2: pickle instruction 0x63 \"c\" names Python's \"os.system\"",
        "evaluates.pickle | byte 10: pickle instruction 0x63 \"c\" names Python's \"__builtin__.eval\"",
        "loads-numpy-pickle.pickle | byte 2: pickle instruction 0x63 \"c\" names Python's \"numpy.load\"",
        "instance.pickle | byte 7: pickle instruction 0x69 \"i\" does not occur in files of CIFAR-10",
        "encodes-with-a-codec.pickle | byte 30: pickle instruction 0x52 \"R\" calls something that is not part of a NumPy array of bytes",
        "doubles.pickle | makes numbers of the type \"f8\", expected \"u1\", bytes",
    })
    void programsAreRefusedWithTheirPlace(String name, String expected) {
        String message = problem(Files10.pickle(name), 1);

        assertTrue(message.startsWith("\"" + Files10.pickle(name) + "\", byte "), message);
        assertTrue(message.contains(expected), message);
        assertTrue(message.contains(". The file was refused, and nothing in it was run. "), message);
    }

    @Test
    void otherProtocolsSayHowToSave() {
        assertEquals(
                "\"" + Files10.pickle("protocol-4.pickle") + "\", byte 1: the pickle has protocol 4, expected 2 as in the official files."
                        + " Save it with pickle.dump(batch, file, protocol=2), or use the official file."
                        + " `netgrade data fetch cifar10` gets the official files.",
                problem(Files10.pickle("protocol-4.pickle"), 1));
    }

    @Test
    void claimedLengthTakesNoMemory() {
        String message = problem(Files10.pickle("claims-two-gigabytes.pickle"), 1);

        assertTrue(
                message.contains(" is cut short: it ends at byte 7, in the instruction at byte 2, which needs 2147483647 more. "), message);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 30, 200, 300, 30000, 31000, 31210})
    void shortFileIsAProblemWhereverItEnds(int length) throws IOException {
        byte[] bytes = Files.readAllBytes(Files10.pickle(PYTHON_2));

        String message = problem(Files.write(folder.resolve("data_batch_1"), Arrays.copyOf(bytes, length)), 10);

        String expected = length < 2 ? ", byte 0: expected a pickle of protocol 2" : "is cut short: it ends at byte " + length + ",";
        assertTrue(message.contains(expected), message);
    }

    @Test
    void longFileNamesTheByteWhereThePickleEnds() throws IOException {
        byte[] bytes = Files.readAllBytes(Files10.pickle(PYTHON_2));

        String message = problem(Files.write(folder.resolve("data_batch_1"), Arrays.copyOf(bytes, bytes.length + 5)), 10);

        assertTrue(message.contains("is too long: the pickle ends at byte 31211, the file at byte 31216. "), message);
    }

    @Test
    void labelOutOfRangeNamesTheImage() throws IOException {
        byte[] bytes = Files.readAllBytes(Files10.pickle(PYTHON_2));
        bytes[firstLabelOf(bytes) + 2 * 3] = 12;

        String message = problem(Files.write(folder.resolve("data_batch_1"), bytes), 10);

        assertTrue(message.contains(": the label of image 3 is 12, expected 0..9. "), message);
    }

    @Test
    void wrongCountsSayWhatWasExpected() {
        String message = problem(Files10.pickle(PYTHON_2), 11);

        assertTrue(message.contains(": \"data\" has shape [10, 3072], expected [11, 3072]. "), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "}. | \"data\" is missing, expected an array of bytes",
        "]. | the pickle contains a list, expected a dictionary",
        "}U\u0004dataK\u0005s. | \"data\" is the number 5, expected an array of bytes",
        "R | byte 2: pickle instruction 0x52 \"R\" takes a value from an empty stack",
        "(K\u0001K\u0001R. | calls something that is not part of",
        "h\u0005. | takes the remembered value 5, which does not exist",
        "}(K\u0001u. | puts a key without a value",
        "}K\u0001K\u0001s. | takes the number 1, expected a string",
        "]K\u0001K\u0002s. | puts a key into a list, expected a dictionary",
        "K\u0001K\u0002a. | appends to the number 1, expected a list",
        "t | takes values from a missing mark",
        "K\u0001K\u0002b. | builds something other than a NumPy array of bytes",
        "(. | takes a value from an empty stack",
    })
    void brokenProgramsAreProblemsNotFaults(String program, String expected) throws IOException {
        byte[] bytes = ("\u0080\u0002" + program).getBytes(StandardCharsets.ISO_8859_1);

        String message = problem(Files.write(folder.resolve("data_batch_1"), bytes), 1);

        assertTrue(message.contains(expected), message);
    }

    @Test
    void noByteOfAFileTurnsAProblemIntoAFault() throws IOException {
        byte[] bytes = Files.readAllBytes(Files10.pickle(PYTHON_2));
        Path file = folder.resolve("data_batch_1");

        // The head and the tail hold all instructions; the pixels between them are data.
        for (int at = 0; at < bytes.length; at = at == 400 ? bytes.length - 200 : at + 1) {
            for (int mask : new int[] {0x01, 0x40, 0xFF}) {
                byte[] damaged = bytes.clone();
                damaged[at] ^= (byte) mask;
                Files.write(file, damaged);
                try {
                    assertEquals(10, PickledBatch.read(file, 10).size());
                } catch (DataProblem expected) {
                    assertTrue(expected.getMessage().startsWith("\"" + file + "\""), expected.getMessage());
                }
            }
        }
    }

    @Test
    void labelsAreThoseOfTheList() {
        assertArrayEquals(new int[] {6, 9}, PickledBatch.read(Files10.pickle("python3-2-images.pickle"), 2).labels());
    }

    private static int firstLabelOf(byte[] bytes) {
        String text = new String(bytes, 0, 200, StandardCharsets.ISO_8859_1);
        return text.indexOf("(K\u0006K\t") + 2;
    }

    private static String problem(Path file, int count) {
        return assertThrows(DataProblem.class, () -> PickledBatch.read(file, count)).getMessage();
    }
}
