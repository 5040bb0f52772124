/**
 * What a student implements: {@link netgrade.spi.NeuralNet} and the few records it speaks in.
 *
 * <p>Nothing else of netgrade is needed to solve an assignment, and nothing here depends on anything but the JDK.
 *
 * <p>Letters, as in the courses: {@code n} examples, {@code d} inputs, {@code h} hidden units, {@code c} classes. A matrix is a
 * {@code double[][]} whose rows all have the same length; shape (n, d) means n rows of d numbers. A bias is a matrix of one row. No
 * argument and no result is ever {@code null}.
 */
package netgrade.spi;
