public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        throw new Endless();
    }

    private static final class Endless extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            while (true) {
                Thread.onSpinWait();
            }
        }

        @Override
        public String toString() {
            return getMessage();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            getMessage();
            return new StackTraceElement[0];
        }
    }
}
