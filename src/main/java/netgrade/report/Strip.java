package netgrade.report;

import java.util.ArrayList;
import java.util.List;
import netgrade.report.SubmissionPage.Segment;
import netgrade.result.Numbers;
import netgrade.result.Result;
import netgrade.result.Status;
import netgrade.rubric.ItemGrade;

/** The bar of a submission: one segment an item, as wide as the item has points, filled as far as they were earned. */
final class Strip {

    private static final double WIDTH = 1000;
    private static final double GAP = 4;

    private Strip() {}

    static List<Segment> of(List<Result.Item> items) {
        List<Part> parts = items.stream().map(item -> new Part(item.points(), item.max(), item.status())).toList();
        return ofParts(parts);
    }

    /** What a segment shows. */
    record Part(double points, double max, ItemGrade.Status status) {}

    static List<Segment> ofParts(List<Part> parts) {
        double points = parts.stream().mapToDouble(Part::max).sum();
        double room = WIDTH - GAP * Math.max(0, parts.size() - 1);
        List<Segment> segments = new ArrayList<>();
        double x = 0;
        for (Part part : parts) {
            double width = points > 0 ? room * part.max() / points : 0;
            double earned = part.max() > 0 ? Math.min(1, Math.max(0, part.points() / part.max())) : 0;
            segments.add(new Segment(
                    Numbers.coordinate(x),
                    Numbers.coordinate(width),
                    Numbers.coordinate(width * earned),
                    Status.of(part.status()).kind()));
            x += width + GAP;
        }
        return segments;
    }
}
