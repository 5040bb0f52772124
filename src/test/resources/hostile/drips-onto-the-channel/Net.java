import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        try {
            FileOutputStream channel = new FileOutputStream(FileDescriptor.out);
            byte[] beginning = {'N', 'G', 'A', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
            for (int i = 0; i < beginning.length; i++) {
                channel.write(beginning[i]);
                java.util.concurrent.locks.LockSupport.parkNanos(300_000_000);
            }
        } catch (IOException e) {
            System.out.println("failed: " + e);
        }
        return super.predict(x);
    }
}
