package netgrade.numeric;

import org.apache.commons.math3.random.MersenneTwister;

/**
 * The random numbers of NumPy's legacy generator, {@code np.random.seed(seed)} and the functions after it.
 *
 * <p>The courses seed NumPy and print what came of it; with the same draws in Java the printed values can be compared. The bits are those
 * of MT19937, the methods those of NumPy's {@code RandomState}, which is frozen: two words of 32 bits for a uniform number (27 + 26 bits
 * kept), Marsaglia's polar method for a normal one, masking and rejection for whole numbers.
 *
 * <p>Uniform and whole numbers equal NumPy's in every bit. A normal number goes through a logarithm, which NumPy takes from the C library
 * and this class rounds correctly, to be the same on every machine. The C library of Linux (glibc 2.36) rounds about one logarithm in
 * 1,150 the other way, so that about one pair of normal numbers in 2,200 differs from NumPy's there in the last bit; the toy data of the
 * assignments do not.
 *
 * <p>Not for use by several threads at a time.
 */
public final class NumpyRandom {

    private final MersenneTwister words;
    private double waiting;
    private boolean isWaiting;

    /**
     * Starts as {@code np.random.seed(seed)} for a seed in 0..2^31-1.
     *
     * <p>Any other seed starts as {@code np.random.seed([low, high])} with its two words of 32 bits: NumPy refuses seeds of more than 32
     * bits, and commons-math3 starts differently from NumPy when the highest of 32 is set.
     */
    public NumpyRandom(long seed) {
        this.words = seed >= 0 && seed <= Integer.MAX_VALUE
                ? new MersenneTwister((int) seed)
                : new MersenneTwister(new int[] {(int) seed, (int) (seed >>> 32)});
    }

    /** Returns the next word of MT19937: 32 bits, to be read as an unsigned number. */
    public int word() {
        return words.nextInt();
    }

    /** Returns a number drawn evenly from [0, 1), a multiple of 2^-53, as {@code np.random.random()}. */
    public double random() {
        int high = words.nextInt() >>> 5;
        int low = words.nextInt() >>> 6;
        return (high * 0x1p26 + low) / 0x1p53;
    }

    /**
     * Returns a number drawn from the normal distribution of mean 0 and standard deviation 1, as {@code np.random.randn()}.
     *
     * <p>Marsaglia's polar method: a point drawn evenly from the unit disc gives two independent numbers; the one made of its second
     * coordinate is returned, the other kept for the next call.
     */
    public double gaussian() {
        if (isWaiting) {
            isWaiting = false;
            return waiting;
        }
        double u;
        double v;
        double r;
        do {
            u = 2 * random() - 1;
            v = 2 * random() - 1;
            r = u * u + v * v;
        } while (r >= 1 || r == 0);
        double factor = Math.sqrt(-2 * CorrectLog.of(r) / r);
        waiting = factor * u;
        isWaiting = true;
        return factor * v;
    }

    /** Returns a matrix of normal numbers drawn row by row, as {@code np.random.randn(rows, columns)}. */
    public double[][] randn(int rows, int columns) {
        double[][] drawn = new double[rows][columns];
        for (double[] row : drawn) {
            for (int j = 0; j < columns; j++) {
                row[j] = gaussian();
            }
        }
        return drawn;
    }

    /**
     * Returns a whole number drawn evenly from 0..n-1, as {@code np.random.randint(n)}.
     *
     * @param n how many numbers there are to draw from, at least 1; with 1, nothing is drawn from the generator
     * @throws IllegalArgumentException if n is below 1
     */
    public int below(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("There is nothing to draw from 0.." + (n - 1) + "; n is " + n + ", expected at least 1");
        }
        int largest = n - 1;
        if (largest == 0) {
            return 0;
        }
        // Keep as many low bits as the largest number has, and draw again when they are beyond it.
        int mask = -1 >>> Integer.numberOfLeadingZeros(largest);
        int drawn;
        do {
            drawn = words.nextInt() & mask;
        } while (drawn > largest);
        return drawn;
    }

    /** Returns {@code size} numbers drawn from 0..n-1 with replacement, as {@code np.random.choice(n, size)}. */
    public int[] choice(int n, int size) {
        int[] drawn = new int[size];
        for (int i = 0; i < size; i++) {
            drawn[i] = below(n);
        }
        return drawn;
    }

    /** Returns the numbers 0..n-1 in random order, as {@code np.random.permutation(n)}: Fisher and Yates, from the end. */
    public int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int j = below(i + 1);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        return order;
    }
}
