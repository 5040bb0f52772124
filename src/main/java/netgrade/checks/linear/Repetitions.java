package netgrade.checks.linear;

/** The numbers of repetitions: none is given twice, so that no loss that is timed was ever asked for before. */
final class Repetitions {

    private int next = 1;

    /** Takes so many, one after the other, and returns the first. */
    int take(int count) {
        int first = next;
        next += count;
        return first;
    }
}
