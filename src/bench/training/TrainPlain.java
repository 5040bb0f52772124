import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import netgrade.data.EmbeddedImages;
import netgrade.data.ImageSet;
import netgrade.reference.FullyConnectedNet;
import netgrade.spi.ChosenSettings;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains a submission as the check {@code accuracy.chosen} has it trained, but by a plain call in this JVM, and prints the seconds of the
 * call as the grader saw it, the seconds of {@code train} here, and the largest difference between the losses of both.
 *
 * <p>Argument: the {@code result.json} of the submission, graded on the embedded images. The submission's {@code TwoLayerNet} is on the
 * class path.
 */
public final class TrainPlain {

    private static final String CHECK = "accuracy.chosen";

    public static void main(String[] arguments) throws Exception {
        JsonNode result = JsonMapper.shared().readTree(Files.readString(Path.of(arguments[0])));
        long seed = result.at("/provenance/seed").asLong();
        ImageSet images = EmbeddedImages.make(seed).imageSet();
        // The grader trains with the hand-out's settings before, in the same JVM: its JIT knows the code by then, and so shall this one's.
        train(images, new ChosenSettings(List.of(50), 1e-4, new TrainingSettings(1e-4, 0.95, 0.25, 100, 100, seed)), seed);
        Run run = train(images, new TwoLayerNet().chosenSettings(), seed);
        double inWorker = result.at("/times/partSeconds").get(CHECK).get("train").asDouble();
        System.out.println(inWorker + " " + run.seconds() + " " + difference(run, curve(result)));
    }

    private record Run(double seconds, double[] losses) {}

    private static Run train(ImageSet images, ChosenSettings settings, long seed) {
        TrainingSettings chosen = settings.training();
        TrainingSettings training = new TrainingSettings(
                chosen.learningRate(), chosen.learningRateDecay(), chosen.reg(), chosen.iterations(), chosen.batchSize(), seed);
        List<Integer> sizes = new ArrayList<>(settings.hiddenSizes());
        sizes.add(0, images.inputs());
        sizes.add(images.classes());
        FullyConnectedNet initial = new FullyConnectedNet();
        initial.initialise(sizes, settings.weightScale(), seed);
        NeuralNet net = new TwoLayerNet();
        net.setParameters(initial.parameters());
        long start = System.nanoTime();
        double[] losses = net.train(images.training(), training).loss();
        return new Run((System.nanoTime() - start) / 1e9, losses);
    }

    /** Returns the curve of the check's losses: every so many of them. */
    private static JsonNode curve(JsonNode result) {
        for (JsonNode item : result.get("items")) {
            for (JsonNode check : item.get("checks")) {
                if (check.get("id").asString().equals(CHECK)) {
                    return check.at("/exhibits/plots/0/curves/0");
                }
            }
        }
        throw new IllegalArgumentException("The result has no check " + CHECK + ": grade the submission with its accuracy.");
    }

    private static double difference(Run run, JsonNode curve) {
        double largest = curve.get("x").isEmpty() ? Double.POSITIVE_INFINITY : 0;
        for (int i = 0; i < curve.get("x").size(); i++) {
            double here = run.losses()[curve.get("x").get(i).asInt()];
            largest = Math.max(largest, Math.abs(here - curve.get("y").get(i).asDouble()) / Math.max(1, Math.abs(here)));
        }
        return largest;
    }
}
