package netgrade.diagnosis.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import netgrade.diagnosis.Variations;
import netgrade.numeric.NumpyRandom;
import netgrade.reference.Toy;

/** What a linear classifier that failed is asked. */
final class LinearQuestionnaire {

    private final NumpyRandom random;

    private LinearQuestionnaire(long seed) {
        // Apart from the draws of the checks, which begin at the seed itself.
        random = new NumpyRandom((seed + 1000) & 0x7FFFFFFFL);
    }

    /** Returns the questions about a loss and its gradient. */
    static List<LinearQuestion> formulas(boolean hinge, long seed) {
        LinearQuestionnaire make = new LinearQuestionnaire(seed);
        List<LinearQuestion> all = new ArrayList<>();
        LinearQuestion sizes = make.draw("other weights", 7, 6, 4, 0.7);
        Toy toy = Toy.linear();
        all.add(sizes);
        all.add(new LinearQuestion("the toy", toy.params().get("W"), toy.x(), toy.y(), 0.05));
        all.add(sizes.withReg("other weights at reg 0", 0));
        all.add(make.draw("five examples", 5, 5, 3, 0.05));
        all.addAll(withEachLabel(make.draw("one example", 1, 4, 3, 0.3)));
        all.add(make.draw("strong regularisation", 5, 4, 3, 1000));
        if (hinge) {
            all.add(ties());
        } else {
            all.add(make.offset());
            all.add(make.rows());
        }
        return all;
    }

    /** Returns what predictions are asked of: all scores of most examples are negative. */
    static LinearQuestion predictions(long seed) {
        LinearQuestion drawn = new LinearQuestionnaire(seed + 1).draw("forty examples", 40, 6, 4, 0);
        double[][] w = Variations.map(drawn.w(), (i, j, value) -> i == 5 ? value - 0.5 : value);
        return new LinearQuestion(drawn.name(), w, drawn.x(), drawn.y(), 0);
    }

    /** Returns where training starts. */
    static LinearQuestion training(long seed) {
        return new LinearQuestionnaire(seed + 2).draw("training", 12, 5, 3, 0.05);
    }

    private LinearQuestion draw(String name, int n, int d, int c, double reg) {
        double[][] w = Variations.scaled(0.6, random.randn(d, c));
        double[][] x = Variations.map(random.randn(n, d), (i, j, value) -> j == d - 1 ? 1 : value);
        return new LinearQuestion(name, w, x, random.choice(c, n), reg);
    }

    /** One example may be right by the luck of its label: so it is asked about with every other one too. */
    private static List<LinearQuestion> withEachLabel(LinearQuestion drawn) {
        List<LinearQuestion> all = new ArrayList<>(List.of(drawn));
        for (int label = 0; label < drawn.w()[0].length; label++) {
            if (label != drawn.y()[0]) {
                all.add(new LinearQuestion(drawn.name() + " of class " + label, drawn.w(), drawn.x(), new int[] {label}, drawn.reg()));
            }
        }
        return all;
    }

    /** Whole numbers, so that margins of exactly 0 come out as such. */
    private static LinearQuestion ties() {
        double[][] w = {{1, 0, 0}, {0, 2, 0}, {0, 0, 1}, {0, 0, 0}};
        double[][] x = {{2, 0, 1, 1}, {3, 2, 3, 1}, {1, 0, 2, 1}, {0, 1, 3, 1}};
        return new LinearQuestion("margins of exactly 0", w, x, new int[] {0, 1, 0, 2}, 0);
    }

    private LinearQuestion offset() {
        LinearQuestion drawn = draw("scores above 1000", 4, 5, 3, 0);
        return new LinearQuestion(
                drawn.name(), Variations.map(drawn.w(), (i, j, value) -> i == 4 ? value + 1000 : value), drawn.x(), drawn.y(), 0);
    }

    private LinearQuestion rows() {
        double[] shifts = {1000, -1000, 400, -700};
        LinearQuestion drawn = draw("rows of different scale", shifts.length, 5, 3, 0);
        double[][] w = Variations.map(drawn.w(), (i, j, value) -> i == 0 ? 1 : value);
        double[][] x = Variations.map(drawn.x(), (i, j, value) -> j == 0 ? shifts[i] : value);
        return new LinearQuestion(drawn.name(), w, x, Arrays.copyOf(drawn.y(), shifts.length), 0);
    }
}
