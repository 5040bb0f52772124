package layers;

final class Dense implements Layer {
    double[][] weights;
    double[][] bias;
    double[][] dWeights;
    double[][] dBias;
    private double[][] in;

    Dense(double[][] weights, double[][] bias) {
        this.weights = weights;
        this.bias = bias;
    }

    @Override
    public double[][] forward(double[][] in) {
        this.in = in;
        double[][] out = new double[in.length][];
        for (int i = 0; i < in.length; i++) {
            double[] row = bias[0].clone();
            for (int k = 0; k < weights.length; k++) {
                double v = in[i][k];
                double[] w = weights[k];
                for (int j = 0; j < row.length; j++) {
                    row[j] += v * w[j];
                }
            }
            out[i] = row;
        }
        return out;
    }

    @Override
    public double[][] backward(double[][] dout) {
        int rows = weights.length;
        int columns = weights[0].length;
        dWeights = new double[rows][columns];
        dBias = new double[1][columns];
        double[][] din = new double[dout.length][rows];
        for (int i = 0; i < dout.length; i++) {
            double[] g = dout[i];
            for (int j = 0; j < columns; j++) {
                dBias[0][j] += g[j];
            }
            for (int k = 0; k < rows; k++) {
                double v = in[i][k];
                double[] w = weights[k];
                double[] dw = dWeights[k];
                double sum = 0;
                for (int j = 0; j < columns; j++) {
                    dw[j] += v * g[j];
                    sum += w[j] * g[j];
                }
                din[i][k] = sum;
            }
        }
        return din;
    }

    void addRegularisation(double reg) {
        for (int k = 0; k < weights.length; k++) {
            for (int j = 0; j < weights[k].length; j++) {
                dWeights[k][j] += 2 * reg * weights[k][j];
            }
        }
        for (int j = 0; j < bias[0].length; j++) {
            dBias[0][j] += 2 * reg * bias[0][j];
        }
    }

    double sumOfSquares() {
        double sum = 0;
        for (double[] row : weights) {
            for (double w : row) {
                sum += w * w;
            }
        }
        for (double b : bias[0]) {
            sum += b * b;
        }
        return sum;
    }

    void move(double rate) {
        move(weights, dWeights, rate);
        move(bias, dBias, rate);
    }

    private static void move(double[][] p, double[][] dp, double rate) {
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p[i].length; j++) {
                p[i][j] -= rate * dp[i][j];
            }
        }
    }
}
