package netgrade.numeric;

/** One entry of a matrix with another value. */
public record Move(Position position, double value) {

    /** Returns a copy of a matrix with this entry. */
    public double[][] of(double[][] matrix) {
        double[][] moved = Matrices.copy(matrix);
        moved[position.row()][position.column()] = value;
        return moved;
    }
}
