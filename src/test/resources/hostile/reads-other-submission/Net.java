import java.nio.file.Files;
import java.nio.file.Path;

public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        try {
            String text = Files.readString(Path.of("%OTHER%"));
            System.out.println(text.substring(text.length() - 100));
        } catch (Exception e) {
            System.out.println("refused: " + e);
        }
        return super.predict(x);
    }
}
