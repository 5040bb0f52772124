import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

public class Net extends Honest {

    /** Waits for the next question before the worker does, and so gets it. */
    public Net() throws InterruptedException {
        Thread thief = new Thread(Net::answer);
        thief.start();
        while (thief.getStackTrace().length < 3) {
            Thread.sleep(1);
        }
        Thread.sleep(100);
    }

    private static void answer() {
        try {
            byte[] question = new byte[16];
            new DataInputStream(new FileInputStream(FileDescriptor.in)).readFully(question);
            long callId = ByteBuffer.wrap(question).order(ByteOrder.LITTLE_ENDIAN).getLong(8);
            ByteBuffer answer = ByteBuffer.allocate(17).order(ByteOrder.LITTLE_ENDIAN);
            answer.put(new byte[] {'N', 'G', 'A', 1}).putLong(callId).put((byte) 0).putInt(-1);
            new FileOutputStream(FileDescriptor.out).write(answer.array());
        } catch (Exception e) {
            System.out.println("failed: " + e);
        }
    }
}
