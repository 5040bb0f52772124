package netgrade.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import netgrade.diagnosis.Diagnosis.Measurement;
import netgrade.numeric.Matrices;
import netgrade.reference.LayerNames;

/** What can be measured of wrong answers that no known mistake explains: where they are wrong, and how. */
public final class Hints {

    private static final Sentences SENTENCES = Sentences.of("hints");

    private static final double RATIO_TOLERANCE = 1e-6;

    /** A ratio this close to 1 is an error of rounding, and no factor. */
    private static final double NEAR_ONE = 1e-3;

    /** Name of the gradient that is looked at unit by unit. */
    private static final String FIRST_BIAS = "d" + LayerNames.bias(1);

    private final List<Observed> all;
    private final Precision precision;
    private final List<String> methods;
    private final List<Measurement> hints = new ArrayList<>();

    private Hints(List<Observed> all, Precision precision, String method) {
        this.all = all;
        this.precision = precision;
        this.methods = List.of(method);
    }

    /** Returns what is measured, most telling first; none for right answers. */
    public static List<Measurement> of(List<Observed> all, Precision precision, String method) {
        Hints hints = new Hints(all, precision, method);
        hints.look();
        return hints.hints;
    }

    private void look() {
        Set<String> wrong = new TreeSet<>();
        all.forEach(each -> wrong.addAll(each.wrong(precision)));
        if (wrong.isEmpty()) {
            return;
        }
        if (precision == Precision.SINGLE) {
            add("float", Map.of());
        } else {
            Rounding.of(all).ifPresent(rounding -> add(rounding.hint(), Map.of("error", rounding.error())));
        }
        where(wrong);
        conditions();
        wrong.stream().map(this::shape).flatMap(Optional::stream).findFirst().ifPresent(hints::add);
        wrong.stream().map(this::ratio).flatMap(Optional::stream).limit(2).forEach(hints::add);
        inactive().ifPresent(hints::add);
        notFinite(wrong).ifPresent(hints::add);
    }

    private void add(String id, Map<String, String> values) {
        hints.add(hint(id, values));
    }

    private Measurement hint(String id, Map<String, String> values) {
        return new Measurement(id, methods, SENTENCES.get(id, values));
    }

    /** Says which answers are right throughout, where some are. */
    private void where(Set<String> wrong) {
        Set<String> right = asked();
        right.removeIf(name -> all.stream().anyMatch(each -> !each.given().containsKey(name)));
        right.removeAll(wrong);
        if (!right.isEmpty()) {
            add("parts", Map.of("right", String.join(", ", right), "wrong", String.join(", ", wrong)));
        }
    }

    /** Returns the names of what was answered at all; what is not written yet is missing everywhere. */
    private Set<String> asked() {
        Set<String> asked = new TreeSet<>();
        all.forEach(each -> asked.addAll(each.given().keySet()));
        return asked;
    }

    private boolean isWrong(Observed each) {
        return !each.wrong(precision).isEmpty();
    }

    /** A question that the submission threw at has no wrong answer, and no right one. */
    private boolean isRight(Observed each) {
        return !isWrong(each) && each.given().keySet().containsAll(asked());
    }

    /** Says what all questions with a wrong answer, and none with a right one, have in common. */
    private void conditions() {
        condition("large-scores", Observed::isLarge);
        condition("regularisation", each -> each.reg() > 0);
        condition("biases", Observed::hasBiases);
        condition("batch-size", each -> each.n() != 5);
        condition("layers", each -> each.layers() > 2);
        condition("several-examples", each -> each.n() > 1);
    }

    private void condition(String id, Predicate<Observed> has) {
        boolean separates = all.stream().allMatch(each -> has.test(each) ? !isRight(each) : isRight(each));
        if (separates && all.stream().anyMatch(this::isWrong) && all.stream().anyMatch(this::isRight)) {
            add(id, Map.of());
        }
    }

    /** Says whether an answer is the right one with its entries elsewhere. */
    private Optional<Measurement> shape(String name) {
        return Stream.of("transposed", "reshaped", "rows", "columns")
                .filter(look -> all.stream()
                        .filter(each -> each.wrong(precision).contains(name))
                        .allMatch(each -> looksLike(look, each, name)))
                .findFirst()
                .map(look -> hint(look, Map.of("name", name)));
    }

    private boolean looksLike(String look, Observed each, String name) {
        double[][] given = each.given().get(name);
        double[][] right = each.right().get(name);
        if (given.length == 0 || !Matrices.isRectangular(given) || !Matrices.isFinite(given)) {
            return false;
        }
        return switch (look) {
            case "transposed" -> precision.equal(Matrices.transpose(given), right);
            case "reshaped" -> !sameShape(given, right) && precision.equal(flat(given), flat(right));
            case "rows" -> sameShape(given, right) && precision.equal(sorted(given), sorted(right));
            default -> sameShape(given, right)
                    && precision.equal(sorted(Matrices.transpose(given)), sorted(Matrices.transpose(right)));
        };
    }

