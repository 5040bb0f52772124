package netgrade.data;

import java.util.Arrays;

/**
 * Images of 32 by 32 pixels as bytes, with their labels: an eighth of the memory that the same images take as {@code double}.
 *
 * <p>Parts and unions share the pixels of the sets they were made from.
 */
public final class PixelSet {

    /** Rows and columns of an image. */
    static final int SIDE = 32;

    /** Red, green, blue. */
    static final int CHANNELS = 3;

    /** Bytes of one channel of an image. */
    static final int CHANNEL_BYTES = SIDE * SIDE;

    /** Bytes of an image. */
    static final int IMAGE_BYTES = CHANNELS * CHANNEL_BYTES;

    private final byte[][] images;
    private final byte[] labels;

    /**
     * Keeps images without copying them.
     *
     * @param images each IMAGE_BYTES long, channel by channel, each channel row by row; not to be modified afterwards
     * @param labels one an image
     */
    PixelSet(byte[][] images, byte[] labels) {
        if (images.length != labels.length) {
            throw new IllegalArgumentException(images.length + " images have " + labels.length + " labels, expected one each");
        }
        this.images = images;
        this.labels = labels;
    }

    /** Returns the images of all sets, in their order. */
    static PixelSet union(PixelSet... sets) {
        byte[][] images = new byte[Arrays.stream(sets).mapToInt(PixelSet::size).sum()][];
        byte[] labels = new byte[images.length];
        int at = 0;
        for (PixelSet set : sets) {
            System.arraycopy(set.images, 0, images, at, set.size());
            System.arraycopy(set.labels, 0, labels, at, set.size());
            at += set.size();
        }
        return new PixelSet(images, labels);
    }

    /**
     * Returns the images from..to-1.
     *
     * @throws IndexOutOfBoundsException if there are not that many
     */
    public PixelSet part(int from, int to) {
        java.util.Objects.checkFromToIndex(from, to, size());
        return new PixelSet(Arrays.copyOfRange(images, from, to), Arrays.copyOfRange(labels, from, to));
    }

    /** Returns the number of images. */
    public int size() {
        return images.length;
    }

    /** Returns a value of an image in 0..255; the channels are red 0, green 1, blue 2. */
    public int pixel(int image, int channel, int row, int column) {
        return images[image][channel * CHANNEL_BYTES + row * SIDE + column] & 0xFF;
    }

    /** Returns the labels in the order of the images, as an array of the caller's own. */
    public int[] labels() {
        int[] copy = new int[labels.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = labels[i];
        }
        return copy;
    }

    /** Returns an image itself, not a copy: channel by channel, each row by row. */
    byte[] image(int i) {
        return images[i];
    }

    /** Returns the sum of every value over all images, in the order of the bytes of an image. */
    long[] pixelSums() {
        long[] sums = new long[IMAGE_BYTES];
        for (byte[] image : images) {
            for (int j = 0; j < IMAGE_BYTES; j++) {
                sums[j] += image[j] & 0xFF;
            }
        }
        return sums;
    }
}
