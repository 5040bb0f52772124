package netgrade.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import netgrade.result.Exhibits;
import netgrade.result.VisibleText;

/**
 * A curve as it can be drawn: points on the axes, and gaps.
 *
 * @param name what it shows
 * @param all its points in order, gaps too
 * @param points those that can be drawn
 * @param runs points to be joined, broken at gaps; fewer than all where there are very many
 */
record Series(String name, List<Point> all, List<Point> points, List<List<Point>> runs) {

    /** More than a drawing of this size has pixels; checks keep to a few hundred. */
    private static final int MOST_POINTS = 400;

    Series {
        all = List.copyOf(all);
        points = List.copyOf(points);
        runs = runs.stream().map(List::copyOf).toList();
    }

    /** A point; y is NaN where there is nothing to draw. */
    record Point(double x, double y) {

        boolean isGap() {
            return Double.isNaN(y);
        }
    }

    static Series of(Exhibits.Curve curve, boolean xLogarithmic) {
        List<Point> all = IntStream.range(0, Math.min(curve.x().size(), curve.y().size()))
                .mapToObj(i -> point(curve.x().get(i), curve.y().get(i), xLogarithmic))
                .toList();
        return new Series(
                VisibleText.name(curve.name()), all, all.stream().filter(point -> !point.isGap()).toList(), runs(thinned(all)));
    }

    private static Point point(double x, double y, boolean xLogarithmic) {
        return new Point(x, Axis.canShow(x, xLogarithmic) && Axis.canShow(y, false) ? y : Double.NaN);
    }

    private static List<List<Point>> runs(List<Point> points) {
        List<List<Point>> runs = new ArrayList<>();
        boolean isBroken = true;
        for (Point point : points) {
            if (isBroken && !point.isGap()) {
                runs.add(new ArrayList<>());
            }
            if (!point.isGap()) {
                runs.get(runs.size() - 1).add(point);
            }
            isBroken = point.isGap();
        }
        return runs;
    }

    // Of each stretch the lowest point, the highest and a gap, so that no peak is lost and no gap closed.
    private static List<Point> thinned(List<Point> all) {
        if (all.size() <= MOST_POINTS) {
            return all;
        }
        TreeSet<Integer> kept = new TreeSet<>(List.of(0, all.size() - 1));
        int stretches = MOST_POINTS / 3;
        for (int k = 0; k < stretches; k++) {
            int from = (int) ((long) all.size() * k / stretches);
            int to = (int) ((long) all.size() * (k + 1) / stretches);
            Comparator<Integer> byHeight = Comparator.comparingDouble(i -> all.get(i).y());
            drawn(all, from, to).boxed().min(byHeight).ifPresent(kept::add);
            drawn(all, from, to).boxed().max(byHeight).ifPresent(kept::add);
            IntStream.range(from, to).filter(i -> all.get(i).isGap()).findFirst().ifPresent(kept::add);
        }
        return kept.stream().map(all::get).toList();
    }

    private static IntStream drawn(List<Point> all, int from, int to) {
        return IntStream.range(from, to).filter(i -> !all.get(i).isGap());
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    /** Returns the point with the lowest value, the first of several; there is one at least. */
    Point lowest() {
        return points.stream().min(Comparator.comparingDouble(Point::y)).orElseThrow();
    }

    /** Returns the point with the highest value, the first of several; there is one at least. */
    Point highest() {
        return points.stream().min(Comparator.comparingDouble((Point point) -> point.y()).reversed()).orElseThrow();
    }

    /** Returns where along the horizontal axis there is nothing to draw. */
    List<Double> lost() {
        return all.stream().filter(Point::isGap).map(Point::x).toList();
    }

    Point first() {
        return points.get(0);
    }

    Point last() {
        return points.get(points.size() - 1);
    }
}
