public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        int[] labels = super.predict(x);
        java.util.Arrays.setAll(labels, i -> i % 2 == 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE);
        return labels;
    }
}
