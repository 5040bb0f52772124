package netgrade.checks;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import netgrade.checks.nets.NetTask;
import netgrade.data.ImageSet;
import netgrade.reference.Toy;
import netgrade.sandbox.Contract;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;

/** Runs checks on nets in this process. */
public final class Running {

    public static final Checks CHECKS = new Checks();

    /** The seed of the rubric that comes with netgrade. */
    public static final long SEED = 20190401;

    public static final Exercise EXERCISE = exerciseOf(Toy::cs231n);

    private Running() {}

    /** Returns the exercise of CS231n with another toy. */
    static Exercise exerciseOf(Supplier<Toy> toy) {
        NetTask task = NetTask.CS231N;
        NetTask.Toys toys = new NetTask.Toys(toy, task.toys().variants(), toy, task.toys().differenceStep(), false);
        NetTask other = new NetTask(task.id(), task.convention(), toys, task.training(), task.limits(), task.preparation());
        return new Exercise(SEED, other, Running::images, 40, Duration.ofSeconds(30));
    }

    /** Three classes of images of four pixels, one bright pixel each; labels of the test images: 0, 0, 1, 2. */
    private static ImageSet images() {
        double[][] x = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}};
        int[] y = {0, 1, 2};
        return new ImageSet("pixels", new TrainingData(x, y, x, y), new double[][] {x[0], x[0], x[1], x[2]}, new int[] {0, 0, 1, 2});
    }

    public static Map<String, CheckResult> all(Supplier<? extends NeuralNet> nets) {
        return CHECKS.run(of(Contract.NET), new InProcess(nets), EXERCISE);
    }

    /** Returns the ids of the checks of nets' code, or of linear classifiers'; weights that are handed in have no code. */
    public static Set<String> of(Contract contract) {
        Set<String> ids = new TreeSet<>(CHECKS.known().keySet());
        ids.removeIf(id -> Checks.contract(id).orElseThrow() != contract || id.equals("accuracy.weights"));
        return ids;
    }

    public static CheckResult one(String id, Supplier<? extends NeuralNet> nets) {
        return CHECKS.run(Set.of(id), new InProcess(nets), EXERCISE).get(id);
    }

    public static boolean passes(CheckResult result) {
        return result.passes(OptionalDouble.empty());
    }

    /** Returns the ids of those that do not pass, sorted. */
    public static Set<String> failed(Map<String, CheckResult> results) {
        Set<String> failed = new TreeSet<>();
        results.forEach((id, result) -> Optional.of(id).filter(each -> !passes(result)).ifPresent(failed::add));
        return failed;
    }
}
