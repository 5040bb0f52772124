package netgrade.diagnosis;

import static netgrade.diagnosis.Changes.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import netgrade.numeric.Matrices;
import netgrade.numeric.NumpyRandom;
import netgrade.reference.Loss;
import netgrade.reference.Pass;
import netgrade.reference.Variation;

/** Ways to write right code that give other bits than the reference, by what they are called. */
final class CorrectVariants {

    private CorrectVariants() {}

    /** Returns those of a net. */
    static Map<String, Variation> ofNets(boolean isCrossEntropy) {
        Map<String, Variation> all = new LinkedHashMap<>(ofModels());
        all.put("decay after the last iteration of an epoch", TrainingMistakes.decayAtTheEnd());
        all.put("weights drawn with java.util.Random", Variation.ofDraw(CorrectVariants::drawnByJava));
        all.put("activations multiplied by the mask", Variation.ofMasked((pass, k, right) -> {
            double[][] h = pass.inputs(k + 1);
            return map(pass.dactivation(k), (i, j, d) -> d * (h[i][j] > 0 ? 1 : 0));
        }));
        if (isCrossEntropy) {
            all.putAll(ofSoftmax());
        } else {
            all.put("squared error added up column by column", Variation.ofData((pass, right) -> byColumns(pass, right)));
        }
        return all;
    }

    /** Returns those of the softmax loss. */
    static Map<String, Variation> ofSoftmax() {
        Map<String, Variation> all = new LinkedHashMap<>();
        all.put("−log of the probability", Changes.newDataLoss(pass -> Changes.mean(pass, pass.probabilities(), p -> -Math.log(p))));
        all.put("log(p + 1e-12)", Changes.newDataLoss(pass -> Changes.mean(pass, pass.probabilities(), p -> -Math.log(p + 1e-12))));
        all.put("p clipped at 1e-12", Changes.newDataLoss(pass -> Changes.mean(pass, pass.probabilities(), p -> -Math.log(Math.max(p, 1e-12)))));
        all.put("log1p of the other classes", Changes.newDataLoss(CorrectVariants::log1p));
        all.put("p with Math.exp, one-hot subtracted as a matrix", Variation.ofData(CorrectVariants::withOneHot));
        return all;
    }

    /** Returns those of the hinge loss. */
    static Map<String, Variation> ofHinge() {
        return Map.of(
                "the right class counted, and 1 taken off",
                Changes.newDataLoss(pass -> {
                    double sum = 0;
                    for (int i = 0; i < pass.n(); i++) {
                        double own = pass.logits()[i][pass.y()[i]];
                        sum += Arrays.stream(pass.logits()[i]).map(s -> Math.max(0, s - own + 1)).sum() - 1;
                    }
                    return sum / pass.n();
                }));
    }

    /** Returns those of any model. */
    static Map<String, Variation> ofModels() {
        Map<String, Variation> all = new LinkedHashMap<>();
        all.put("products added up from the last term", Variation.ofAffine((pass, k, right) -> product(pass.inputs(k), pass.w(k), pass.b(k)[0])));
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

    private static double[][] byExamples(Pass pass, int k, double[][] right) {
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

    private static double regularisedBackwards(Pass pass, double right) {
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
                ? java.util.stream.IntStream.range(0, n).toArray()
                : Arrays.copyOf(random.permutation(n), batchSize);
    }

    private static double[][] drawnByJava(boolean isBias, double scale, double[][] right) {
        Random random = new Random(Double.hashCode(right[0][0]));
        return isBias ? right : map(right, (i, j, same) -> scale * random.nextGaussian());
    }

    private static Loss.OfScores byColumns(Pass pass, Loss.OfScores right) {
        double[][] residuals = Matrices.transpose(right.dscores());
        double sum = Precision.numbers(residuals).map(r -> r * r).sum();
        double rows = Precision.numbers(right.dscores()).map(r -> r * r).sum();
        return new Loss.OfScores(rows == 0 ? right.loss() : right.loss() / rows * sum, right.dscores());
    }

    /** -log p_y = log1p(sum over the others of exp(s_j - s_y)). */
    private static double log1p(Pass pass) {
        double loss = 0;
        for (int i = 0; i < pass.n(); i++) {
            double[] s = pass.logits()[i];
            double own = s[pass.y()[i]];
            double others = Arrays.stream(s).map(each -> Math.exp(each - own)).sum() - 1;
            loss += Math.log1p(others);
        }
        return loss / pass.n();
    }

    private static Loss.OfScores withOneHot(Pass pass, Loss.OfScores right) {
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
