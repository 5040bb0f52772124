package netgrade.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netgrade.report.ExhibitPage.Chart;
import netgrade.report.ExhibitPage.Frame;
import netgrade.report.ExhibitPage.Label;
import netgrade.report.ExhibitPage.Line;
import netgrade.report.ExhibitPage.Spot;
import netgrade.report.ExhibitPage.ValueRow;
import netgrade.report.ExhibitPage.Values;
import netgrade.report.Series.Point;
import netgrade.result.Exhibits;
import netgrade.result.Numbers;
import netgrade.result.VisibleText;

/** Draws curves: where each line, tick and text goes, in units of the drawing, from its upper left corner. */
final class LineChart {

    /** The styles that the style sheet has. */
    static final int MOST_CURVES = 8;

    // One unit is about one pixel on a phone, so that text stays legible there.
    private static final double WIDTH = 360;
    private static final double HEIGHT = 240;
    private static final double TOP = 26;
    private static final double BOTTOM = HEIGHT - 40;
    /** Of a digit at the style sheet's 12 units, in the widest of the usual fonts. */
    private static final double CHARACTER = 7;
    private static final double LABEL_GAP = 7;
    private static final double BASELINE = 4;

    /** Values over three powers of ten, such as a loss that exploded, are a flat line with a spike on a linear axis. */
    private static final double MANY_SIZES = 1000;

    private static final int MARKS = 8;
    private static final int MARK_ALL = 30;
    private static final int MOST_ROWS = 24;

    private final String id;
    private final Exhibits.Plot plot;
    private final List<Series> series;
    private final List<Series> drawn;

    private LineChart(String id, Exhibits.Plot plot) {
        this.id = id;
        this.plot = plot;
        this.series = plot.curves().stream()
                .limit(MOST_CURVES)
                .map(curve -> Series.of(curve, plot.xLogarithmic()))
                .toList();
        this.drawn = series.stream().filter(Predicate.not(Series::isEmpty)).toList();
    }

    static Chart of(String id, Exhibits.Plot plot) {
        return new LineChart(id, plot).chart();
    }

    private Chart chart() {
        String title = VisibleText.line(plot.title());
        if (drawn.isEmpty()) {
            return new Chart(id, title, "There are no numbers to draw.", List.of(), List.of(), List.of(), lines(List.of()), List.of());
        }
        Axis up = Axis.up(lowest(), highest(), isSteep());
        double left = LABEL_GAP + CHARACTER * longest(up);
        int room = (int) ((WIDTH - left) / CHARACTER);
        double first = drawn.stream().flatMap(one -> one.points().stream()).mapToDouble(Point::x).min().orElseThrow();
        double last = drawn.stream().flatMap(one -> one.points().stream()).mapToDouble(Point::x).max().orElseThrow();
        Axis across = Axis.across(first, last, plot.xLogarithmic(), room);
        Plane plane = new Plane(across, up, left, WIDTH - Math.max(8, CHARACTER * lastLength(across) / 2), TOP, BOTTOM);
        return new Chart(
                id,
                title,
                description(),
                List.of(frame(plane)),
                across.ticks().stream().map(tick -> across(plane, tick)).toList(),
                up.ticks().stream().map(tick -> up(plane, tick)).toList(),
                lines(List.of(plane)),
                values());
    }

    /** The area between the axes, and the values it spans. */
    private record Plane(Axis across, Axis up, double left, double right, double top, double bottom) {

        double x(double value) {
            return left + across.share(value) * (right - left);
        }

        double y(double value) {
            return bottom - up.share(value) * (bottom - top);
        }
    }

    private double lowest() {
        return drawn.stream().mapToDouble(one -> one.lowest().y()).min().orElseThrow();
    }

    private double highest() {
        return drawn.stream().mapToDouble(one -> one.highest().y()).max().orElseThrow();
    }

    private boolean isSteep() {
        return Axis.canShow(lowest(), true) && highest() / lowest() >= MANY_SIZES;
    }

    private static int longest(Axis axis) {
        return axis.ticks().stream().mapToInt(tick -> tick.text().length()).max().orElse(0);
    }

    private static int lastLength(Axis axis) {
        return axis.ticks().isEmpty() ? 0 : axis.ticks().get(axis.ticks().size() - 1).text().length();
    }

