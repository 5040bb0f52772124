package netgrade.rubric;

/** How an item's checks become points. */
public sealed interface Scoring {

    /** Returns it as the rubric writes it. */
    String text();

    /** All points if every check passes, else none. */
    record All() implements Scoring {
        @Override
        public String text() {
            return "all";
        }
    }

    /** The points times the share of checks that pass. */
    record Share() implements Scoring {
        @Override
        public String text() {
            return "share";
        }
    }

    /**
     * The points times a formula's value, cut to 0..1.
     *
     * @param formula over the values of the item's checks
     */
    record ByFormula(Formula formula) implements Scoring {
        @Override
        public String text() {
            return formula.text();
        }
    }
}
