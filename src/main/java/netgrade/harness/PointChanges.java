package netgrade.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netgrade.result.Extract;
import netgrade.result.Key;
import netgrade.result.Numbers;
import netgrade.result.Result;
import netgrade.result.Summary;
import netgrade.rubric.ItemGrade;

/** Says what a regrade changed, and why. */
final class PointChanges {

    private PointChanges() {}

    /** What is kept of a result that may be replaced. */
    record Known(Summary summary, Key key) {

        static Known of(Extract earlier) {
            return new Known(earlier.summary(), earlier.key());
        }

        static Known of(Result result) {
            return new Known(Summary.of(result), result.key());
        }
    }

    /** Returns a line for each item whose points changed, one for the total if it changed and no item did, nothing if all stayed. */
    static List<String> between(Known before, Known now) {
        String reason = " (" + reason(before.key().differences(now.key())) + ")";
        String id = now.summary().id() + ": ";
        List<String> lines = new ArrayList<>();
        Map<String, String> earlier = points(before.summary());
        points(now.summary()).forEach((item, points) -> {
            String old = earlier.getOrDefault(item, "no such item");
            earlier.remove(item);
            if (!old.equals(points)) {
                lines.add(id + item + " " + old + " -> " + points + reason);
            }
        });
        earlier.forEach((item, points) -> lines.add(id + item + " " + points + " -> no such item" + reason));
        if (lines.isEmpty() && before.summary().points() != now.summary().points()) {
            lines.add(id + "total " + Numbers.points(before.summary().points()) + " -> " + Numbers.points(now.summary().points()) + reason);
        }
        return lines;
    }

    private static String reason(List<String> differences) {
        return differences.isEmpty() ? "regraded, nothing relevant changed" : String.join(", ", differences) + " changed";
    }

    private static Map<String, String> points(Summary summary) {
        Map<String, String> points = new LinkedHashMap<>();
        summary.items().forEach(item -> points.put(
                item.id(), item.status() == ItemGrade.Status.NOT_GRADED ? "not graded" : Numbers.points(item.points())));
        return points;
    }
}
