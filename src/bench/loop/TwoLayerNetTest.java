import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;

/**
 * What an instructor without netgrade would write: one Jupiter suite for CS231n's two-layer net, run in the submission's own JVM.
 *
 * <p>It asks what the checks of {@code rubric/cs231n-two-layer-net} ask, but for the accuracy on images. Numbers of the toy are the
 * hand-out's in full precision ({@code ground-truth/cs231n-two-layer-net.json}, from NumPy); where hidden cases need an expected value,
 * {@code Expected} computes it.
 */
class TwoLayerNetTest {

    private static final double REG = 0.05;
    private static final int[] Y = {0, 1, 2, 2, 1};
    private static final List<String> NAMES = List.of("W1", "b1", "W2", "b2");

    private static final double[][] W1 = {
        {0.1764052345967664, 0.040015720836722335, 0.09787379841057392, 0.2240893199201458, 0.18675579901499675, -0.0977277879876411,
            0.09500884175255894, -0.01513572082976979, -0.010321885179355785, 0.04105985019383723},
        {0.014404357116087799, 0.1454273506962975, 0.07610377251469935, 0.012167501649282842, 0.04438632327454257,
            0.033367432737426685, 0.14940790731576062, -0.020515826376580087, 0.03130677016509014, -0.08540957393017248},
        {-0.25529898158340786, 0.06536185954403606, 0.08644361988595058, -0.0742165020406442, 0.22697546239876076, -0.1454365674598765,
            0.004575851730144607, -0.01871838500258336, 0.15327792143584576, 0.1469358769900285},
        {0.015494742569691631, 0.03781625196021736, -0.08877857476301128, -0.1980796468223927, -0.034791214932615264,
            0.015634896910398006, 0.12302906807277209, 0.12023798487844113, -0.03873268174079523, -0.03023027505753356},
    };
    private static final double[][] W2 = {
        {-0.10485529650670927, -0.14200179371789753, -0.17062701906250127},
        {0.19507753952317897, -0.050965218175165354, -0.04380743016111864},
        {-0.12527953600499261, 0.07774903558319102, -0.16138978475579516},
        {-0.02127402802139687, -0.08954665611936757, 0.0386902497859262},
        {-0.051080513756887304, -0.11806321841224121, -0.002818222833865487},
        {0.04283318705304177, 0.006651722238316789, 0.03024718977397814},
        {-0.06343220936809636, -0.03627411659871382, -0.0672460447775951},
        {-0.03595531615405413, -0.0813146282044454, -0.17262826023316769},
        {0.017742614225375285, -0.040178093620826194, -0.16301983469660447},
        {0.04627822555257742, -0.09072983643832422, 0.005194539579613896},
    };
    private static final double[][] X = {
        {16.243453636632417, -6.117564136500754, -5.2817175226345565, -10.729686221561705},
        {8.654076293246785, -23.015386968802826, 17.4481176421648, -7.612069008951028},
        {3.1903909605709857, -2.493703754774101, 14.621079370449742, -20.60140709497654},
        {-3.224172040135075, -3.8405435466841564, 11.337694423354375, -10.998912673140309},
        {-1.7242820755043575, -8.778584179213718, 0.4221374671559283, 5.828152137158222},
    };
    private static final double[][] SCORES = {
        {-0.8123374131092694, -1.2765462405665546, -0.7033599477779823},
        {-0.171296770143933, -1.1880331063857748, -0.47310444151017106},
        {-0.5159047523520925, -1.0135431409752376, -0.8504214959143412},
        {-0.1541929118833914, -0.4862963841756698, -0.529019523892004},
        {-0.006187325198913605, -0.12435260970276743, -0.15226949317417685},
    };
    private static final double[][] DW1 = {
        {-0.09684990425089299, 0.004001572083672233, -0.2055178279374689, 0.18798635185621876, 0.16053164507453307,
            -0.009772778798764111, 0.009500884175255894, 0.0026888434454264377, -0.03010228109716815, -0.005678028012657512},
        {0.044559500794865294, 0.014542735069629751, 0.6955155021708782, -0.28861632707078433, -0.26698698878502136,
            0.003336743273742669, 0.014940790731576063, 0.019343558561228193, -0.06547009970562702, -0.5329286507035512},
        {0.011697782096128047, 0.006536185954403606, -0.23162355049033304, -0.06263903554995225, -0.0014163897121468316,
            -0.014543656745987649, 0.0004575851730144607, -0.002900670773294673, 0.535668028982317, 0.36973199820717445},
        {0.07717664026410447, 0.003781625196021736, -0.3137783226869332, 0.22686856785224094, 0.2066787090789795,
            0.0015634896910398006, 0.01230290680727721, -0.002180557859087809, -0.6789430400608876, 0.09855730149885934},
    };
    private static final double[][] DB1 = {
        {-0.0070484042539062965, 0.0, 0.003104935270356001, -0.007239898645337781, -0.005733773852469731, 0.0, 0.0,
            -0.00243719724754095, 0.04121604559733788, 0.022361763780295557},
    };
    private static final double[][] DW2 = {
        {-0.5137646909210803, 0.16723292957836472, 0.30478335041400473},
        {0.019507753952317897, -0.005096521817516536, -0.004380743016111864},
        {0.2922291735858073, 0.11889689360415788, -0.43201809570772487},
        {-0.23312107475059957, 0.18628820012222475, 0.03961983119289081},
        {0.7781747961741837, -0.35423302663703393, -0.4411379650374493},
        {0.0042833187053041765, 0.0006651722238316789, 0.003024718977397814},
        {-0.006343220936809637, -0.003627411659871382, -0.006724604477759511},
        {0.061728160876457404, -0.12990048919026492, 0.039182507854640794},
        {0.6320539455410928, -0.08440235246116973, -0.5661971244891287},
        {0.8893349947760378, -0.6047093485358653, -0.28855135337078586},
    };
    private static final double[][] DB2 = {
        {0.20996909805653818, -0.14319049924438168, -0.06677859881215654},
    };

