package netgrade.diagnosis;

import static netgrade.diagnosis.Variations.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import netgrade.numeric.NumpyRandom;
import netgrade.reference.Loss;
import netgrade.reference.Propagation;
import netgrade.reference.Variation;

/** Ways to write right code of any model that give other bits than the reference, by what they are called. */
public final class CorrectVariants {

    private CorrectVariants() {}

    /** Returns those of the softmax loss. */
    public static Map<String, Variation> ofSoftmax() {
        Map<String, Variation> all = new LinkedHashMap<>();
        all.put("−log of the probability", Variations.newDataLoss(pass -> Variations.mean(pass, pass.probabilities(), p -> -Math.log(p))));
        all.put("log(p + 1e-12)", Variations.newDataLoss(pass -> Variations.mean(pass, pass.probabilities(), p -> -Math.log(p + 1e-12))));
        all.put("p clipped at 1e-12",
                Variations.newDataLoss(pass -> Variations.mean(pass, pass.probabilities(), p -> -Math.log(Math.max(p, 1e-12)))));
        all.put("log1p of the other classes", Variations.newDataLoss(CorrectVariants::log1p));
        all.put("p with Math.exp, one-hot subtracted as a matrix", Variation.ofData(CorrectVariants::withOneHot));
        return all;
    }

    /** Returns those of any model. */
    public static Map<String, Variation> ofModels() {
        Map<String, Variation> all = new LinkedHashMap<>();
        all.put("products added up from the last term",
                Variation.ofAffine((pass, k, right) -> product(pass.inputs(k), pass.w(k), pass.b(k)[0])));
        all.put("gradients added up example by example", Variation.ofDw(CorrectVariants::byExamples));
        all.put("regularisation added up from the last weight", Variation.ofLoss(CorrectVariants::regularisedBackwards));
        all.put("without replacement, all rows where a batch is larger", Variation.ofRows(withoutReplacement()));
        return all;
    }

    private static double[][] product(double[][] a, double[][] w, double[] b) {
        return map(new double[a.length][w[0].length], (i, j, none) -> {
            double sum = b[j];
            for (int k = w.length - 1; k >= 0; k--) {
                sum += a[i][k] * w[k][j];
            }
            return sum;
        });
    }

    private static double[][] byExamples(Propagation pass, int k, double[][] right) {
        double[][] x = pass.inputs(k);
        double[][] da = pass.da(k);
        return map(right, (row, column, same) -> {
            double sum = 0;
            for (int i = pass.n() - 1; i >= 0; i--) {
                sum += x[i][row] * da[i][column];
            }
            return sum + 2 * pass.strength() * pass.w(k)[row][column];
        });
    }

    private static double regularisedBackwards(Propagation pass, double right) {
        double sum = 0;
        for (int k = pass.layers() - 1; k >= 0; k--) {
            double[] weights = Precision.numbers(pass.w(k)).toArray();
            for (int i = weights.length - 1; i >= 0; i--) {
                sum += pass.strength() * weights[i] * weights[i];
            }
        }
        return right - pass.regularisation() + sum;
    }

    private static Variation.OfRows withoutReplacement() {
        NumpyRandom random = new NumpyRandom(5);
        return (n, batchSize, right) -> batchSize >= n
                ? IntStream.range(0, n).toArray()
                : Arrays.copyOf(random.permutation(n), batchSize);
    }

    /** -log p_y = log1p(sum over the others of exp(s_j - s_y)). */
    private static double log1p(Propagation pass) {
        double loss = 0;
        for (int i = 0; i < pass.n(); i++) {
            double[] s = pass.logits()[i];
            double own = s[pass.y()[i]];
            double others = Arrays.stream(s).map(each -> Math.exp(each - own)).sum() - 1;
            loss += Math.log1p(others);
        }
        return loss / pass.n();
    }

    private static Loss.OfScores withOneHot(Propagation pass, Loss.OfScores right) {
        int n = pass.n();
        double[][] e = map(pass.logits(), (i, j, s) -> Math.exp(s - Arrays.stream(pass.logits()[i]).max().orElseThrow()));
        List<Double> logs = new ArrayList<>();
        double[][] dscores = map(e, (i, j, value) -> {
            double p = value / Arrays.stream(e[i]).sum();
            if (j == pass.y()[i]) {
                logs.add(-Math.log(p));
            }
            return (p - (j == pass.y()[i] ? 1.0 : 0.0)) / n;
        });
        return new Loss.OfScores(logs.stream().mapToDouble(Double::doubleValue).average().orElseThrow(), dscores);
    }
}
