public class Net extends Honest {

    static volatile Object garbage;

    @Override
    public double[][] scores(double[][] x) {
        Thread storm = new Thread(() -> {
            while (true) {
                garbage = new byte[1 << 16];
            }
        });
        storm.setDaemon(true);
        storm.start();
        return super.scores(x);
    }
}