    // What is asked: a net, a batch and a regularisation strength.
    private record Case(Map<String, double[][]> parameters, double[][] x, int[] y, double reg) {

        Case withReg(double other) {
            return new Case(parameters, x, y, other);
        }

        Case with(String name, double[][] matrix) {
            Map<String, double[][]> changed = new HashMap<>(parameters);
            changed.put(name, matrix);
            return new Case(changed, x, y, reg);
        }
    }

    private static Case toy() {
        return new Case(Map.of("W1", copy(W1), "b1", new double[1][10], "W2", copy(W2), "b2", new double[1][3]), copy(X), Y.clone(), REG);
    }

    private static Case biases() {
        Random random = new Random(1);
        return toy().with("b1", normal(random, 1, 10, 0.5)).with("b2", normal(random, 1, 3, 0.5));
    }

    private static Case sizes() {
        return random(2, 7, 6, 5, 4, 0.7);
    }

    private static Case single() {
        return random(3, 1, 4, 10, 3, REG);
    }

    private static Case strong() {
        return toy().withReg(1000);
    }

    private static Case offset() {
        return toy().with("b2", new double[][] {{1000, 1000, 1000}}).withReg(0);
    }

    /** Scores shifted row by row: the last input holds the shift, two hidden units of either sign carry it to every score. */
    private static Case rows() {
        double[] shift = {1000, -1000, 400, -700, 3};
        Random random = new Random(4);
        double[][] x = normal(random, 5, 4, 1);
        double[][] w1 = normal(random, 4, 10, 0.5);
        double[][] w2 = normal(random, 10, 3, 0.5);
        for (int i = 0; i < 5; i++) {
            x[i][3] = shift[i];
        }
        for (int j = 0; j < 10; j++) {
            w1[3][j] = j == 8 ? 1 : j == 9 ? -1 : 0;
        }
        for (int d = 0; d < 3; d++) {
            w1[d][8] = 0;
            w1[d][9] = 0;
        }
        Arrays.fill(w2[8], 1);
        Arrays.fill(w2[9], -1);
        return new Case(
                Map.of("W1", w1, "b1", new double[1][10], "W2", w2, "b2", normal(random, 1, 3, 0.5)), x, new int[] {0, 1, 2, 1, 0}, 0);
    }

