package netgrade.result;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import netgrade.checks.Exhibit;

/**
 * What there is to look at of a check, in the form of {@code result.json}; as {@link Exhibit}, sorted by kind, in the order of the check
 * within each.
 *
 * <p>The forms are those that a program plots from without further work: a curve is an array of x and one of y, a picture is its raw pixels
 * in base64.
 */
public record Exhibits(List<Plot> plots, List<Confusion> confusions, List<Pictures> pictures) {

    public Exhibits {
        plots = List.copyOf(plots);
        confusions = List.copyOf(confusions);
        pictures = List.copyOf(pictures);
    }

    public static Exhibits of(List<Exhibit> exhibits) {
        List<Plot> plots = new ArrayList<>();
        List<Confusion> confusions = new ArrayList<>();
        List<Pictures> pictures = new ArrayList<>();
        for (Exhibit exhibit : exhibits) {
            if (exhibit instanceof Exhibit.Curves curves) {
                plots.add(Plot.of(curves));
            } else if (exhibit instanceof Exhibit.Confusion confusion) {
                confusions.add(new Confusion(confusion.title(), confusion.classes(), confusion.counts()));
            } else if (exhibit instanceof Exhibit.Pictures several) {
                pictures.add(Pictures.of(several));
            }
        }
        return new Exhibits(plots, confusions, pictures);
    }

    public boolean isEmpty() {
        return plots.isEmpty() && confusions.isEmpty() && pictures.isEmpty();
    }

    /** Curves over one axis; as {@link Exhibit.Curves}. */
    public record Plot(String title, String xAxis, String yAxis, boolean xLogarithmic, List<Curve> curves) {

        public Plot {
            curves = List.copyOf(curves);
        }

        public static Plot of(Exhibit.Curves plot) {
            return new Plot(
                    plot.title(), plot.xAxis(), plot.yAxis(), plot.xLogarithmic(), plot.curves().stream().map(Curve::of).toList());
        }
    }

    /** A curve: where its points are along the horizontal axis, and as many values. */
    public record Curve(String name, List<Double> x, List<Double> y) {

        public Curve {
            x = List.copyOf(x);
            y = List.copyOf(y);
        }

        public static Curve of(Exhibit.Curve curve) {
            return new Curve(
                    curve.name(),
                    curve.points().stream().map(Exhibit.Point::x).toList(),
                    curve.points().stream().map(Exhibit.Point::y).toList());
        }
    }

    /** How often images of each class, one a row, were taken for which, one a column; as {@link Exhibit.Confusion}. */
    public record Confusion(String title, List<String> classes, List<List<Integer>> counts) {

        public Confusion {
            classes = List.copyOf(classes);
            counts = counts.stream().map(List::copyOf).toList();
        }
    }

    /** Pictures of one size in pixels; as {@link Exhibit.Pictures}. */
    public record Pictures(String title, int width, int height, List<Picture> pictures) {

        public Pictures {
            pictures = List.copyOf(pictures);
        }

        public static Pictures of(Exhibit.Pictures several) {
            return new Pictures(
                    several.title(), several.width(), several.height(), several.pictures().stream().map(Picture::of).toList());
        }
    }

    /**
     * A picture.
     *
     * @param rgb in base64: red, green and blue of each pixel, one byte each, row by row
     */
    public record Picture(String name, String rgb) {

        public static Picture of(Exhibit.Picture picture) {
            return new Picture(picture.name(), Base64.getEncoder().encodeToString(picture.rgb()));
        }

        /** Returns red, green and blue of each pixel, row by row. */
        public byte[] pixels() {
            return Base64.getDecoder().decode(rgb);
        }
    }
}
