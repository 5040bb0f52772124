import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

public class Net extends Honest {

    @Override
    public double[][] scores(double[][] x) {
        new Thread(() -> {
            try {
                Thread.sleep(20);
                new FileOutputStream(FileDescriptor.out).write(new byte[17]);
            } catch (IOException | InterruptedException e) {
                System.out.println("failed: " + e);
            }
        }).start();
        return super.scores(x);
    }
}
