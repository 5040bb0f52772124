package netgrade.harness;

/** Source texts of nets that predict right and can do little else. */
public final class PredictingNet {

    private PredictingNet() {}

    /** Returns the body of a class that takes parameters and predicts. */
    public static String body() {
        return after("");
    }

    /** Returns the same, but statements run before each prediction. */
    static String after(String statements) {
        return """
                private final java.util.Map<String, double[][]> p = new java.util.TreeMap<>();

                public void setParameters(java.util.Map<String, double[][]> given) {
                    p.putAll(given);
                }

                public int[] predict(double[][] x) {
                    %s
                    int[] labels = new int[x.length];
                    for (int n = 0; n < x.length; n++) {
                        double[] hidden = affine(x[n], p.get("W1"), p.get("b1")[0]);
                        for (int j = 0; j < hidden.length; j++) {
                            hidden[j] = Math.max(0, hidden[j]);
                        }
                        double[] scores = affine(hidden, p.get("W2"), p.get("b2")[0]);
                        for (int c = 0; c < scores.length; c++) {
                            labels[n] = scores[c] > scores[labels[n]] ? c : labels[n];
                        }
                    }
                    return labels;
                }

                private static double[] affine(double[] row, double[][] w, double[] b) {
                    double[] sums = b.clone();
                    for (int i = 0; i < row.length; i++) {
                        for (int j = 0; j < sums.length; j++) {
                            sums[j] += row[i] * w[i][j];
                        }
                    }
                    return sums;
                }
                """.formatted(statements);
    }
}
