public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        return new int[10_000_000];
    }
}
