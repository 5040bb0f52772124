import java.io.OutputStream;
import java.io.PrintStream;

public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        System.setErr(new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void flush() {
                throw new Error("flushed");
            }
        });
        return super.predict(x);
    }
}