    private static Case negativeScores() {
        Case drawn = random(5, 9, 6, 5, 4, 0);
        double[][] b2 = copy(drawn.parameters().get("b2"));
        for (int k = 0; k < b2[0].length; k++) {
            b2[0][k] -= 50;
        }
        return drawn.with("b2", b2);
    }

    private static Case random(long seed, int n, int d, int h, int c, double reg) {
        Random random = new Random(seed);
        Map<String, double[][]> parameters = Map.of(
                "W1", normal(random, d, h, 0.5),
                "b1", normal(random, 1, h, 0.5),
                "W2", normal(random, h, c, 0.5),
                "b2", normal(random, 1, c, 0.5));
        return new Case(parameters, normal(random, n, d, 1), random.ints(n, 0, c).toArray(), reg);
    }

    private static double[][] normal(Random random, int rows, int columns, double scale) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int j = 0; j < columns; j++) {
                row[j] = scale * random.nextGaussian();
            }
        }
        return matrix;
    }

    private static NeuralNet net(Case given) {
        NeuralNet net = new TwoLayerNet();
        Map<String, double[][]> copies = new HashMap<>();
        given.parameters().forEach((name, matrix) -> copies.put(name, copy(matrix)));
        net.setParameters(copies);
        return net;
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }

    // Parameters.

    private static Map<String, double[][]> drawn(long seed) {
        NeuralNet net = new TwoLayerNet();
        net.initialise(List.of(40, 30, 20), 0.01, seed);
        return net.parameters();
    }

    @Test
    void initialiseDrawsRandomWeightsAndZeroBiases() {
        Map<String, double[][]> first = drawn(1);
        assertShape(40, 30, first.get("W1"));
        assertShape(30, 20, first.get("W2"));
        assertMatrix("b1", new double[1][30], first.get("b1"), 0);
        assertMatrix("b2", new double[1][20], first.get("b2"), 0);
        for (String name : List.of("W1", "W2")) {
            double squares = Arrays.stream(first.get(name)).flatMapToDouble(Arrays::stream).map(v -> v * v).average().orElseThrow();
            assertEquals(1, Math.sqrt(squares) / 0.01, 0.25, name);
        }
        assertMatrix("W1 of the same seed", first.get("W1"), drawn(1).get("W1"), 0);
        assertFalse(Arrays.deepEquals(first.get("W1"), drawn(2).get("W1")), "another seed gives other weights");
    }

    @Test
    void parametersReturnsWhatWasSet() {
        for (Case given : List.of(sizes(), biases())) {
            Map<String, double[][]> returned = net(given).parameters();
            assertEquals(given.parameters().keySet(), returned.keySet());
            NAMES.forEach(name -> assertMatrix(name, given.parameters().get(name), returned.get(name), 0));
        }
    }

    // Scores.

    @Test
    void scoresOfTheToy() {
        assertMatrix("scores", SCORES, net(toy()).scores(copy(X)), 1e-7);
    }

    @Test
    void scoresWithBiases() {
        compareScores(biases());
    }

    @Test
    void scoresOfOtherSizes() {
        compareScores(sizes());
    }

    @Test
    void scoresOfOneExample() {
        compareScores(single());
    }

    private static void compareScores(Case given) {
        assertMatrix("scores", Expected.of(given).scores(), net(given).scores(copy(given.x())), 1e-9);
    }

    // Losses.

    @Test
    void lossOfTheToy() {
        assertEquals(1.3037878913298206, loss(toy()), 1e-9);
    }

    @Test
    void lossOfTheToyUnregularised() {
        assertEquals(1.2658570521180537, loss(toy().withReg(0)), 1e-9);
    }

    @Test
    void lossWithBiases() {
        compareLoss(biases());
    }

    @Test
    void lossOfOtherSizes() {
        compareLoss(sizes());
    }

    @Test
    void lossOfOneExample() {
        compareLoss(single());
    }

    @Test
    void lossStronglyRegularised() {
        compareLoss(strong());
    }

    @Test
    void lossWithAThousandAddedToEveryScore() {
        compareLoss(offset());
    }

    @Test
    void lossWithRowsOfDifferentScale() {
        compareLoss(rows());
    }

    private static double loss(Case given) {
        return net(given).loss(given.x(), given.y(), given.reg()).loss();
    }

    private static void compareLoss(Case given) {
        double expected = Expected.of(given).loss();
        assertTrue(Math.abs(loss(given) - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), "loss");
    }

    // Gradients.

    @Test
    void gradientOfW1() {
        assertMatrix("dW1", DW1, gradients(toy()).get("W1"), 1e-8);
    }

    @Test
    void gradientOfB1() {
        assertMatrix("db1", DB1, gradients(toy()).get("b1"), 1e-8);
    }

    @Test
    void gradientOfW2() {
        assertMatrix("dW2", DW2, gradients(toy()).get("W2"), 1e-8);
    }

    @Test
    void gradientOfB2() {
        assertMatrix("db2", DB2, gradients(toy()).get("b2"), 1e-8);
    }

    @Test
    void gradientOfW1AgainstNumeric() {
        compareWithNumeric("W1");
    }

    @Test
    void gradientOfB1AgainstNumeric() {
        compareWithNumeric("b1");
    }

    @Test
    void gradientOfW2AgainstNumeric() {
        compareWithNumeric("W2");
    }

    @Test
    void gradientOfB2AgainstNumeric() {
        compareWithNumeric("b2");
    }

    @Test
    void gradientsWithBiases() {
        compareGradients(biases());
    }

    @Test
    void gradientsOfOtherSizes() {
        compareGradients(sizes());
    }

    @Test
    void gradientsOfOneExample() {
        compareGradients(single());
    }

    @Test
    void gradientsStronglyRegularised() {
        compareGradients(strong());
    }

    @Test
    void gradientsWithAThousandAddedToEveryScore() {
        compareGradients(offset());
    }

    @Test
    void gradientsWithRowsOfDifferentScale() {
        compareGradients(rows());
    }

    private static Map<String, double[][]> gradients(Case given) {
        return net(given).loss(given.x(), given.y(), given.reg()).gradients();
    }

    private static void compareGradients(Case given) {
        Map<String, double[][]> expected = Expected.of(given).gradients();
        Map<String, double[][]> actual = gradients(given);
        NAMES.forEach(name -> assertMatrix("d" + name, expected.get(name), actual.get(name), 1e-8));
    }

    /** The centred difference of the submission's own loss, two points an entry as in the hand-out. */
    private static void compareWithNumeric(String name) {
        Case toy = toy();
        double[][] moved = copy(toy.parameters().get(name));
        double[][] numeric = new double[moved.length][moved[0].length];
        double h = 1e-5;
        for (int i = 0; i < moved.length; i++) {
            for (int j = 0; j < moved[i].length; j++) {
                double at = moved[i][j];
                moved[i][j] = at + h;
                double above = loss(toy.with(name, moved));
                moved[i][j] = at - h;
                double below = loss(toy.with(name, moved));
                moved[i][j] = at;
                numeric[i][j] = (above - below) / (2 * h);
            }
        }
        assertMatrix("d" + name, numeric, gradients(toy).get(name), 1e-6);
    }

    // Training.

    @Test
    void trainingReachesASmallLossOnTheToy() {
        TrainingSettings settings = new TrainingSettings(0.1, 0.95, 5e-6, 100, 200, 7);
        NeuralNet net = net(toy());
        assertEquals(100, net.train(data(toy()), settings).loss().length);
        Case trained = new Case(net.parameters(), copy(X), Y, settings.reg());
        assertTrue(Expected.of(trained).loss() <= 0.02, "loss after training");
        NeuralNet again = net(toy());
        again.train(data(toy()), settings);
        NAMES.forEach(name -> assertMatrix("repeated " + name, trained.parameters().get(name), again.parameters().get(name), 0));
    }

    /** Sixty times the same row: every batch is the same, so the losses are known; decay may come at either end of an epoch. */
    @Test
    void trainingHalvesTheLearningRateOnceAnEpoch() {
        double[][] x = new double[60][];
        Arrays.setAll(x, i -> X[1].clone());
        Case given = new Case(toy().parameters(), x, new int[60], 1e-3);
        TrainingSettings settings = new TrainingSettings(0.1, 0.5, 1e-3, 40, 10, 7);
        NeuralNet net = net(given);
        TrainingHistory history = net.train(data(given), settings);
        Descent first = Descent.of(given, settings, t -> t % 6 == 0);
        Descent last = Descent.of(given, settings, t -> (t + 1) % 6 == 0);
        Descent nearer = distance(first.losses(), history.loss()) <= distance(last.losses(), history.loss()) ? first : last;
        assertArrayEquals(nearer.losses(), history.loss(), 1e-8);
        NAMES.forEach(name -> assertMatrix(name, nearer.parameters().get(name), net.parameters().get(name), 1e-8));
    }

    private record Descent(double[] losses, Map<String, double[][]> parameters) {

        static Descent of(Case given, TrainingSettings settings, IntPredicate decays) {
            Map<String, double[][]> parameters = new HashMap<>();
            given.parameters().forEach((name, matrix) -> parameters.put(name, copy(matrix)));
            double[][] x = Arrays.copyOf(given.x(), settings.batchSize());
            int[] y = Arrays.copyOf(given.y(), settings.batchSize());
            double[] losses = new double[settings.iterations()];
            double rate = settings.learningRate();
            for (int t = 0; t < losses.length; t++) {
                Expected step = Expected.of(new Case(parameters, x, y, settings.reg()));
                losses[t] = step.loss();
                for (String name : NAMES) {
                    double[][] matrix = parameters.get(name);
                    for (int i = 0; i < matrix.length; i++) {
                        for (int j = 0; j < matrix[i].length; j++) {
                            matrix[i][j] -= rate * step.gradients().get(name)[i][j];
                        }
                    }
                }
                rate = decays.test(t) ? rate * settings.learningRateDecay() : rate;
            }
            return new Descent(losses, parameters);
        }
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    @Test
    void trainingSeesAllRows() {
        double[][] x = normal(new Random(6), 60, 4, 1);
        int[] y = new int[60];
        for (int i = 0; i < 60; i++) {
            y[i] = i / 20;
            x[i][y[i]] += 4;
        }
        Case given = new Case(toy().parameters(), x, y, 0);
        NeuralNet net = net(given);
        net.train(data(given), new TrainingSettings(0.2, 0.99, 1e-4, 300, 10, 7));
        assertTrue(Expected.of(new Case(net.parameters(), x, y, 0)).loss() <= 0.3, "loss after training");
    }

    private static TrainingData data(Case given) {
        return new TrainingData(given.x(), given.y(), given.x(), given.y());
    }

    // Predictions.

    @Test
    void predictionsOnTheToy() {
        assertArrayEquals(new int[] {2, 0, 0, 0, 0}, net(toy()).predict(copy(X)));
    }

    @Test
    void predictionsWithNegativeScores() {
        comparePredictions(negativeScores());
    }

    @Test
    void predictionForOneExample() {
        comparePredictions(single());
    }

    private static void comparePredictions(Case given) {
        double[][] scores = Expected.of(given).scores();
        int[] expected = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            for (int k = 1; k < scores[i].length; k++) {
                expected[i] = scores[i][k] > scores[i][expected[i]] ? k : expected[i];
            }
        }
        assertArrayEquals(expected, net(given).predict(given.x()));
    }

    // Side effects.

    @Test
    void inputsStayAsTheyWere() {
        Case given = biases();
        double[][] x = copy(given.x());
        int[] y = given.y().clone();
        NeuralNet net = net(given);
        double[][] scores = net.scores(x);
        double loss = net.loss(x, y, REG).loss();
        net.predict(x);
        assertMatrix("x", given.x(), x, 0);
        assertArrayEquals(given.y(), y);
        assertMatrix("scores asked again", scores, net.scores(x), 1e-12);
        assertEquals(loss, net.loss(x, y, REG).loss(), 1e-12);
    }

    @Test
    void parametersStayAsTheyWere() {
        Case given = biases();
        NeuralNet net = net(given);
        net.scores(given.x());
        net.loss(given.x(), given.y(), REG);
        net.predict(given.x());
        NAMES.forEach(name -> assertMatrix(name, given.parameters().get(name), net.parameters().get(name), 0));
    }

    @Test
    void theSameQuestionGetsTheSameAnswer() {
        Case given = biases();
        NeuralNet net = net(given);
        double[][] scores = net.scores(given.x());
        double loss = net.loss(given.x(), given.y(), REG).loss();
        for (NeuralNet asked : List.of(net, net(given))) {
            assertMatrix("scores", scores, asked.scores(given.x()), 1e-12);
            assertEquals(loss, asked.loss(given.x(), given.y(), REG).loss(), 1e-12);
        }
    }

    private static void assertShape(int rows, int columns, double[][] actual) {
        assertEquals(rows, actual.length, "rows");
        for (double[] row : actual) {
            assertEquals(columns, row.length, "columns");
        }
    }

    /** Compares by the largest difference, relative to the largest entry where that is above 1; NaN never passes. */
    private static void assertMatrix(String name, double[][] expected, double[][] actual, double allowed) {
        assertShape(expected.length, expected[0].length, actual);
        double scale = 1;
        double error = 0;
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                double difference = Math.abs(expected[i][j] - actual[i][j]);
                error = difference <= error ? error : difference;
                scale = Math.max(scale, Math.abs(expected[i][j]));
            }
        }
        assertTrue(error <= allowed * scale, name + ": largest error " + error + ", allowed " + allowed * scale);
    }

    /** The net written out once more, for the expected values. */
    private record Expected(double[][] scores, double loss, Map<String, double[][]> gradients) {

        static Expected of(Case given) {
            double[][] w1 = given.parameters().get("W1");
            double[][] w2 = given.parameters().get("W2");
            double[][] hidden = layer(given.x(), w1, given.parameters().get("b1"));
            for (double[] row : hidden) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = Math.max(0, row[j]);
                }
            }
            double[][] scores = layer(hidden, w2, given.parameters().get("b2"));
            int n = scores.length;
            double loss = given.reg() * (squares(w1) + squares(w2));
            double[][] dw1 = scaled(w1, 2 * given.reg());
            double[][] db1 = new double[1][w2.length];
            double[][] dw2 = scaled(w2, 2 * given.reg());
            double[][] db2 = new double[1][w2[0].length];
            for (int i = 0; i < n; i++) {
                double max = Arrays.stream(scores[i]).max().orElseThrow();
                double sum = Arrays.stream(scores[i]).map(score -> Math.exp(score - max)).sum();
                loss -= (scores[i][given.y()[i]] - max - Math.log(sum)) / n;
                double[] dScores = new double[w2[0].length];
                for (int k = 0; k < dScores.length; k++) {
                    dScores[k] = (Math.exp(scores[i][k] - max) / sum - (k == given.y()[i] ? 1 : 0)) / n;
                    db2[0][k] += dScores[k];
                }
                for (int j = 0; j < w2.length; j++) {
                    double dHidden = 0;
                    for (int k = 0; k < dScores.length; k++) {
                        dw2[j][k] += hidden[i][j] * dScores[k];
                        dHidden += w2[j][k] * dScores[k];
                    }
                    dHidden = hidden[i][j] > 0 ? dHidden : 0;
                    db1[0][j] += dHidden;
                    for (int d = 0; d < w1.length; d++) {
                        dw1[d][j] += given.x()[i][d] * dHidden;
                    }
                }
            }
            return new Expected(scores, loss, Map.of("W1", dw1, "b1", db1, "W2", dw2, "b2", db2));
        }

        private static double[][] layer(double[][] x, double[][] w, double[][] b) {
            double[][] out = new double[x.length][];
            for (int i = 0; i < x.length; i++) {
                out[i] = b[0].clone();
                for (int d = 0; d < w.length; d++) {
                    for (int j = 0; j < w[d].length; j++) {
                        out[i][j] += x[i][d] * w[d][j];
                    }
                }
            }
            return out;
        }

        private static double squares(double[][] matrix) {
            return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).map(value -> value * value).sum();
        }

        private static double[][] scaled(double[][] matrix, double factor) {
            return Arrays.stream(matrix).map(row -> Arrays.stream(row).map(value -> factor * value).toArray()).toArray(double[][]::new);
        }
    }
}
