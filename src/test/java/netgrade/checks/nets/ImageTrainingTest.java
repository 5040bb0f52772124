package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import netgrade.checks.Altered;
import netgrade.checks.CheckResult;
import netgrade.checks.Exercise;
import netgrade.checks.Exhibit;
import netgrade.checks.InProcess;
import netgrade.checks.Running;
import netgrade.data.EmbeddedImages;
import netgrade.data.ImageSet;
import netgrade.reference.FullyConnectedNet;
import netgrade.sandbox.Outcome;
import netgrade.spi.ChosenSettings;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training on the embedded images: what passes, what does not, and what there is to see. */
class ImageTrainingTest {

    private static final ImageSet IMAGES = EmbeddedImages.make(Running.SEED).imageSet();

    private static final Exercise EXERCISE =
            new Exercise(Running.SEED, NetTask.CS231N, () -> IMAGES, 40, Duration.ofSeconds(60));

    /** Trains with other settings than those asked for. */
    private static class Otherwise extends Altered {

        private final UnaryOperator<TrainingSettings> settings;

        Otherwise(UnaryOperator<TrainingSettings> settings) {
            this.settings = settings;
        }

        @Override
        public TrainingHistory train(TrainingData data, TrainingSettings asked) {
            return right.train(data, settings.apply(asked));
        }
    }

    private static CheckResult run(String check, Supplier<? extends NeuralNet> nets) {
        return Running.CHECKS.run(Set.of(check), new InProcess(nets), EXERCISE).get(check);
    }

    private static CheckResult defaults(UnaryOperator<TrainingSettings> settings) {
        CheckResult result = run("accuracy.default", () -> new Otherwise(settings));
        assertEquals(Outcome.ANSWERED, result.outcome(), result.message());
        return result;
    }

    private static TrainingSettings with(TrainingSettings s, double rate, double decay, int iterations, long seed) {
        return new TrainingSettings(rate, decay, s.reg(), iterations, s.batchSize(), seed);
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void otherDrawsPass(long seed) {
        assertTrue(Running.passes(defaults(s -> with(s, s.learningRate(), s.learningRateDecay(), s.iterations(), seed))));
    }

    @Test
    @Tag("slow")
    void halfTheStepDoesNotPass() {
        assertFalse(Running.passes(defaults(s -> with(s, s.learningRate() / 2, s.learningRateDecay(), s.iterations(), s.seed()))));
    }

    @Test
    void forgottenDecayDoesNotPass() {
        assertFalse(Running.passes(defaults(s -> with(s, s.learningRate(), 1, s.iterations(), s.seed()))));
    }

    @Test
    void gradientAscentDoesNotPass() {
        assertFalse(Running.passes(defaults(s -> with(s, -s.learningRate(), s.learningRateDecay(), s.iterations(), s.seed()))));
    }

    @Test
    void defaultRunShowsItsLossesBesideThoseOfACorrectNet() {
        CheckResult result = defaults(s -> s);

        Exhibit.Curves curves = (Exhibit.Curves) result.exhibits().get(0);
        assertEquals(List.of("the submission's record", "a correct net"), curves.curves().stream().map(Exhibit.Curve::name).toList());
        assertEquals(100, curves.curves().get(0).points().size(), "100 iterations on the embedded images");
        assertEquals(Math.log(10), curves.curves().get(1).points().get(0).y(), 1e-3, "closed form: ten equally probable classes");
        assertEquals(Set.of("D"), result.values().keySet());
    }

    @Test
    void chosenSettingsShowLossesAccuraciesConfusionAndWeights() {
        CheckResult result = run("accuracy.chosen", () -> new Altered() {
            @Override
            public ChosenSettings chosenSettings(String images) {
                assertEquals("embedded", images);
                return new ChosenSettings(List.of(60), 1e-4, new TrainingSettings(2e-3, 0.95, 0.01, 260, 50, 0));
            }
        });

        assertEquals(Outcome.ANSWERED, result.outcome(), result.message());
        Exhibit.Curves losses = (Exhibit.Curves) result.exhibits().get(0);
        assertEquals(131, losses.curves().get(0).points().size(), "every other of 260, and the last");
        assertEquals(259, losses.curves().get(0).points().get(130).x());
        Exhibit.Curves accuracies = (Exhibit.Curves) result.exhibits().get(1);
        assertEquals(2, accuracies.curves().size());
        Exhibit.Confusion confusion = (Exhibit.Confusion) result.exhibits().get(2);
        int right = 0;
        int all = 0;
        for (int i = 0; i < 10; i++) {
            right += confusion.counts().get(i).get(i);
            all += confusion.counts().get(i).stream().mapToInt(Integer::intValue).sum();
        }
        assertEquals(500, all);
        assertEquals(result.values().get("X"), right / 5.0, 1e-12, "percent of 500");
        Exhibit.Pictures pictures = (Exhibit.Pictures) result.exhibits().get(3);
        assertEquals(50, pictures.pictures().size());
        assertEquals("W1 after training, one picture per hidden unit, the first 50 of 60", pictures.title());
        byte[] rgb = pictures.pictures().get(0).rgb();
        boolean dark = false;
        boolean bright = false;
        for (byte value : rgb) {
            dark |= value == 0;
            bright |= value == (byte) 255;
        }
        assertTrue(dark && bright, "scaled from the smallest weight to the largest");
    }

    @Test
    void deepNetsAreTrainedWhereTheAssignmentHasThem() {
        Exercise deep = new Exercise(
                Running.SEED, NetTask.HLCV, Running.EXERCISE.images(), 40, Duration.ofSeconds(60));
        CheckResult result = Running.CHECKS
                .run(Set.of("accuracy.chosen"), new InProcess(() -> new Altered(new FullyConnectedNet(NetTask.HLCV.convention())) {
                    @Override
                    public ChosenSettings chosenSettings() {
                        return new ChosenSettings(List.of(8, 7), 0.5, new TrainingSettings(0.1, 1, 0, 200, 3, 0));
                    }
                }), deep)
                .get("accuracy.chosen");

        assertEquals(Outcome.ANSWERED, result.outcome(), result.message());
        assertEquals(100.0, result.values().get("X"), "three images, one pixel each: learnt");
    }
}
