public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        Net.<RuntimeException>sneak(new Throwable("bare"));
        return super.predict(x);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
