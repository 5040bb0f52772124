package netgrade.checks;

import java.util.List;
import java.util.stream.Collectors;
import netgrade.numeric.NumericGradient;
import netgrade.numeric.Position;

/** Entries of a gradient where a centred difference proves nothing, because the loss has a kink there. */
public final class Kinks {

    /** Entries that may lie at a kink of ReLU or of the hinge: on the cases asked about none does. */
    private static final double SHARE = 0.1;

    private Kinks() {}

    /**
     * Returns the kinks found. A loss that jumps from call to call looks like kinks everywhere: then there are none, and the difference is
     * told.
     */
    public static List<Position> believable(NumericGradient numeric) {
        boolean few = numeric.kinks().size() <= Math.max(1, SHARE * numeric.positions().size());
        return few ? numeric.kinks() : List.of();
    }

    /** Returns a remark that names them; empty if there are none. */
    public static String note(List<Position> kinks) {
        return kinks.isEmpty()
                ? ""
                : "Set aside because the loss has a kink there: "
                        + kinks.stream().map(Position::toString).collect(Collectors.joining(", ")) + ".";
    }
}
