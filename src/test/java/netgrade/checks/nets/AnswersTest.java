package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import netgrade.checks.Altered;
import netgrade.checks.CheckResult;
import netgrade.checks.InProcess;
import netgrade.checks.Measure;
import netgrade.checks.Running;
import netgrade.numeric.Matrices;
import netgrade.sandbox.Outcome;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What checks make of answers that are no numbers, of another shape, or not there. */
class AnswersTest {

    private static void assertFault(String id, Outcome outcome, String message, Supplier<NeuralNet> nets) {
        CheckResult result = Running.one(id, nets);
        assertEquals(message, result.message());
        assertEquals(outcome, result.outcome());
        assertFalse(Running.passes(result));
    }

    /** Fails if a check of these groups passes; a group is the first word of ids. */
    private static void assertNonePasses(Set<String> groups, Supplier<NeuralNet> nets) {
        Set<String> ids = Running.CHECKS.known().keySet().stream()
                .filter(id -> groups.stream().anyMatch(group -> id.equals(group) || id.startsWith(group + ".")))
                .collect(Collectors.toSet());
        Map<String, CheckResult> results = Running.CHECKS.run(ids, new InProcess(nets), Running.EXERCISE);
        assertEquals(ids, Running.failed(results));
        results.values().forEach(result -> assertEquals(Outcome.ANSWERED, result.outcome(), result.id()));
    }

    private static double[][] withFirst(double value, double[][] matrix) {
        double[][] copy = Matrices.copy(matrix);
        copy[0][0] = value;
        return copy;
    }

