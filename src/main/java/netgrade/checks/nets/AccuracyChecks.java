package netgrade.checks.nets;

import java.util.List;
import java.util.Map;
import netgrade.checks.Accuracy;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Findings;
import netgrade.checks.Measure;
import netgrade.checks.TrainingExhibits;
import netgrade.data.ImageSet;
import netgrade.numeric.Matrices;
import netgrade.reference.Convention.Layout;
import netgrade.reference.FullyConnectedNet;
import netgrade.reference.LayerNames;
import netgrade.spi.ChosenSettings;
import org.junit.jupiter.api.extension.ExtendWith;

/** Training on images: with the hand-out's default settings, and stage 6, with those the student chose. */
@ExtendWith(CheckExtension.class)
public class AccuracyChecks {

    /**
     * How far training may be off, as a part of what the reference gains. On the embedded images, twenty runs of the reference that differ
     * in what they draw are within 0.08 of each other; half the gradient is off by 0.55, half the steps by 0.50, no decay by 0.38.
     */
    private static final double PROGRESS_TOLERANCE = 0.25;

    @Check(
            id = "accuracy.default",
            title = "training on images with the hand-out's default settings",
            asks = Asks.ACCURACY,
            method = "train",
            values = "D",
            images = true)
    void defaults(NetTrial trial) {
        ImageSet images = trial.exercise().images().get();
        DefaultRun expected = trial.defaultRun();
        ImageTraining training = ImageTraining.run(trial, expected.settings());
        trial.findings().exhibit(TrainingExhibits.losses(
                "Loss with the default settings",
                TrainingExhibits.curve("the submission's record", training.history().loss()),
                TrainingExhibits.curve("a correct net", expected.losses())));

        FullyConnectedNet trained = trial.reference();
        trained.initialise(sizes(expected.settings(), images), 1, 0);
        trained.setParameters(training.parameters());
        double after = trained.loss(images.testX(), images.testY(), 0).loss();
        trial.findings().measure(new Measure(
                "progress on unseen images",
                "|a - b| / b, where a is the loss reduction of your net, computed from your parameters, and b that of a correct net",
                Double.isFinite(after) ? Math.abs(after - expected.after()) / expected.progress() : Double.POSITIVE_INFINITY,
                PROGRESS_TOLERANCE,
                List.of(),
                ""));
        training.accuracy(trial).report(trial.findings(), "D");
    }

    private static List<Integer> sizes(ChosenSettings settings, ImageSet images) {
        return List.of(images.inputs(), settings.hiddenSizes().get(0), images.classes());
    }

    @Check(
            id = "accuracy.chosen",
            title = "accuracy on unseen images with your chosen settings",
            asks = Asks.ACCURACY,
            method = "chosenSettings",
            values = Accuracy.VALUE,
            images = true)
    void chosen(NetTrial trial) {
        ImageSet images = trial.exercise().images().get();
        ChosenSettings chosen = trial.submission().fresh().chosenSettings(images.kind().label());
        ImageTraining training = ImageTraining.run(trial, chosen);
        Findings findings = trial.findings();
        findings.exhibit(TrainingExhibits.losses(
                "Loss with your chosen settings", TrainingExhibits.curve("loss", training.history().loss())));
        TrainingExhibits.accuracies(training.history()).ifPresent(findings::exhibit);

        Accuracy.Tied tied = training.accuracy(trial);
        tied.report(findings, Accuracy.VALUE);
        findings.exhibit(Accuracy.confusion(tied.predicted(), images));
        images.pixels().ifPresent(places -> showWeights(trial, training.parameters(), places));
    }

    /** Shows what the first layer looks for. */
    private static void showWeights(NetTrial trial, Map<String, double[][]> parameters, int[] places) {
        double[][] w1 = parameters.get(LayerNames.weights(1));
        double[][] units = trial.layout() == Layout.OUTPUTS_FIRST ? w1 : Matrices.transpose(w1);
        if (units[0].length == places.length && Matrices.isFinite(units)) {
            trial.findings().exhibit(TrainingExhibits.pictures("W1 after training, one picture per hidden unit", "unit", units, places));
        }
    }
}
