package netgrade.diagnosis.nets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import netgrade.diagnosis.Diagnosis.Measurement;
import netgrade.diagnosis.Sentences;
import netgrade.numeric.Matrices;
import netgrade.numeric.Position;
import netgrade.reference.LayerNames;

/**
 * Looks at a gradient that does not belong to its loss: where it is furthest off, over a sweep of steps.
 *
 * <p>The centred difference is trusted where it does not change from one step to the next; at a kink it does for every step.
 */
final class GradientCheck {

    private static final Sentences SENTENCES = Sentences.of("hints");

    /** From where curvature is seen to where rounding is. */
    private static final double[] STEPS = {1e-3, 1e-4, 1e-5, 1e-6, 1e-7};

    /** Two steps agree if their slopes differ by less, of the larger of 1 and the slope. */
    private static final double AGREEMENT = 1e-4;

    private static final double ALLOWED = 1e-5;

    /** How many kinks are named. */
    private static final int NAMED = 5;

    private final ToDoubleFunction<double[][]> loss;
    private final String name;
    private final double[][] at;
    private final double[][] gradient;

    GradientCheck(String name, double[][] at, double[][] gradient, ToDoubleFunction<double[][]> loss) {
        this.name = name;
        this.at = Matrices.copy(at);
        this.gradient = gradient;
        this.loss = loss;
    }

    /** An entry with the slope of the loss there, where it could be told. */
    private record Slope(Position position, double analytic, double numeric, double step) {

        double error() {
            return Math.abs(analytic - numeric);
        }
    }

    /** Returns the entry that is furthest from the slope of the loss; empty if none is far, or no slope can be told. */
    Optional<Measurement> worst(String method) {
        if (gradient.length != at.length
                || !Matrices.isRectangular(gradient)
                || gradient[0].length != at[0].length
                || !Matrices.isFinite(gradient)) {
            return Optional.empty();
        }
        List<Slope> slopes = new ArrayList<>();
        List<Position> kinks = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at[i].length; j++) {
                Position position = new Position(i, j);
                slope(position).ifPresentOrElse(slopes::add, () -> kinks.add(position));
            }
        }
        return slopes.stream()
                .max(Comparator.comparingDouble(Slope::error))
                .filter(slope -> slope.error() > ALLOWED * Math.max(1, Math.abs(slope.numeric())))
                .map(slope -> new Measurement("worst-entry", List.of(method), words(slope, kinks)));
    }

    private String words(Slope worst, List<Position> kinks) {
        String aside = kinks.isEmpty()
                ? ""
                : " Set aside because no step gives a steady slope there, as at a kink of the ReLU: "
                        + kinks.stream().limit(NAMED).map(Position::toString).collect(Collectors.joining(", "))
                        + (kinks.size() > NAMED ? " and " + (kinks.size() - NAMED) + " more." : ".");
        return String.format(
                Locale.ROOT,
                "d%s[%d][%d], %s, differs most from the slope of your own loss: it is %.6g and the slope %.6g, the same with the step %.0e"
                        + " and with the next smaller one.%s",
                name,
                worst.position().row(),
                worst.position().column(),
                path(worst.position()),
                worst.analytic(),
                worst.numeric(),
                worst.step(),
                aside);
    }

    private String path(Position position) {
        if (name.equals(LayerNames.bias(1))) {
            return "the bias of hidden unit " + position.column();
        }
        return name.equals(LayerNames.bias(2))
                ? "the bias of class " + position.column()
                : "the weight in row " + position.row() + " and column " + position.column();
    }

    /** Returns the slope at an entry by the largest step that agrees with the next smaller one; empty at a kink. */
    private Optional<Slope> slope(Position position) {
        double before = Double.NaN;
        for (int k = 0; k < STEPS.length; k++) {
            double slope = slope(position, STEPS[k]);
            if (Math.abs(slope - before) <= AGREEMENT * Math.max(1, Math.abs(slope))) {
                return Optional.of(new Slope(position, gradient[position.row()][position.column()], slope, STEPS[k - 1]));
            }
            before = slope;
        }
        return Optional.empty();
    }

    private double slope(Position position, double step) {
        double[] row = at[position.row()];
        double x = row[position.column()];
        try {
            row[position.column()] = x + step;
            double above = loss.applyAsDouble(at);
            row[position.column()] = x - step;
            return (above - loss.applyAsDouble(at)) / (2 * step);
        } finally {
            row[position.column()] = x;
        }
    }

    /**
     * Returns what the gradients and the loss together say.
     *
     * @param lossIsRight whether it is right on every question
     * @param gradientIsRight the same of the gradient
     * @param apart names of the parameters whose gradient is not the slope of the loss; empty if that could not be told
     */
    static Optional<Measurement> verdict(
            boolean lossIsRight, boolean gradientIsRight, Optional<Set<String>> apart, String method) {
        if (lossIsRight) {
            return gradientIsRight ? Optional.empty() : Optional.of(verdict("gradient-wrong", Set.of(), method));
        }
        String sentence = gradientIsRight ? "loss-wrong" : "both-wrong";
        return apart.map(names -> verdict(names.isEmpty() ? sentence + "-alike" : sentence, names, method));
    }

    private static Measurement verdict(String sentence, Set<String> apart, String method) {
        String gradients = apart.stream().sorted().map(name -> "d" + name).collect(Collectors.joining(", "));
        return new Measurement("gradient-check", List.of(method), SENTENCES.get(sentence, Map.of("apart", gradients)));
    }

    /** Returns a copy of a map with one matrix replaced. */
    static Map<String, double[][]> with(Map<String, double[][]> parameters, String name, double[][] matrix) {
        Map<String, double[][]> moved = new TreeMap<>(parameters);
        moved.put(name, matrix);
        return moved;
    }
}
