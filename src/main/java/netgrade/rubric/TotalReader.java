package netgrade.rubric;

/**
 * Makes the total's formula; whatever is wrong with it is reported.
 *
 * @param totals what its names stand for
 * @param problems takes what is wrong
 */
record TotalReader(Totals totals, Problems problems) {

    /** Returns the formula of a text; the plain sum if that is no formula. */
    Formula read(String text) {
        try {
            Formula total = Formula.of(text, totals.names());
            checkNumbers(total);
            return total;
        } catch (IllegalArgumentException e) {
            problems.report("/total", "total \"" + text + "\": " + e.getMessage());
            return Formula.of(Totals.SUM, totals.names());
        }
    }

    /** Tries the total with no points and with all, so that the commonest division by zero is found before it meets a student. */
    private void checkNumbers(Formula total) {
        for (double share : new double[] {0, 1}) {
            Formula.Shown shown = total.evaluate(totals.values(item -> share * item.points()));
            if (Double.isNaN(shown.value())) {
                problems.report(
                        "/total",
                        "total \"" + total.text() + "\" gives no number when " + (share == 0 ? "no" : "all") + " points are earned: "
                                + shown.withNumbers());
            }
        }
    }
}
