public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        while (x.length > 0) {
            Thread.interrupted();
        }
        return super.predict(x);
    }
}
