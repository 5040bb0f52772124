/**
 * The right answers: nets that compute what a submission is compared with, written to be read.
 *
 * <p>In: parameters, examples and settings as {@link netgrade.spi} has them. Out: scores, losses, gradients, predictions and training
 * histories, and the toy data of the hand-outs. It may use {@code spi} and {@code numeric}.
 *
 * <p>Letters, as in the courses: {@code n} examples, {@code d} inputs, {@code h} hidden units, {@code c} classes; {@code L} layers. A
 * gradient is {@code d} and the name of its variable. No argument and no result is ever {@code null}.
 */
package netgrade.reference;
