package netgrade.checks.nets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import netgrade.checks.Task;
import netgrade.data.Preparation;
import netgrade.reference.Convention;
import netgrade.reference.EecsVariant;
import netgrade.reference.FullyConnectedNet;
import netgrade.reference.Toy;
import netgrade.spi.ChosenSettings;
import netgrade.spi.TrainingSettings;

/**
 * What an assignment asks of nets.
 *
 * <p>Sources: the hand-outs; their numbers are held by the tests of {@code reference}.
 *
 * @param id its name in rubrics
 * @param convention the formulas
 * @param toys the nets and examples that checks start from
 * @param training the hand-out's settings
 * @param limits what chosen settings must keep to
 * @param preparation how images are made inputs
 */
public record NetTask(String id, Convention convention, Toys toys, Training training, Limits limits, Preparation preparation)
        implements Task {

    /** The id of the family. */
    public static final String FAMILY = "nets";

    /** Most hand-outs train their toy like this. */
    private static final TrainingSettings TOY_TRAINING = new TrainingSettings(0.1, 0.95, 5e-6, 100, 200, 0);

    private static final Training CROSS_ENTROPY = training(TOY_TRAINING, new TrainingSettings(1e-4, 0.95, 0.25, 1000, 200, 0));
    private static final Training SQUARED_ERROR = training(TOY_TRAINING, new TrainingSettings(1e-5, 0.95, 0.1, 1000, 200, 0));
    private static final Limits TWO_LAYERS = new Limits(OptionalInt.empty(), 1);
    private static final Limits FIFTY_UNITS = new Limits(OptionalInt.of(50), 1);

    /** CS231n, assignment 1, 2017 to 2020. */
    public static final NetTask CS231N =
            new NetTask("cs231n", Convention.cs231n(), Toys.of(Toy::cs231n), CROSS_ENTROPY, TWO_LAYERS, Preparation.CS231N);

    /** CS145, homework 3, with the loss 1/(2n). */
    public static final NetTask CS145 =
            new NetTask("cs145", Convention.cs145(), Toys.of(Toy::cs145), SQUARED_ERROR, FIFTY_UNITS, Preparation.CS231N);

    /** CS145, homework 3, winter 2019, which expects the loss 1/n. */
    public static final NetTask CS145_WINTER_2019 = new NetTask(
            "cs145-winter-2019", Convention.cs145Winter2019(), Toys.of(Toy::cs145), SQUARED_ERROR, FIFTY_UNITS, Preparation.CS231N);

    /** HLCV, exercise 2: probabilities for scores, and nets of up to five layers. */
    public static final NetTask HLCV = new NetTask(
            "hlcv", Convention.hlcv(), Toys.of(Toy::hlcv), CROSS_ENTROPY, new Limits(OptionalInt.empty(), 4), Preparation.CS231N);

    /** EECS 498/598, assignment 2, on the toy whose scores its notebook prints: drawn on a GPU, in float32. */
    public static final NetTask EECS598 = new NetTask(
            "eecs598",
            Convention.eecs598(),
            // Weights of 1e-4 make all classes equally probable and the regularisation 3e-8: hardly a mistake shows, so others are probed.
            new Toys(() -> Toy.eecs598(EecsVariant.CUDA_FLOAT32), NetTask::eecsToys, Toy::cs231n, 1e-7, true),
            new Training(new TrainingSettings(0.1, 0.95, 1e-6, 200, 200, 0), CROSS_ENTROPY.defaults()),
            TWO_LAYERS,
            Preparation.EECS598);

    /** Returns all tasks of the family. */
    public static List<NetTask> all() {
        return List.of(CS231N, CS145, CS145_WINTER_2019, HLCV, EECS598);
    }

    /**
     * The nets and examples that checks start from.
     *
     * @param toy the one the hand-out prints numbers for
     * @param variants the toy by each name it goes by, where the hand-out draws different ones
     * @param probe the one of the toy's sizes that hidden checks start from
     * @param differenceStep the hand-out's step of the centred difference, for parameters of its toy's scale
     * @param mayBeFloats whether students may work in float, where small constants in a logarithm cannot be told from rounding
     */
    public record Toys(
            Supplier<Toy> toy, Supplier<Map<String, Toy>> variants, Supplier<Toy> probe, double differenceStep, boolean mayBeFloats) {

        /** Returns those of a hand-out with one toy, in double. */
        static Toys of(Supplier<Toy> toy) {
            return new Toys(toy, () -> Map.of("toy", toy.get()), toy, 1e-5, false);
        }
    }

    /**
     * The hand-out's settings; the seed in them is 0.
     *
     * @param toy those of its toy training; its batches hold more rows than there are
     * @param defaults those it trains on CIFAR-10 with before any tuning
     */
    public record Training(TrainingSettings toy, ChosenSettings defaults) {}

    /**
     * What chosen settings must keep to.
     *
     * @param hiddenSize the hidden size; empty where it is free
     * @param hiddenLayers the most hidden layers
     */
    public record Limits(OptionalInt hiddenSize, int hiddenLayers) {}

    private static Training training(TrainingSettings toy, TrainingSettings defaults) {
        return new Training(toy, new ChosenSettings(List.of(50), 1e-4, defaults));
    }

    private static Map<String, Toy> eecsToys() {
        Map<String, Toy> variants = new LinkedHashMap<>();
        for (EecsVariant variant : EecsVariant.values()) {
            variants.put(variant.name().toLowerCase(Locale.ROOT).replace('_', '-'), Toy.eecs598(variant));
        }
        return variants;
    }

    @Override
    public String family() {
        return FAMILY;
    }

    /** Returns the net and examples the hand-out prints numbers for. */
    public Toy toy() {
        return toys.toy().get();
    }

    /** Returns a net that computes the formulas, without parameters. */
    public FullyConnectedNet reference() {
        return new FullyConnectedNet(convention);
    }

    /** Returns the settings of the hand-out's toy training. */
    TrainingSettings toyTraining(long seed) {
        return seeded(training.toy(), seed);
    }

    /** Returns the same settings with another seed. */
    static TrainingSettings seeded(TrainingSettings settings, long seed) {
        return new TrainingSettings(
                settings.learningRate(), settings.learningRateDecay(), settings.reg(), settings.iterations(), settings.batchSize(), seed);
    }
}
