import java.nio.file.Files;
import java.nio.file.Path;

public class Net extends Honest {

    private static final String[] PATHS = {"%PROJECT%", "%TEMP%"};

    @Override
    public int[] predict(double[][] x) {
        for (String path : PATHS) {
            try {
                String text = new String(Files.readAllBytes(Path.of(path)));
                System.out.println(text);
            } catch (Exception e) {
                System.out.println("refused: " + e);
            }
        }
        return super.predict(x);
    }
}
