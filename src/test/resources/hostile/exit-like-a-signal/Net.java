public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        System.exit(137);
        return super.predict(x);
    }
}
