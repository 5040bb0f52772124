package netgrade.report;

import java.util.List;
import java.util.Optional;
import netgrade.numeric.Correlation;
import netgrade.result.Summary;

/**
 * How well an item tells strong submissions from weak ones: the correlation of its points with the points of all other items.
 *
 * <p>The item itself is not in the sum, or it would correlate with itself: S. Henrysson, Correction of item-total correlations in item
 * analysis, Psychometrika 28 (1963), 211-218. Words for the numbers follow R. L. Ebel and D. A. Frisbie, Essentials of Educational
 * Measurement, 5th ed. 1991: from 0.40 on very good, below 0.20 poor.
 */
final class Discrimination {

    /** Below ten, the 95 % interval of a correlation of 0.5 holds 0 (Fisher's z, 0.549 +- 1.96 / sqrt(n - 3)). */
    static final int FEWEST = 10;

    private static final double POOR = 0.20;
    private static final double GOOD = 0.40;

    private final Standing standing;

    Discrimination(Standing standing) {
        this.standing = standing;
    }

    /** Returns the correlation, in -1..1; NaN where there are too few submissions or nothing varies. */
    double of(String itemId) {
        List<Summary> all = standing.compared().stream().filter(summary -> line(summary, itemId).isPresent()).toList();
        if (all.size() < FEWEST) {
            return Double.NaN;
        }
        double[] own = all.stream().mapToDouble(summary -> line(summary, itemId).orElseThrow().points()).toArray();
        double[] rest = all.stream().mapToDouble(summary -> rest(summary, itemId)).toArray();
        return Correlation.of(own, rest);
    }

    private Optional<Summary.ItemLine> line(Summary summary, String itemId) {
        return standing.counted(summary).stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    private double rest(Summary summary, String itemId) {
        return standing.counted(summary).stream()
                .filter(item -> !item.id().equals(itemId))
                .mapToDouble(Summary.ItemLine::points)
                .sum();
    }

    /** Returns a word for a correlation; empty for NaN. */
    static String inWords(double correlation) {
        if (Double.isNaN(correlation)) {
            return "";
        }
        if (correlation < 0) {
            return "reversed";
        }
        return correlation < POOR ? "poor" : correlation < GOOD ? "fair" : "good";
    }
}
