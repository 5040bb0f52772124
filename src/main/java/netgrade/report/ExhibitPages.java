package netgrade.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import netgrade.report.ExhibitPage.Shown;
import netgrade.result.Exhibits;

/** Turns charts, matrices and pictures into what templates print. */
final class ExhibitPages {

    // A check shows a handful; a page must stay small whatever a course's own check provides.
    private static final int MOST_PLOTS = 6;
    private static final int MOST_CONFUSIONS = 2;
    private static final int MOST_PICTURES = 2;

    private ExhibitPages() {}

    /**
     * Returns the charts, matrices and pictures of one check.
     *
     * @param anchor what ids of its parts begin with, unique on the page
     */
    static Shown of(Exhibits exhibits, String anchor) {
        return new Shown(
                first(MOST_PLOTS, exhibits.plots(), anchor + "-chart-", LineChart::of),
                first(MOST_CONFUSIONS, exhibits.confusions(), anchor + "-matrix-", ConfusionMatrix::of),
                first(MOST_PICTURES, exhibits.pictures(), anchor + "-pictures-", PictureGrid::of),
                leftOut(exhibits));
    }

    private static <T, V> List<V> first(int most, List<T> all, String id, BiFunction<String, T, V> view) {
        return IntStream.range(0, Math.min(most, all.size())).mapToObj(k -> view.apply(id + (k + 1), all.get(k))).toList();
    }

    private static String leftOut(Exhibits exhibits) {
        List<String> parts = new ArrayList<>();
        int curves = exhibits.plots().stream().mapToInt(plot -> plot.curves().size()).max().orElse(0);
        if (curves > LineChart.MOST_CURVES) {
            parts.add("Each chart shows the first " + LineChart.MOST_CURVES + " of up to " + curves + " curves.");
        }
        note(parts, MOST_PLOTS, exhibits.plots().size(), "charts");
        note(parts, MOST_CONFUSIONS, exhibits.confusions().size(), "confusion matrices");
        note(parts, MOST_PICTURES, exhibits.pictures().size(), "sets of pictures");
        return String.join(" ", parts);
    }

    private static void note(List<String> parts, int most, int count, String what) {
        if (count > most) {
            parts.add("Only the first " + most + " of " + count + " " + what + " are shown.");
        }
    }
}
