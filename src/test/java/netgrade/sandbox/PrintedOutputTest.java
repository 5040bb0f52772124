package netgrade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PrintedOutputTest {

    private final PipedOutputStream worker = new PipedOutputStream();
    private PrintedOutput printed;

    @BeforeEach
    void connect() throws IOException {
        printed = new PrintedOutput(new PipedInputStream(worker, 1 << 16));
    }

    private void print(String text) throws IOException {
        print(text.getBytes(StandardCharsets.UTF_8));
    }

    private void print(byte... bytes) throws IOException {
        worker.write(bytes);
        worker.flush();
    }

    private String whole() throws Exception {
        worker.close();
        printed.awaitEnd(20_000);
        return printed.text();
    }

    @Test
    void textBeforeTheMarkIsThereWithoutTheMark() throws Exception {
        byte[] mark = printed.expectMark();
        print("first\n");
        print(mark);

        printed.awaitMark();

        assertEquals("first\n", printed.text());
        print("second\n");
        assertEquals("first\nsecond\n", whole());
    }

    @Test
    void markIsFoundInPieces() throws Exception {
        byte[] mark = printed.expectMark();
        print("a");
        for (byte next : mark) {
            print(next);
        }

        printed.awaitMark();

        assertEquals("a", printed.text());
    }

    @Test
    void beginningsOfTheMarkAreText() throws Exception {
        byte[] mark = printed.expectMark();
        byte[] half = Arrays.copyOf(mark, mark.length / 2);
        String beginning = new String(half, StandardCharsets.US_ASCII);
        print(half);
        print(half);
        print(mark);

        printed.awaitMark();

        assertEquals(beginning + beginning, printed.text());
    }

    @Test
    void beginningAtTheEndIsText() throws Exception {
        byte[] half = Arrays.copyOf(printed.expectMark(), 5);
        print("a");
        print(half);

        assertEquals("a" + new String(half, StandardCharsets.US_ASCII), whole());
    }

    @Test
    void markIsFoundBeyondWhatIsKept() throws Exception {
        byte[] mark = printed.expectMark();
        print("x".repeat(PrintedOutput.KEPT_BYTES + 1));
        print(mark);

        printed.awaitMark();

        assertEquals("x".repeat(PrintedOutput.KEPT_BYTES), printed.text());
        assertTrue(printed.isCut());
    }

    @Test
    void eachMarkIsAnother() {
        assertFalse(Arrays.equals(printed.expectMark(), printed.expectMark()));
    }

    @Test
    void endOfTheOutputEndsTheWait() throws Exception {
        printed.expectMark();
        print("last words");
        worker.close();

        printed.awaitMark();

        assertEquals("last words", printed.text());
    }
}
