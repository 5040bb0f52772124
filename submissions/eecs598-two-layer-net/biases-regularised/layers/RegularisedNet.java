package layers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;

/** A net made of layers; works for any number of them. */
public class RegularisedNet implements NeuralNet {
    private final List<Dense> affines = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        Random random = new Random(seed);
        clear();
        for (int l = 0; l + 1 < layerSizes.size(); l++) {
            double[][] w = new double[layerSizes.get(l)][layerSizes.get(l + 1)];
            for (double[] row : w) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = weightScale * random.nextGaussian();
                }
            }
            add(new Dense(w, new double[1][layerSizes.get(l + 1)]));
        }
    }

    @Override
    public void setParameters(Map<String, double[][]> parameters) {
        clear();
        for (int l = 1; parameters.containsKey("W" + l); l++) {
            add(new Dense(parameters.get("W" + l), parameters.get("b" + l)));
        }
    }

    @Override
    public Map<String, double[][]> parameters() {
        Map<String, double[][]> result = new LinkedHashMap<>();
        for (int l = 0; l < affines.size(); l++) {
            result.put("W" + (l + 1), affines.get(l).weights);
            result.put("b" + (l + 1), affines.get(l).bias);
        }
        return result;
    }

    private void clear() {
        affines.clear();
        layers.clear();
    }

    private void add(Dense affine) {
        if (!layers.isEmpty()) {
            layers.add(new Relu());
        }
        layers.add(affine);
        affines.add(affine);
    }

    @Override
    public double[][] scores(double[][] x) {
        double[][] a = x;
        for (Layer layer : layers) {
            a = layer.forward(a);
        }
        return a;
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        SoftmaxLoss softmax = new SoftmaxLoss(scores(x), y);
        double[][] gradient = softmax.gradient;
        for (int l = layers.size() - 1; l >= 0; l--) {
            gradient = layers.get(l).backward(gradient);
        }
        double loss = softmax.loss;
        Map<String, double[][]> gradients = new LinkedHashMap<>();
        for (int l = 0; l < affines.size(); l++) {
            Dense affine = affines.get(l);
            loss += reg * affine.sumOfSquares();
            affine.addRegularisation(reg);
            gradients.put("W" + (l + 1), affine.dWeights);
            gradients.put("b" + (l + 1), affine.dBias);
        }
        return new LossAndGradients(loss, gradients);
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        int n = data.x().length;
        int epoch = Math.max(n / settings.batchSize(), 1);
        double rate = settings.learningRate();
        Random random = new Random(settings.seed());
        double[] history = new double[settings.iterations()];
        for (int t = 0; t < settings.iterations(); t++) {
            double[][] x = new double[settings.batchSize()][];
            int[] y = new int[settings.batchSize()];
            for (int i = 0; i < x.length; i++) {
                int row = random.nextInt(n);
                x[i] = data.x()[row];
                y[i] = data.y()[row];
            }
            history[t] = loss(x, y, settings.reg()).loss();
            for (Dense affine : affines) {
                affine.move(rate);
            }
            if (t % epoch == epoch - 1) {
                rate *= settings.learningRateDecay();
            }
        }
        return new TrainingHistory(history, new double[] {}, new double[] {});
    }

    @Override
    public int[] predict(double[][] x) {
        double[][] scores = scores(x);
        int[] labels = new int[scores.length];
        for (int i = 0; i < labels.length; i++) {
            for (int k = 0; k < scores[i].length; k++) {
                if (scores[i][k] > scores[i][labels[i]]) {
                    labels[i] = k;
                }
            }
        }
        return labels;
    }
}