    private static boolean sameShape(double[][] a, double[][] b) {
        return Matrices.shape(a).equals(Matrices.shape(b));
    }

    private static double[][] flat(double[][] a) {
        return new double[][] {Precision.numbers(a).toArray()};
    }

    private static double[][] sorted(double[][] a) {
        double[][] rows = a.clone();
        Arrays.sort(rows, Comparator.comparingDouble(row -> Arrays.stream(row).sum()));
        return rows;
    }

    /** Says whether an answer is the right one times a constant, and which. */
    private Optional<Measurement> ratio(String name) {
        Map<String, ToDoubleFunction<Observed>> constants = new LinkedHashMap<>();
        constants.put("−1", each -> -1);
        constants.put("2", each -> 2);
        constants.put("1/2", each -> 0.5);
        constants.put("n, the number of examples", Observed::n);
        constants.put("1/n, with n the number of examples", each -> 1.0 / each.n());
        constants.put("the number of classes", Observed::classes);
        constants.put("one over the number of classes", each -> 1.0 / each.classes());
        return constants.entrySet().stream()
                .filter(constant -> all.stream().filter(each -> each.given().containsKey(name) && !each.isLarge())
                        .allMatch(each -> isNear(ratio(each, name), constant.getValue().applyAsDouble(each))))
                .findFirst()
                .map(Map.Entry::getKey)
                .or(() -> constantRatio(name))
                .map(constant -> hint("ratio", Map.of("name", name, "constant", constant)));
    }

    private Optional<String> constantRatio(String name) {
        List<Double> ratios = all.stream()
                .filter(each -> each.given().containsKey(name) && !each.isLarge())
                .map(each -> ratio(each, name).orElse(Double.NaN))
                .toList();
        boolean same = ratios.size() > 1
                && Math.abs(ratios.get(0) - 1) > NEAR_ONE
                && ratios.stream().allMatch(each -> Math.abs(each / ratios.get(0) - 1) < RATIO_TOLERANCE);
        return same ? Optional.of(String.format(Locale.ROOT, "%.6g", ratios.get(0))) : Optional.empty();
    }

    private static boolean isNear(OptionalDouble ratio, double constant) {
        return ratio.isPresent() && Math.abs(ratio.getAsDouble() / constant - 1) < RATIO_TOLERANCE;
    }

    /** Returns what the right entries were multiplied by, where it is the same for all that are not near 0. */
    private static OptionalDouble ratio(Observed each, String name) {
        double[] given = Precision.numbers(each.given().get(name)).toArray();
        double[] right = Precision.numbers(each.right().get(name)).toArray();
        int at = largest(right);
        if (given.length != right.length || right.length == 0 || right[at] == 0) {
            return OptionalDouble.empty();
        }
        double ratio = given[at] / right[at];
        for (int i = 0; i < right.length; i++) {
            if (!(Math.abs(given[i] - ratio * right[i]) <= RATIO_TOLERANCE * Math.abs(ratio * right[at]))) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(ratio);
    }

    private static int largest(double[] numbers) {
        int at = 0;
        for (int i = 1; i < numbers.length; i++) {
            at = Math.abs(numbers[i]) > Math.abs(numbers[at]) ? i : at;
        }
        return at;
    }

    /** Says whether the gradient of b1 is wrong exactly where a hidden unit is 0 for every example. */
    private Optional<Measurement> inactive() {
        List<Observed> wrong = all.stream()
                .filter(each -> !each.inactive().isEmpty() && each.wrong(precision).contains(FIRST_BIAS))
                .toList();
        boolean only = !wrong.isEmpty() && wrong.stream().allMatch(Hints::isWrongAtInactiveOnly);
        return only ? Optional.of(hint("inactive-units", Map.of())) : Optional.empty();
    }

    private static boolean isWrongAtInactiveOnly(Observed each) {
        double[] given = Precision.numbers(each.given().get(FIRST_BIAS)).toArray();
        double[] right = Precision.numbers(each.right().get(FIRST_BIAS)).toArray();
        if (given.length != right.length || each.n() > 1) {
            return false;
        }
        for (int unit = 0; unit < right.length; unit++) {
            boolean differs = Math.abs(given[unit] - right[unit]) > 1e-9 * Math.max(1, Math.abs(right[unit]));
            if (differs && !each.inactive().contains(unit)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Measurement> notFinite(Set<String> wrong) {
        return wrong.stream()
                .filter(name -> all.stream().filter(each -> each.given().containsKey(name) && !each.isLarge())
                        .anyMatch(each -> !Matrices.isFinite(each.given().get(name))))
                .findFirst()
                .map(name -> hint("not-finite", Map.of("name", name)));
    }
}
