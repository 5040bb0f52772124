import java.nio.file.Files;
import java.nio.file.Path;

public class Net extends Honest {

    private static final String[] PATHS = {
        "%MARKER%", "%TMP_MARKER%", "marker", "/w/worker.jar.new", "/w/shared/marker", "/marker", "/dev/shm/marker", "%MARKER%.2"
    };

    @Override
    public int[] predict(double[][] x) {
        int refused = 0;
        for (String path : PATHS) {
            try {
                Files.writeString(Path.of(path), "written");
                System.out.println("wrote " + path);
                if (!path.startsWith("%MARKER%")) {
                    Files.delete(Path.of(path));
                }
            } catch (Exception e) {
                refused++;
            }
        }
        System.out.println("refused " + refused + " of " + PATHS.length);
        return super.predict(x);
    }
}
