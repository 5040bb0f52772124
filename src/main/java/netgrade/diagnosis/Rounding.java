package netgrade.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Errors like those of float: answers that are right to some seven digits, and off by a little to both sides beyond.
 *
 * <p>Where only some of the arithmetic is in float, answers are doubles and nothing of a float shows in them but the size of their errors.
 * Answers of large scores are left out: floats of 1000 have steps as large as real mistakes.
 *
 * @param largest the largest error, as a share of the largest entry of its answer
 * @param ofGradientsAlone whether scores and losses are right
 */
public record Rounding(double largest, boolean ofGradientsAlone) {

    private static final Set<String> FORWARD = Set.of(Observed.SCORES, Observed.LOSS);

    /** A wrong answer. */
    private record Wrong(String name, double[][] given, double[][] right) {

        boolean isNear() {
            return Precision.SINGLE.equal(given, right);
        }

        DoubleStream errors() {
            double[] a = Precision.numbers(given).toArray();
            double[] b = Precision.numbers(right).toArray();
            return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]);
        }

        double largest() {
            double scale = Precision.numbers(right).map(Math::abs).max().orElse(1);
            return errors().map(Math::abs).max().orElse(0) / scale;
        }
    }

    /** So many errors of rounding are hardly ever all to the same side: one time in 32. */
    private static final int TELLING = 6;

    /**
     * Returns what explains all wrong answers; empty if one is off by more, or if all of one kind are off to the same side, as rounding
     * hardly ever is: a constant added to a denominator makes each loss larger.
     */
    public static Optional<Rounding> of(List<Observed> all) {
        List<Wrong> wrong = all.stream()
                .filter(each -> !each.isLarge())
                .flatMap(each -> each.wrong(Precision.DOUBLE).stream()
                        .map(name -> new Wrong(name, each.given().get(name), each.right().get(name))))
                .toList();
        if (wrong.isEmpty() || !wrong.stream().allMatch(Wrong::isNear) || areOneSided(wrong) || oneIsOneSided(wrong)) {
            return Optional.empty();
        }
        double largest = wrong.stream().mapToDouble(Wrong::largest).max().orElseThrow();
        return Optional.of(new Rounding(largest, wrong.stream().noneMatch(each -> FORWARD.contains(each.name()))));
    }

    private static boolean oneIsOneSided(List<Wrong> wrong) {
        return wrong.stream()
                .collect(Collectors.groupingBy(Wrong::name))
                .values()
                .stream()
                .anyMatch(each -> areOneSided(each) && countOfErrors(each) >= TELLING);
    }

    private static long countOfErrors(List<Wrong> wrong) {
        return wrong.stream().flatMapToDouble(Wrong::errors).filter(error -> error != 0).count();
    }

    private static boolean areOneSided(List<Wrong> wrong) {
        boolean above = wrong.stream().flatMapToDouble(Wrong::errors).anyMatch(error -> error > 0);
        return above != wrong.stream().flatMapToDouble(Wrong::errors).anyMatch(error -> error < 0) || !above;
    }

    /** Returns the name of the sentence about it. */
    String hint() {
        return ofGradientsAlone ? "rounding-of-gradients" : "rounding";
    }

    /** Returns the largest error in words. */
    String error() {
        return String.format(Locale.ROOT, "%.0e", largest);
    }
}
