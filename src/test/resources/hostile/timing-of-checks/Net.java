public class Net extends Honest {

    private static long last = System.nanoTime();

    @Override
    public int[] predict(double[][] x) {
        System.out.println("asked after " + (System.nanoTime() - last) / 1_000_000 + " ms");
        java.util.concurrent.locks.LockSupport.parkNanos(300_000_000);
        last = System.nanoTime();
        return super.predict(x);
    }
}
