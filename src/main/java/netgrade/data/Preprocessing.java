package netgrade.data;

import java.util.Arrays;
import java.util.Optional;
import netgrade.wire.SharedArrays;

/** How a course turns the pixels of an image into the inputs of a net. */
public final class Preprocessing {

    /** Largest value of a pixel. */
    private static final double WHITE = 255;

    private final int[] sources;
    private final double scale;
    private final double[] means;
    private final boolean hasBias;

    /**
     * @param sources for each input the byte of the image it comes from
     * @param scale what a byte is divided by
     * @param means for each input what is subtracted then
     */
    private Preprocessing(int[] sources, double scale, double[] means, boolean hasBias) {
        this.sources = sources;
        this.scale = scale;
        this.means = means;
        this.hasBias = hasBias;
    }

    /**
     * Returns that of CS231n, its descendants and HLCV: (row, column, channel) order, less the mean image; pixels stay in 0..255.
     *
     * @param meanImage 3072 values in (row, column, channel) order
     */
    static Preprocessing cs231n(double[] meanImage) {
        return new Preprocessing(rowColumnChannel(), 1, meanImage.clone(), false);
    }

    /**
     * Returns that of EECS 498/598: channel first, divided by 255, less one mean a channel.
     *
     * @param channelMeans 3 values, of pixels divided by 255
     */
    static Preprocessing eecs598(double[] channelMeans) {
        int[] sources = new int[PixelSet.IMAGE_BYTES];
        double[] means = new double[PixelSet.IMAGE_BYTES];
        for (int j = 0; j < sources.length; j++) {
            sources[j] = j;
            means[j] = channelMeans[j / PixelSet.CHANNEL_BYTES];
        }
        return new Preprocessing(sources, WHITE, means, false);
    }

    /** Returns the mean image in (row, column, channel) order: every sum is exact, so that the mean has the bits of {@code np.mean}. */
    static double[] meanImage(PixelSet images) {
        long[] sums = images.pixelSums();
        return Arrays.stream(rowColumnChannel()).mapToDouble(source -> (double) sums[source] / images.size()).toArray();
    }

    /** Returns the mean of each channel over all images and places, of pixels divided by 255. */
    static double[] channelMeans(PixelSet images) {
        long[] sums = new long[PixelSet.CHANNELS];
        long[] pixelSums = images.pixelSums();
        for (int j = 0; j < pixelSums.length; j++) {
            sums[j / PixelSet.CHANNEL_BYTES] += pixelSums[j];
        }
        double count = (double) images.size() * PixelSet.CHANNEL_BYTES;
        return Arrays.stream(sums).mapToDouble(sum -> sum / (WHITE * count)).toArray();
    }

    /** Returns the same with a column of ones last, as linear classifiers take their bias. */
    public Preprocessing withBias() {
        return new Preprocessing(sources, scale, means, true);
    }

    /** Returns the number of inputs an image becomes: 3072, or 3073 with the bias column. */
    public int columns() {
        return sources.length + (hasBias ? 1 : 0);
    }

    /** Returns the inputs of all images, shape (n, columns); made anew at every call, 8 bytes a number. */
    public double[][] inputs(PixelSet images) {
        double[][] x = new double[images.size()][columns()];
        for (int i = 0; i < x.length; i++) {
            byte[] image = images.image(i);
            for (int j = 0; j < sources.length; j++) {
                x[i][j] = (image[sources[j]] & 0xFF) / scale - means[j];
            }
            if (hasBias) {
                x[i][sources.length] = 1;
            }
        }
        return x;
    }

    /** Returns what workers read for the same images: the numbers that {@link #inputs} gives, bit for bit. */
    SharedArrays.Pixels shared(PixelSet images) {
        SharedArrays.Rows rows = new SharedArrays.Rows() {
            @Override
            public int count() {
                return images.size();
            }

            @Override
            public byte[] row(int i) {
                byte[] image = images.image(i);
                byte[] row = new byte[sources.length];
                for (int j = 0; j < row.length; j++) {
                    row[j] = image[sources[j]];
                }
                return row;
            }
        };
        return new SharedArrays.Pixels(rows, scale, means, hasBias);
    }

    /** Returns for each input that is a pixel its place in a picture, (row * 32 + column) * 3 + channel. */
    Optional<int[]> pixels() {
        return Optional.of(Arrays.stream(sources)
                .map(source -> source % PixelSet.CHANNEL_BYTES * PixelSet.CHANNELS + source / PixelSet.CHANNEL_BYTES)
                .toArray());
    }

    /** Returns for input (row * 32 + column) * 3 + channel its byte in an image, channel * 1024 + row * 32 + column. */
    private static int[] rowColumnChannel() {
        int[] sources = new int[PixelSet.IMAGE_BYTES];
        for (int j = 0; j < sources.length; j++) {
            sources[j] = j % PixelSet.CHANNELS * PixelSet.CHANNEL_BYTES + j / PixelSet.CHANNELS;
        }
        return sources;
    }
}