    private static Map<String, double[][]> withFirst(double value, Map<String, double[][]> matrices) {
        Map<String, double[][]> copies = new TreeMap<>();
        matrices.forEach((name, matrix) -> copies.put(name, withFirst(value, matrix)));
        return copies;
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void scoresWithOneOfTheseNeverPass(double value) {
        assertNonePasses(Set.of("scores", "purity.inputs", "purity.repeat"), () -> new Altered() {
            @Override
            public double[][] scores(double[][] x) {
                return withFirst(value, right.scores(x));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void lossesOfTheseNeverPass(double value) {
        assertNonePasses(Set.of("loss", "gradients.own", "purity.inputs", "purity.repeat"), () -> new Altered() {
            @Override
            public LossAndGradients loss(double[][] x, int[] y, double reg) {
                return new LossAndGradients(value, right.loss(x, y, reg).gradients());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void gradientsWithOneOfTheseNeverPass(double value) {
        assertNonePasses(Set.of("gradients"), () -> new Altered() {
            @Override
            public LossAndGradients loss(double[][] x, int[] y, double reg) {
                LossAndGradients answer = right.loss(x, y, reg);
                return new LossAndGradients(answer.loss(), withFirst(value, answer.gradients()));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void parametersWithOneOfTheseNeverPass(double value) {
        assertNonePasses(Set.of("parameters", "purity.parameters", "training"), () -> new Altered() {
            @Override
            public Map<String, double[][]> parameters() {
                return withFirst(value, right.parameters());
            }
        });
    }

    @Test
    void infiniteBiasThatSwitchesAUnitOffIsNoTrainedParameter() {
        // relu(-infinity) is 0, and unit 1 is 0 for all five examples anyway (ground-truth: hidden): the loss does not change.
        assertNonePasses(Set.of("training.toy"), () -> new Altered() {
            @Override
            public Map<String, double[][]> parameters() {
                Map<String, double[][]> parameters = right.parameters();
                parameters.get("b1")[0][1] = Double.NEGATIVE_INFINITY;
                return parameters;
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void historyOfTheseNeverFollowsTheSchedule(double value) {
        assertNonePasses(Set.of("training.schedule"), () -> new Altered() {
            @Override
            public TrainingHistory train(TrainingData data, TrainingSettings settings) {
                TrainingHistory history = right.train(data, settings);
                history.loss()[0] = value;
                return history;
            }
        });
    }

    @Test
    void transposedScoresAreToldAsSuch() {
        assertFault(
                "scores.toy", Outcome.WRONG_SHAPE, "scores has shape (3, 5), expected (5, 3); it looks transposed.", () -> new Altered() {
            @Override
            public double[][] scores(double[][] x) {
                return new double[3][5];
            }
        });
    }

    @Test
    void scoresOfAnotherShapeAreToldWithBothShapes() {
        assertFault("scores.toy", Outcome.WRONG_SHAPE, "scores has shape (5, 4), expected (5, 3).", () -> new Altered() {
            @Override
            public double[][] scores(double[][] x) {
                return new double[5][4];
            }
        });
    }

    @Test
    void noScoresAtAllHaveAShapeToo() {
        assertFault("scores.toy", Outcome.WRONG_SHAPE, "scores has shape (0, 0), expected (5, 3).", () -> new Altered() {
            @Override
            public double[][] scores(double[][] x) {
                return new double[0][];
            }
        });
    }

    @Test
    void predictionsOfAnotherLengthAreToldWithBothLengths() {
        assertFault("predict.toy", Outcome.WRONG_SHAPE, "predict has length 3, expected 5: one label per example.", () -> new Altered() {
            @Override
            public int[] predict(double[][] x) {
                return new int[3];
            }
        });
    }

    @Test
    void historyOfAnotherLengthIsToldWithBothLengths() {
        String message = "The history's loss has length 99, expected 100: one number per iteration.";
        assertFault("training.toy", Outcome.WRONG_SHAPE, message, () -> new Altered() {
            @Override
            public TrainingHistory train(TrainingData data, TrainingSettings settings) {
                return new TrainingHistory(new double[99], new double[0], new double[0]);
            }
        });
    }

    private static Supplier<NeuralNet> gradients(Map<String, double[][]> gradients) {
        return () -> new Altered() {
            @Override
            public LossAndGradients loss(double[][] x, int[] y, double reg) {
                return new LossAndGradients(right.loss(x, y, reg).loss(), gradients);
            }
        };
    }

    @Test
    void missingGradientIsNamedBesideThoseFound() {
        Map<String, double[][]> three = Map.of("W1", new double[4][10], "b1", new double[1][10], "W2", new double[10][3]);

        String message = "The gradients have no entry \"b2\". Found: W1, W2, b1.";
        assertFault("gradients.toy.b2", Outcome.WRONG_SHAPE, message, gradients(three));
        assertFault("gradients.own.b2", Outcome.WRONG_SHAPE, message, gradients(three));
        assertFault("gradients.biases", Outcome.WRONG_SHAPE, message, gradients(three));
    }

    @Test
    void gradientOfAnotherShapeIsCalledByItsName() {
        assertFault(
                "gradients.toy.W1",
                Outcome.WRONG_SHAPE,
                "dW1 has shape (10, 4), expected (4, 10); it looks transposed.",
                gradients(Map.of("W1", new double[10][4])));
    }

    @Test
    void emptyMapOfGradientsIsNotWrittenYet() {
        String message = "There are no gradients yet: the map is empty.";
        for (String id : Set.of("gradients.toy.W1", "gradients.own.W1", "gradients.biases")) {
            assertFault(id, Outcome.NOT_WRITTEN, message, gradients(Map.of()));
        }
    }

    @Test
    void emptyMapOfGradientsCostsTheLossNothing() {
        assertTrue(Running.passes(Running.one("loss.toy", gradients(Map.of()))));
    }

    @Test
    void emptyMapOfParametersIsNotWrittenYet() {
        assertFault("parameters.set", Outcome.NOT_WRITTEN, "There are no parameters yet: the map is empty.", () -> new Altered() {
            @Override
            public Map<String, double[][]> parameters() {
                return Map.of();
            }
        });
    }

    @Test
    void parametersOfOneMoreEntryAreCounted() {
        assertFault(
                "parameters.set", Outcome.WRONG_SHAPE, "parameters returned 5 entries, expected 4: W1, W2, b1, b2.", () -> new Altered() {
            @Override
            public Map<String, double[][]> parameters() {
                Map<String, double[][]> more = new TreeMap<>(right.parameters());
                more.put("velocity", new double[][] {{0}});
                return more;
            }
        });
    }

    @Test
    void worstEntryIsShownWithItsPositionAndBothNumbers() {
        Measure measure = Running.one("scores.toy", () -> new Altered() {
                    @Override
                    public double[][] scores(double[][] x) {
                        double[][] scores = right.scores(x);
                        scores[1][2] = 7;
                        return scores;
                    }
                })
                .measures()
                .get(0);

        assertEquals(1, measure.entries().size());
        assertEquals("scores[1][2]", measure.entries().get(0).position());
        assertEquals(7, measure.entries().get(0).actual());
        assertEquals(-0.47310444, measure.entries().get(0).expected(), 5e-9, "printed in the hand-out");
    }
}
