package netgrade.numeric;

/** The place of an entry in a matrix, counted from 0 and printed as an index: {@code [2][7]}. */
public record Position(int row, int column) {

    @Override
    public String toString() {
        return "[" + row + "][" + column + "]";
    }
}
