import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        System.out.println("tried: " + System.getenv());
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            processes.forEach(process -> print(process.resolve("environ")));
        } catch (Exception e) {
            System.out.println("refused: " + e);
        }
        return super.predict(x);
    }

    private static void print(Path environment) {
        try {
            for (String variable : new String(Files.readAllBytes(environment)).split("\0")) {
                if (variable.startsWith("PATH=")) {
                    System.out.println(variable);
                }
            }
        } catch (Exception e) {
            // The next process may be readable.
        }
    }
}
