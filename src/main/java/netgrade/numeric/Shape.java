package netgrade.numeric;

/** The size of a matrix, printed as the courses write it: {@code (4, 10)}. */
public record Shape(int rows, int columns) {

    @Override
    public String toString() {
        return "(" + rows + ", " + columns + ")";
    }
}
