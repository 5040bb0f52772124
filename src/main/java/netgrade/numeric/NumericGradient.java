package netgrade.numeric;

import java.util.List;

/**
 * What {@link CentredDifference} found.
 *
 * @param values the slope of each entry looked at, NaN elsewhere; the shape of the matrix
 * @param positions the entries looked at, row by row
 * @param kinks those of them with a kink within a step, where the slope says nothing about a derivative; row by row
 */
public record NumericGradient(double[][] values, List<Position> positions, List<Position> kinks) {

    public NumericGradient {
        values = Matrices.copy(values);
        positions = List.copyOf(positions);
        kinks = List.copyOf(kinks);
    }
}
