package netgrade.checks;

import java.util.stream.IntStream;
import netgrade.numeric.NumpyRandom;

/**
 * Images nobody has seen in an order nobody knows, mixed with inputs that are like images and are none: what is answered by where an image
 * stands, or only for the images there are, comes out wrong.
 */
public final class Mixed {

    /** One input that is no image for so many images. */
    private static final int IMAGES_TO_AN_OTHER = 10;

    private static final int FEWEST_OTHERS = 10;

    private final double[][] x;
    private final int[] places;

    private Mixed(double[][] x, int[] places) {
        this.x = x;
        this.places = places;
    }

    /**
     * Mixes images with others.
     *
     * @param images one a row, at least one; not modified
     */
    public static Mixed of(double[][] images, NumpyRandom random) {
        int others = Math.max(FEWEST_OTHERS, images.length / IMAGES_TO_AN_OTHER);
        int[] order = random.permutation(images.length + others);
        double[][] x = new double[order.length][];
        int[] places = new int[images.length];
        for (int i = 0; i < order.length; i++) {
            if (order[i] < images.length) {
                places[order[i]] = i;
                x[i] = images[order[i]];
            } else {
                x[i] = other(images, random.choice(images.length, 3));
            }
        }
        return new Mixed(x, places);
    }

    /** Returns an image with the difference of two others: a column of ones stays one. */
    private static double[] other(double[][] images, int[] of) {
        return IntStream.range(0, images[0].length)
                .mapToDouble(j -> images[of[0]][j] + images[of[1]][j] - images[of[2]][j])
                .toArray();
    }

    /** Returns all inputs, images and others, one a row. */
    public double[][] x() {
        return x;
    }

    /** Returns the labels of the images, in their own order, from those of all inputs. */
    public int[] ofImages(int[] labels) {
        return IntStream.of(places).map(place -> labels[place]).toArray();
    }
}
