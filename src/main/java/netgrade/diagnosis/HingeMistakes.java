package netgrade.diagnosis;

import java.util.Arrays;
import java.util.List;
import netgrade.diagnosis.Mistake.Stage;
import netgrade.reference.Loss;
import netgrade.reference.Pass;
import netgrade.reference.Variation;

/** Mistakes in the hinge loss {@code (1/n) sum_i sum_{j != y_i} max(0, s_ij - s_i[y_i] + 1)}. */
final class HingeMistakes {

    private static final String LOSS = "loss = 1/n · Σᵢ Σⱼ≠yᵢ max(0, sᵢⱼ − sᵢ[yᵢ] + 1) + regularisation";

    private HingeMistakes() {}

    static List<Mistake> all() {
        return List.of(
                mistake("own-class-counted", "the right class is counted",
                        "Your loss counts the margin of the right class itself, which is always 1.",
                        "The sum leaves out j = yᵢ.",
                        LOSS.replace("Σⱼ≠yᵢ", "»Σⱼ«"),
                        Variation.ofData((pass, right) -> new Loss.OfScores(right.loss() + 1, right.dscores()))),
                mistake("right-class-without-gradient", "the right class gets no gradient",
                        "Your gradient adds xᵢ to the columns of the classes that are counted, and takes nothing from that of the right class.",
                        "Each margin counted also takes xᵢ from the column of the right class.",
                        "dscores[i][yᵢ] = »0«",
                        ofRightClass((counted, n) -> 0)),
                mistake("right-class-once", "the right class is taken once only",
                        "Your gradient takes xᵢ from the column of the right class once, however many margins are counted.",
                        "Once for each margin counted.",
                        "dscores[i][yᵢ] = −»1«/n",
                        ofRightClass((counted, n) -> counted > 0 ? -1.0 / n : 0)),
                mistake("own-class-in-mask", "the right class is counted in the gradient",
                        "Your gradient counts the margin of the right class too: its column gets one time xᵢ too many taken away.",
                        "As many as margins of other classes are counted.",
                        "dscores[i][yᵢ] = −(counted »+ 1«)/n",
                        ofRightClass((counted, n) -> -(counted + 1.0) / n)),
                mistake("squared-hinge", "margins are squared",
                        "Your loss adds the squares of the margins, and your gradient is that of it.",
                        "The margins themselves.",
                        LOSS.replace("+ 1)", "+ 1)»²«"),
                        Variation.ofData((pass, right) -> margins(pass, 1, m -> m * m, m -> 2 * m))),
                mistake("no-delta", "the margin of 1 is missing",
                        "Your loss counts a class only where its score is above that of the right class.",
                        "Where it is above that of the right class less 1.",
                        LOSS.replace("+ 1", "»+ 1 is missing«"),
                        Variation.ofData((pass, right) -> margins(pass, 0, m -> m, m -> 1))),
                mistake("margin-turned-round", "the margin is turned round",
                        "Your margin is the score of the right class less that of the other.",
                        "That of the other less that of the right class.",
                        LOSS.replace("sᵢⱼ − sᵢ[yᵢ]", "»sᵢ[yᵢ] − sᵢⱼ«"),
                        Variation.ofData((pass, right) -> turnedRound(pass))),
                mistake("largest-margin-only", "only the largest margin is counted",
                        "Your loss takes the largest margin of each example, and your gradient is that of it.",
                        "The sum of all margins above 0.",
                        LOSS.replace("Σⱼ≠yᵢ", "»maxⱼ≠yᵢ«"),
                        Variation.ofData((pass, right) -> largestOnly(pass))),
                mistake("margins-not-cut", "negative margins are counted",
                        "Your loss adds margins below 0 too, and your gradient is that of it.",
                        "max(0, margin).",
                        LOSS.replace("max(0, ", "(»max(0, …) is missing« "),
                        Variation.ofData((pass, right) -> allMargins(pass))),
                mistake("ties-counted", "margins of exactly 0 count in the gradient",
                        "Your gradient counts margins that are exactly 0.",
                        "Only margins above 0.",
                        "[margin »≥« 0]",
                        Variation.ofData((pass, right) -> new Loss.OfScores(right.loss(), withTies(pass)))));
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
                right.loss(), Changes.map(right.dscores(), (i, j, value) -> j == pass.y()[i] ? entry.of(counted(right, pass, i), pass.n()) : value)));
    }

    private static int counted(Loss.OfScores right, Pass pass, int i) {
        return (int) Arrays.stream(right.dscores()[i]).filter(value -> value > 0).count();
    }

    private static double margin(Pass pass, int i, int j) {
        double[] s = pass.logits()[i];
        return s[j] - s[pass.y()[i]] + 1;
    }

    /** The loss of a function of the margins above 0, with the margin 1 replaced. */
    private static Loss.OfScores margins(Pass pass, double delta, OfMargin value, OfMargin slope) {
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

    private static Loss.OfScores turnedRound(Pass pass) {
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

    private static Loss.OfScores allMargins(Pass pass) {
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

    private static Loss.OfScores largestOnly(Pass pass) {
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

    private static double[][] withTies(Pass pass) {
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

        private final Pass pass;
        private final double[][] dscores;
        private double loss;

        Sum(Pass pass) {
            this.pass = pass;
            dscores = Changes.zeros(pass.logits());
        }

        void add(int i, int j, double value, double slope) {
            loss += value;
            dscores[i][j] += slope;
            dscores[i][pass.y()[i]] -= slope;
        }

        Loss.OfScores mean() {
            return new Loss.OfScores(loss / pass.n(), Changes.scaled(1.0 / pass.n(), dscores));
        }
    }

    private static Mistake mistake(String id, String title, String computed, String asked, String formula, Variation variation) {
        String read = formula.startsWith("loss") ? Reading.HINGE : Reading.HINGE_GRADIENT;
        return new Mistake(id, Stage.FORMULAS, title, new Lesson(computed, asked, formula, read), variation);
    }
}
