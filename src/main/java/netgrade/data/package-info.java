/**
 * The images nets are trained and measured on.
 *
 * <p>In: a seed. Out: a {@link netgrade.data.ImageSet} of training, validation and test images with their labels. It may use {@code spi}
 * and {@code numeric}. An image is a row of 3072 numbers in (row, column, channel) order, 32 by 32 pixels of 3 channels, as CS231n
 * flattens CIFAR-10. No argument and no result is ever {@code null}.
 */
package netgrade.data;
