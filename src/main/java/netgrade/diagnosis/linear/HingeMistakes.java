package netgrade.diagnosis.linear;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import netgrade.diagnosis.Mistake;
import netgrade.diagnosis.Sentences;
import netgrade.diagnosis.Variations;
import netgrade.reference.Loss;
import netgrade.reference.Propagation;
import netgrade.reference.Variation;

/** Mistakes in the hinge loss {@code (1/n) sum_i sum_{j != y_i} max(0, s_ij - s_i[y_i] + 1)}. */
final class HingeMistakes {

    private static final Sentences SENTENCES = Sentences.of("hinge");

    private HingeMistakes() {}

    static List<Mistake> all() {
        return List.of(
                mistake("own-class-counted", Variation.ofData((pass, right) -> new Loss.OfScores(right.loss() + 1, right.dscores()))),
                mistake("right-class-without-gradient", ofRightClass((counted, n) -> 0)),
                mistake("right-class-once", ofRightClass((counted, n) -> counted > 0 ? -1.0 / n : 0)),
                mistake("own-class-in-mask", ofRightClass((counted, n) -> -(counted + 1.0) / n)),
                mistake("squared-hinge", Variation.ofData((pass, right) -> margins(pass, 1, m -> m * m, m -> 2 * m))),
                mistake("no-delta", Variation.ofData((pass, right) -> margins(pass, 0, m -> m, m -> 1))),
                mistake("margin-turned-round", Variation.ofData((pass, right) -> turnedRound(pass))),
                mistake("largest-margin-only", Variation.ofData((pass, right) -> largestOnly(pass))),
                mistake("margins-not-cut", Variation.ofData((pass, right) -> allMargins(pass))),
                mistake("ties-counted", Variation.ofData((pass, right) -> new Loss.OfScores(right.loss(), withTies(pass)))));
    }

    /** Returns a way to write right code that gives other bits than the reference, by what it is called. */
    static Map<String, Variation> correctVariants() {
        return Map.of(
                "the right class counted, and 1 taken off",
                Variations.newDataLoss(pass -> {
                    double sum = 0;
                    for (int i = 0; i < pass.n(); i++) {
                        double own = pass.logits()[i][pass.y()[i]];
                        sum += Arrays.stream(pass.logits()[i]).map(s -> Math.max(0, s - own + 1)).sum() - 1;
                    }
                    return sum / pass.n();
                }));
    }

    private interface OfCounted {
        double of(int counted, int n);
    }

    private interface OfMargin {
        double of(double margin);
    }

    /** Another entry at the right class. */
    private static Variation ofRightClass(OfCounted entry) {
        return Variation.ofData((pass, right) -> new Loss.OfScores(
                right.loss(),
                Variations.map(right.dscores(), (i, j, value) ->
                        j == pass.y()[i] ? entry.of(counted(right, pass, i), pass.n()) : value)));
    }

    private static int counted(Loss.OfScores right, Propagation pass, int i) {
        return (int) Arrays.stream(right.dscores()[i]).filter(value -> value > 0).count();
    }

    private static double margin(Propagation pass, int i, int j) {
        double[] s = pass.logits()[i];
        return s[j] - s[pass.y()[i]] + 1;
    }

    /** The loss of a function of the margins above 0, with the margin 1 replaced. */
    private static Loss.OfScores margins(Propagation pass, double delta, OfMargin value, OfMargin slope) {
        Sum sum = new Sum(pass);
        for (int i = 0; i < pass.n(); i++) {
            for (int j = 0; j < pass.logits()[i].length; j++) {
                double margin = margin(pass, i, j) - 1 + delta;
                if (j != pass.y()[i] && margin > 0) {
                    sum.add(i, j, value.of(margin), slope.of(margin));
                }
            }
        }
        return sum.mean();
    }

    private static Loss.OfScores turnedRound(Propagation pass) {
        Sum sum = new Sum(pass);
        for (int i = 0; i < pass.n(); i++) {
            for (int j = 0; j < pass.logits()[i].length; j++) {
                double margin = 2 - margin(pass, i, j);
                if (j != pass.y()[i] && margin > 0) {
                    sum.add(i, j, margin, -1);
                }
            }
        }
        return sum.mean();
    }

    private static Loss.OfScores allMargins(Propagation pass) {
        Sum sum = new Sum(pass);
        for (int i = 0; i < pass.n(); i++) {
            for (int j = 0; j < pass.logits()[i].length; j++) {
                if (j != pass.y()[i]) {
                    sum.add(i, j, margin(pass, i, j), 1);
                }
            }
        }
        return sum.mean();
    }

    private static Loss.OfScores largestOnly(Propagation pass) {
        Sum sum = new Sum(pass);
        for (int i = 0; i < pass.n(); i++) {
            int at = -1;
            for (int j = 0; j < pass.logits()[i].length; j++) {
                boolean larger = at < 0 || margin(pass, i, j) > margin(pass, i, at);
                at = j != pass.y()[i] && larger ? j : at;
            }
            if (margin(pass, i, at) > 0) {
                sum.add(i, at, margin(pass, i, at), 1);
            }
        }
        return sum.mean();
    }

    private static double[][] withTies(Propagation pass) {
        Sum sum = new Sum(pass);
        for (int i = 0; i < pass.n(); i++) {
            for (int j = 0; j < pass.logits()[i].length; j++) {
                if (j != pass.y()[i] && margin(pass, i, j) >= 0) {
                    sum.add(i, j, 0, 1);
                }
            }
        }
        return sum.mean().dscores();
    }

    /** Adds up margins and their slopes. */
    private static final class Sum {

        private final Propagation pass;
        private final double[][] dscores;
        private double loss;

        Sum(Propagation pass) {
            this.pass = pass;
            dscores = Variations.zeros(pass.logits());
        }

        void add(int i, int j, double value, double slope) {
            loss += value;
            dscores[i][j] += slope;
            dscores[i][pass.y()[i]] -= slope;
        }

        Loss.OfScores mean() {
            return new Loss.OfScores(loss / pass.n(), Variations.scaled(1.0 / pass.n(), dscores));
        }
    }

    private static Mistake mistake(String id, Variation... forms) {
        return new Mistake(SENTENCES, id, forms);
    }
}
