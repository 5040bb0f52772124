package netgrade.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netgrade.reference.Variation;

/**
 * A submission's training runs, beside which those of a model with a known mistake can be held.
 *
 * <p>What rows are drawn is free, so runs are compared where all rows are the same; where they differ, only with a model that leaves
 * nothing to chance, or by which losses there are and not when.
 */
public final class Training {

    /** What a model trains on. */
    public enum Data {
        /** Rows that are all the same, batches smaller than the data. */
        SAME_ROWS,
        /** Rows that differ. */
        MIXED_ROWS,
        /** Rows that are all the same, batches larger than the data. */
        FEW_ROWS,
        /**
         * Two rows that differ, one a batch, and a learning rate so small that nothing moves: what losses there are, in whatever order,
         * shows which inputs and labels meet. Last, because the run is long.
         */
        LONE_ROWS
    }

    /** What a run gives: the loss of each iteration, and the parameters at its end. */
    public record Run(double[] losses, Map<String, double[][]> parameters) {

        private boolean equals(Run other, Precision precision) {
            // One by one: where a run diverges, how it came to that tells one mistake from another.
            return losses.length == other.losses.length
                    && IntStream.range(0, losses.length).allMatch(t -> precision.equal(losses[t], other.losses[t]))
                    && other.parameters.entrySet().stream().allMatch(each ->
                            parameters.containsKey(each.getKey()) && precision.equal(parameters.get(each.getKey()), each.getValue()));
        }

        /** Returns the losses in their order, each once: as a run of its own, to be compared with another. */
        private Run sorted(Precision precision) {
            List<Double> each = new ArrayList<>();
            Arrays.stream(losses)
                    .sorted()
                    .filter(loss -> each.isEmpty() || !precision.equal(each.get(each.size() - 1), loss))
                    .forEach(each::add);
            return new Run(each.stream().mapToDouble(Double::doubleValue).toArray(), parameters);
        }

        private DoubleStream numbers() {
            return DoubleStream.concat(
                    Arrays.stream(losses), parameters.values().stream().flatMapToDouble(Precision::numbers));
        }
    }

    /** A model with a mistake. */
    public interface Model {

        /**
         * Returns its run.
         *
         * @throws IllegalArgumentException if the mistake keeps it from training on these data
         */
        Run run(Data data, Variation variation, long seed);
    }

    /** A learning rate so small that parameters stay as they are, to all digits compared. */
    public static final double NO_RATE = 1e-14;

    /** Enough for each pair of two inputs and two labels to come up: one of the four stays away once in 10^24 runs. */
    public static final int LONE_ITERATIONS = 200;

    private final Model model;
    private final Map<Data, Optional<Run>> answers;
    private final Precision precision;

    /**
     * Takes the submission's runs; empty where it threw.
     *
     * @param base what is known of its loss and gradients
     */
    public Training(Map<Data, Optional<Run>> answers, Variation base, Model model) {
        this.answers = answers;
        this.model = (data, variation, seed) -> model.run(data, base.and(variation), seed);
        this.precision = Precision.of(answers.values().stream().flatMap(Optional::stream).flatMapToDouble(Run::numbers));
    }

    /** Returns the first row whose label is not that of the first. */
    public static int ofAnotherClass(int[] y) {
        return IntStream.range(0, y.length).filter(i -> y[i] != y[0]).findFirst().orElseThrow();
    }

    /** Returns whether the submission has something to compare. */
    boolean isAnswered() {
        return answers.values().stream().anyMatch(Optional::isPresent);
    }

    /** Returns whether training is right, whichever of the two right ways epochs are counted. */
    boolean isRight() {
        return isAnsweredBy(Variation.none()) || isAnsweredBy(TrainingMistakes.decayAtTheEnd());
    }

    /** Returns whether the rows that a variation draws are up to chance, and make a difference. */
    boolean isUpToChance(Variation variation) {
        Optional<Run> one = run(Data.MIXED_ROWS, variation, 1);
        return one.isPresent()
                && !run(Data.MIXED_ROWS, variation, 2).map(two -> two.equals(one.get(), Precision.DOUBLE)).orElse(false);
    }

    /** Returns the mistakes, each in both right ways of counting epochs. */
    static List<Mistake> inBothWays(List<Mistake> mistakes) {
        List<Mistake> both = new ArrayList<>();
        for (Mistake mistake : mistakes) {
            List<Variation> forms = mistake.forms().stream()
                    .flatMap(form -> Stream.of(form, TrainingMistakes.decayAtTheEnd().and(form)))
                    .toList();
            both.add(new Mistake(mistake.id(), mistake.words(), forms));
        }
        return both;
    }

    boolean isAnsweredBy(Variation variation) {
        return answers.entrySet().stream().allMatch(each -> fits(each.getKey(), each.getValue(), variation));
    }

    private boolean fits(Data data, Optional<Run> answer, Variation variation) {
        if (data == Data.MIXED_ROWS && isUpToChance(variation)) {
            return true;
        }
        Optional<Run> expected = run(data, variation, 1);
        if (expected.isEmpty() || answer.isEmpty()) {
            return expected.isEmpty() == answer.isEmpty();
        }
        return data == Data.LONE_ROWS
                ? answer.get().sorted(precision).equals(expected.get().sorted(precision), precision)
                : answer.get().equals(expected.get(), precision);
    }

    private Optional<Run> run(Data data, Variation variation, long seed) {
        try {
            return Optional.of(model.run(data, variation, seed));
        } catch (IllegalArgumentException cannot) {
            return Optional.empty();
        }
    }
}
