public class Net extends Honest {

    private static final String[] PATHS = {"/tmp/evil.so", "/app/evil.so", "%TEMP%", "/w/worker.jar"};

    @Override
    public int[] predict(double[][] x) {
        int refused = 0;
        for (String path : PATHS) {
            try {
                System.load(path);
                System.out.println("GOT THROUGH: " + path);
            } catch (Throwable e) {
                refused++;
            }
        }
        System.out.println("refused " + refused + " of " + PATHS.length);
        return super.predict(x);
    }
}
