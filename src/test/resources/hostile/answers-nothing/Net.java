import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;

public class Net extends Honest {

    /** Waits for the next question before the worker does, and so gets it. */
    public Net() throws InterruptedException {
        Thread thief = new Thread(Net::take);
        thief.start();
        Thread.sleep(200);
    }

    private static void take() {
        try (FileInputStream questions = new FileInputStream(FileDescriptor.in)) {
            while (questions.read(new byte[1 << 16]) >= 0) {
                System.out.println("took one");
            }
        } catch (IOException e) {
            System.out.println("failed: " + e);
        }
    }
}
