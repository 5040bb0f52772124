public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        throw new ThreadDeath();
    }
}
