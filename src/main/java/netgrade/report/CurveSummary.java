package netgrade.report;

import netgrade.report.Series.Point;

/** What a curve shows, in words: for those who do not see it, and for those who want the number. */
final class CurveSummary {

    private CurveSummary() {}

    static String of(Series series) {
        return shown(series) + lost(series);
    }

    private static String shown(Series series) {
        if (series.isEmpty()) {
            return "no value that can be drawn";
        }
        if (series.points().size() == 1) {
            return "one value, " + at(series.first());
        }
        if (series.lowest().y() == series.highest().y()) {
            return Numbers.error(series.first().y()) + " throughout, from " + Numbers.value(series.first().x()) + " to "
                    + Numbers.value(series.last().x());
        }
        return "first " + at(series.first()) + ", last " + at(series.last()) + "; lowest " + at(series.lowest()) + ", highest "
                + at(series.highest());
    }

    private static String at(Point point) {
        return Numbers.error(point.y()) + " at " + Numbers.value(point.x());
    }

    private static String lost(Series series) {
        if (series.lost().isEmpty()) {
            return "";
        }
        int all = series.points().size() + series.lost().size();
        return "; " + series.lost().size() + " of " + all + " points cannot be drawn (NaN, infinite or out of range), the first at "
                + Numbers.value(series.lost().get(0));
    }
}
