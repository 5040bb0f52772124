/**
 * Matrices, errors, numeric gradients and NumPy's random numbers: the arithmetic everything else stands on.
 *
 * <p>In: {@code double[][]} and numbers. Out: the same, and small records. It may use the JDK and commons-math3, and no other package of
 * netgrade.
 *
 * <p>Letters, as in the courses: {@code n} examples, {@code d} inputs, {@code h} hidden units, {@code c} classes; in
 * {@link netgrade.numeric.CentredDifference} {@code h} is the step. A matrix is a {@code double[][]} whose rows all have the same length;
 * shape (n, d) means n rows of d numbers. Every result has the same bits on every machine: sums run in a fixed order, and nothing but
 * correctly rounded operations is used. No argument and no result is ever {@code null}.
 */
package netgrade.numeric;
