package netgrade.checks;

import java.util.List;

/** Something to look at that a check made on its way, such as the losses of a training run: shown on reports, judged by nobody. */
public sealed interface Exhibit {

    /** Returns what it shows, in a few words. */
    String title();

    /**
     * Curves over one axis.
     *
     * @param xAxis what runs along the horizontal axis, with its unit, such as "iteration"
     * @param yAxis what runs along the vertical axis, such as "accuracy"
     * @param xLogarithmic whether the horizontal axis is logarithmic, as for learning rates; values are above 0 then
     * @param curves at most a handful, of a few hundred points each
     */
    record Curves(String title, String xAxis, String yAxis, boolean xLogarithmic, List<Curve> curves) implements Exhibit {

        public Curves {
            curves = List.copyOf(curves);
        }
    }

    /** A curve with its points from left to right; where y is no finite number there is a gap. */
    record Curve(String name, List<Point> points) {

        public Curve {
            points = List.copyOf(points);
        }
    }

    /** A point of a curve. */
    record Point(double x, double y) {}

    /**
     * How often images of each class were taken for which.
     *
     * @param classes names of the classes
     * @param counts one row a true class, one column a predicted class; as many of each as classes
     */
    record Confusion(String title, List<String> classes, List<List<Integer>> counts) implements Exhibit {

        public Confusion {
            classes = List.copyOf(classes);
            counts = counts.stream().map(List::copyOf).toList();
            int size = classes.size();
            if (counts.size() != size || counts.stream().anyMatch(row -> row.size() != size)) {
                throw new IllegalArgumentException(
                        "counts of " + counts.size() + " rows, expected " + size + " rows of " + size + ": the classes");
            }
        }
    }

    /** Pictures of one size, such as the weights of each hidden unit as an image. */
    record Pictures(String title, int width, int height, List<Picture> pictures) implements Exhibit {

        public Pictures {
            pictures = List.copyOf(pictures);
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("pictures of " + width + " by " + height + " pixels, expected at least 1 by 1");
            }
            for (Picture picture : pictures) {
                if (picture.rgb().length != 3 * width * height) {
                    throw new IllegalArgumentException(
                            "\"" + picture.name() + "\" has " + picture.rgb().length + " bytes, expected 3 * " + width + " * " + height);
                }
            }
        }
    }

    /**
     * A picture.
     *
     * @param name what it shows, such as "unit 7"
     * @param rgb red, green and blue of each pixel in 0..255, row by row; not to be modified
     */
    record Picture(String name, byte[] rgb) {}
}
