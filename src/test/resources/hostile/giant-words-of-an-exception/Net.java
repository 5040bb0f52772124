public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        throw new IllegalStateException("x".repeat(20_000_000));
    }
}
