package netgrade.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import netgrade.reference.Convention;
import netgrade.reference.Toy;
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

    /** Returns the hidden size that chosen settings must keep to; empty where it is free. */
    OptionalInt hiddenSize() {
        return hiddenSize;
    }

    /** Returns the settings of the hand-out's toy training; its batches hold more rows than there are. */
    TrainingSettings toyTraining(long seed) {
        return new TrainingSettings(0.1, 0.95, 5e-6, 100, 200, seed);
    }
}
