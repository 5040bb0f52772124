package netgrade.checks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import netgrade.reference.Convention;
import netgrade.reference.EecsVariant;
import netgrade.reference.Toy;
import netgrade.spi.ChosenSettings;
import netgrade.sandbox.Contract;
import netgrade.spi.TrainingSettings;

/**
 * What an assignment asks for, by the name that rubrics give it: the formulas, the toy the hand-out prints numbers for, and the settings of
 * its toy training.
 *
 * <p>Sources: the hand-outs; their numbers are held by the tests of {@code reference}.
 */
public enum Task {
    /** CS231n, assignment 1, 2017 to 2020. */
    CS231N(Convention.cs231n(), Toy::cs231n, OptionalInt.empty()),
    /** CS145, homework 3, with the loss 1/(2n). */
    CS145(Convention.cs145(), Toy::cs145, OptionalInt.of(50)),
    /** CS145, homework 3, winter 2019, which expects the loss 1/n. */
    CS145_WINTER_2019(Convention.cs145Winter2019(), Toy::cs145, OptionalInt.of(50)),
    /** HLCV, exercise 2: probabilities for scores. */
    HLCV(Convention.hlcv(), Toy::hlcv, OptionalInt.empty()),
    /** EECS 498/598, assignment 2, on the toy whose scores its notebook prints: drawn on a GPU, in float32. */
    EECS598(Convention.eecs598(), () -> Toy.eecs598(EecsVariant.CUDA_FLOAT32), OptionalInt.empty()) {

        @Override
        Map<String, Toy> variants() {
            Map<String, Toy> variants = new LinkedHashMap<>();
            for (EecsVariant variant : EecsVariant.values()) {
                variants.put(variant.name().toLowerCase(Locale.ROOT).replace('_', '-'), Toy.eecs598(variant));
            }
            return variants;
        }

        // Weights of 1e-4 make all classes equally probable and the regularisation 3e-8: hardly a mistake shows.
        @Override
        Toy probe() {
            return Toy.cs231n();
        }

        @Override
        double differenceStep() {
            return 1e-7;
        }

        @Override
        TrainingSettings toyTraining(long seed) {
            return new TrainingSettings(0.1, 0.95, 1e-6, 200, 200, seed);
        }
    },
    /** CS231n, assignment 1: linear classifiers with hinge and softmax loss. */
    CS231N_LINEAR;

    private final Contract contract;
    private final Optional<Convention> convention;
    private final Optional<Supplier<Toy>> toy;
    private final OptionalInt hiddenSize;

    Task(Convention convention, Supplier<Toy> toy, OptionalInt hiddenSize) {
        this.contract = Contract.NET;
        this.convention = Optional.of(convention);
        this.toy = Optional.of(toy);
        this.hiddenSize = hiddenSize;
    }

    /** Linear classifiers have one set of formulas, those of {@link netgrade.spi.LinearClassifier}. */
    Task() {
        this.contract = Contract.LINEAR;
        this.convention = Optional.empty();
        this.toy = Optional.empty();
        this.hiddenSize = OptionalInt.empty();
    }

    /** Returns the task of that name in a rubric, such as {@code cs145-winter-2019}; the rubric's schema lists them. */
    public static Task of(String name) {
        return Arrays.stream(values())
                .filter(task -> task.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("task \"" + name + "\" is not known; known tasks: " + ids()));
    }

    /** Returns the names of all tasks. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Task::id).toList();
    }

    /** Returns its name in rubrics. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what submissions implement. */
    public Contract contract() {
        return contract;
    }

    /**
     * Returns the formulas of a net.
     *
     * @throws IllegalStateException if the task asks for no net
     */
    public Convention convention() {
        return convention.orElseThrow(this::noNet);
    }

    /**
     * Returns the toy net the hand-out prints numbers for.
     *
     * @throws IllegalStateException if the task asks for no net
     */
    public Toy toy() {
        return toy.orElseThrow(this::noNet).get();
    }

    private IllegalStateException noNet() {
        return new IllegalStateException("task " + id() + " asks for a " + contract.interfaceName() + " and has no net");
    }

    /** Returns the toy by each name it goes by, where the hand-out draws different ones. */
    Map<String, Toy> variants() {
        return Map.of("toy", toy());
    }

    /** Returns the net and examples, of the toy's sizes, that hidden checks start from. */
    Toy probe() {
        return toy();
    }

    /** Returns the hand-out's step of the centred difference, for parameters of its toy's scale. */
    double differenceStep() {
        return 1e-5;
    }

    /** Returns the hidden size that chosen settings must keep to; empty where it is free. */
    OptionalInt hiddenSize() {
        return hiddenSize;
    }

    /** How a course makes inputs of images. */
    public enum Preparation {
        /** Rows of pixels less the mean image. */
        CS231N,
        /** Channel first, divided by 255, less a mean a channel. */
        EECS598,
        /** As CS231N, with a last column of ones. */
        WITH_BIAS
    }

    /** Returns how images are made inputs. */
    public Preparation preparation() {
        return this == EECS598 ? Preparation.EECS598 : contract == Contract.LINEAR ? Preparation.WITH_BIAS : Preparation.CS231N;
    }

    /** Returns how many hidden layers chosen settings may have. */
    int maxHiddenLayers() {
        return this == HLCV ? 4 : 1;
    }

    /** Returns the settings that the hand-out trains on CIFAR-10 with before any tuning; their seed is 0. */
    ChosenSettings defaults() {
        boolean squaredError = this == CS145 || this == CS145_WINTER_2019;
        TrainingSettings training = squaredError
                ? new TrainingSettings(1e-5, 0.95, 0.1, 1000, 200, 0)
                : new TrainingSettings(1e-4, 0.95, 0.25, 1000, 200, 0);
        return new ChosenSettings(List.of(50), 1e-4, training);
    }

    /** Returns the settings of the hand-out's toy training; its batches hold more rows than there are. */
    TrainingSettings toyTraining(long seed) {
        return new TrainingSettings(0.1, 0.95, 5e-6, 100, 200, seed);
    }
}
