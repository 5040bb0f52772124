/**
 * The images nets are trained and measured on.
 *
 * <p>In: a seed, or a folder with CIFAR-10. Out: a {@link netgrade.data.ImageSet} of training, validation and test images with their
 * labels; of CIFAR-10 first {@link netgrade.data.ImageSplits}, which are bytes until inputs are asked for. What is wrong with the files of
 * a data set is a {@link netgrade.data.DataProblem}. It may use {@code spi}, {@code wire}, {@code numeric} and {@code document}.
 *
 * <p>The doors are {@link netgrade.data.EmbeddedImages}, {@link netgrade.data.Cifar10} and {@link netgrade.data.Cifar10Fetch}. An image
 * is a row of 3072 numbers, 32 by 32 pixels of 3 channels, in (row, column, channel) order as CS231n flattens CIFAR-10; for EECS 598 alone
 * in (channel, row, column) order. No argument and no result is ever {@code null}.
 */
package netgrade.data;
