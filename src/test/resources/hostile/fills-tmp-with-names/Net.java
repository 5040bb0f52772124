import java.nio.file.Files;
import java.nio.file.Path;

public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        try {
            for (int i = 0; i < 1_000_000; i++) {
                Files.createFile(Path.of("/tmp/name-" + i));
            }
            System.out.println("GOT THROUGH");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return super.predict(x);
    }
}
