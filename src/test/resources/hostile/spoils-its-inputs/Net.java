public class Net extends Honest {

    @Override
    public netgrade.spi.LossAndGradients loss(double[][] x, int[] y, double reg) {
        netgrade.spi.LossAndGradients right = super.loss(x, y, reg);
        for (double[] row : x) {
            java.util.Arrays.fill(row, 0);
        }
        java.util.Arrays.fill(y, 0);
        return right;
    }
}
