package layers;

final class Relu implements Layer {
    private boolean[][] open;

    @Override
    public double[][] forward(double[][] in) {
        int columns = in[0].length;
        open = new boolean[in.length][columns];
        double[][] out = new double[in.length][columns];
        for (int i = 0; i < in.length; i++) {
            for (int j = 0; j < columns; j++) {
                open[i][j] = in[i][j] > 0;
                out[i][j] = open[i][j] ? in[i][j] : 0;
            }
        }
        return out;
    }

    @Override
    public double[][] backward(double[][] dout) {
        double[][] din = new double[dout.length][dout[0].length];
        for (int i = 0; i < dout.length; i++) {
            for (int j = 0; j < dout[i].length; j++) {
                din[i][j] = open[i][j] ? dout[i][j] : 0;
            }
        }
        return din;
    }
}