    private Frame frame(Plane plane) {
        return new Frame(
                coordinate(WIDTH),
                coordinate(HEIGHT),
                coordinate(plane.left),
                coordinate(plane.right),
                coordinate(plane.top),
                coordinate(plane.bottom),
                label((plane.left + plane.right) / 2, HEIGHT - 5, axisName(plot.xAxis(), plot.xLogarithmic())),
                label(1, 12, axisName(plot.yAxis(), plane.up.isLogarithmic())));
    }

    private static String axisName(String name, boolean isLogarithmic) {
        return VisibleText.name(name) + (isLogarithmic ? ", logarithmic" : "");
    }

    private static ExhibitPage.Tick across(Plane plane, Ticks.Tick tick) {
        double x = plane.x(tick.value());
        return new ExhibitPage.Tick(coordinate(x), label(x, plane.bottom + 16, tick.text()));
    }

    private static ExhibitPage.Tick up(Plane plane, Ticks.Tick tick) {
        double y = plane.y(tick.value());
        return new ExhibitPage.Tick(coordinate(y), label(plane.left - LABEL_GAP, y + BASELINE, tick.text()));
    }

    private static Label label(double x, double y, String text) {
        return new Label(coordinate(x), coordinate(y), text);
    }

    private List<Line> lines(List<Plane> plane) {
        return IntStream.range(0, series.size()).mapToObj(k -> line(k, plane)).toList();
    }

    private Line line(int k, List<Plane> planes) {
        Series one = series.get(k);
        return new Line(
                String.valueOf(k + 1),
                one.name(),
                CurveSummary.of(one),
                planes.stream().flatMap(plane -> strokes(one, plane)).toList(),
                planes.stream().flatMap(plane -> marks(one, k, plane)).toList());
    }

    private static Stream<String> strokes(Series one, Plane plane) {
        return one.runs().stream().filter(run -> run.size() > 1).map(run -> run.stream()
                .map(point -> coordinate(plane.x(point.x())) + "," + coordinate(plane.y(point.y())))
                .collect(Collectors.joining(" ")));
    }

    // Few points are all marked; of many, enough to tell curves apart without colour, in different places on each; a lone one always.
    private Stream<Spot> marks(Series one, int k, Plane plane) {
        int total = one.runs().stream().mapToInt(List::size).sum();
        int every = total <= MARK_ALL ? 1 : total / MARKS;
        boolean needsMarks = total <= MARK_ALL || series.size() > 1;
        List<Spot> marks = new ArrayList<>();
        int i = every * k / MOST_CURVES;
        for (List<Point> run : one.runs()) {
            for (Point point : run) {
                if (needsMarks && i % every == every / 2 || run.size() == 1) {
                    marks.add(new Spot(coordinate(plane.x(point.x())), coordinate(plane.y(point.y()))));
                }
                i++;
            }
        }
        return marks.stream();
    }

    private String description() {
        return "Line chart of " + VisibleText.name(plot.yAxis()) + " over " + VisibleText.name(plot.xAxis()) + ", "
                + (series.size() == 1 ? "one curve" : series.size() + " curves") + "; the numbers follow.";
    }

    // Curves with the same points along the axis share a table.
    private List<Values> values() {
        Map<List<Double>, List<Series>> groups = new LinkedHashMap<>();
        for (Series one : drawn) {
            groups.computeIfAbsent(one.all().stream().map(Point::x).toList(), xs -> new ArrayList<>()).add(one);
        }
        return groups.entrySet().stream().map(group -> values(group.getKey(), group.getValue())).toList();
    }

    private Values values(List<Double> xs, List<Series> group) {
        int count = Math.min(MOST_ROWS, xs.size());
        List<ValueRow> rows = IntStream.range(0, count)
                .map(k -> count == 1 ? 0 : (int) ((long) k * (xs.size() - 1) / (count - 1)))
                .mapToObj(i -> new ValueRow(Numbers.value(xs.get(i)), group.stream().map(one -> value(one.all().get(i))).toList()))
                .toList();
        String caption = count < xs.size() ? count + " of " + xs.size() + " points" : "";
        return new Values(caption, VisibleText.name(plot.xAxis()), group.stream().map(Series::name).toList(), rows);
    }

    private static String value(Point point) {
        return point.isGap() ? "–" : Numbers.value(point.y());
    }

    // A tenth of a unit is less than a pixel of any screen shows, and each further digit costs a kilobyte a curve.
    private static String coordinate(double coordinate) {
        return Numbers.coordinate(Math.round(coordinate * 10) / 10.0);
    }
}
