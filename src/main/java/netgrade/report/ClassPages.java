package netgrade.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import netgrade.harness.Graded;
import netgrade.report.ClassPage.Bar;
import netgrade.report.ClassPage.Concern;
import netgrade.report.ClassPage.Histogram;
import netgrade.report.ClassPage.ItemRow;
import netgrade.report.ClassPage.Maker;
import netgrade.report.ClassPage.MistakeRow;
import netgrade.report.ClassPage.Page;
import netgrade.report.ClassPage.Row;
import netgrade.report.SubmissionPage.Fact;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;

/** Turns the summaries of a class into its page. */
final class ClassPages {

    private static final int BINS = 10;

    private final Graded.AssignmentName assignment;
    private final List<Summary> summaries;
    /** Those whose points are final: only they count in statistics. */
    private final List<Summary> complete;
    private final boolean hasJson;

    private ClassPages(Graded.AssignmentName assignment, List<Summary> summaries, boolean hasJson) {
        this.assignment = assignment;
        this.summaries = summaries;
        this.complete = summaries.stream().filter(summary -> summary.state() != Summary.State.INCOMPLETE).toList();
        this.hasJson = hasJson;
    }

    /** Returns the page of a class; the summaries' order is kept. */
    static Page of(Graded.AssignmentName assignment, List<Summary> summaries, boolean hasJson) {
        return new ClassPages(assignment, summaries, hasJson).page();
    }

    private Page page() {
        return new Page(
                VisibleText.line(assignment.title()),
                VisibleText.line(assignment.edition()),
                counted(summaries.size()),
                scope(),
                figures(),
                histogram(),
                itemRows(),
                concerns(),
                mistakes(),
                summaries.stream().map(ClassPages::row).toList(),
                hasJson,
                provenance());
    }

    private static String counted(int submissions) {
        return submissions == 1 ? "1 submission" : submissions + " submissions";
    }

    private String scope() {
        int open = summaries.size() - complete.size();
        if (open == 0) {
            return "";
        }
        return "The figures and the distribution leave out " + counted(open) + " whose points are not final.";
    }

    private List<Fact> figures() {
        double[] points = complete.stream().mapToDouble(Summary::points).sorted().toArray();
        return List.of(
                new Fact("Submissions", String.valueOf(summaries.size()), ""),
                new Fact("Mean", figure(points.length == 0, Arrays.stream(points).average().orElse(0)), ""),
                new Fact("Median", figure(points.length == 0, median(points)), ""),
                new Fact("Lowest", figure(points.length == 0, points.length == 0 ? 0 : points[0]), ""),
                new Fact("Highest", figure(points.length == 0, points.length == 0 ? 0 : points[points.length - 1]), ""),
                new Fact("Possible", figure(summaries.isEmpty(), max()), ""));
    }

    private static String figure(boolean missing, double points) {
        return missing ? "–" : Numbers.points(points);
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private double max() {
        return summaries.stream().mapToDouble(Summary::max).max().orElse(0);
    }

    private Histogram histogram() {
        int[] counts = new int[BINS];
        complete.forEach(summary -> counts[bin(summary)]++);
        int highest = Math.max(1, Arrays.stream(counts).max().orElse(0));
        List<Bar> bars = IntStream.range(0, BINS).mapToObj(bin -> bar(bin, counts[bin], highest)).toList();
        return new Histogram("How many submissions earned how many points", Numbers.points(max()), bars);
    }

    // The last bin holds full points, and bonus beyond them.
    private static int bin(Summary summary) {
        double share = summary.max() > 0 ? summary.points() / summary.max() : 0;
        return (int) Math.max(0, Math.min(BINS - 1, Math.floor(share * BINS)));
    }

    private Bar bar(int bin, int count, int highest) {
        // The drawing is 640 wide; bars stand on y = 180 and are at most 150 high, with room for the count above and the scale below.
        double height = 150.0 * count / highest;
        double x = 20 + bin * 60;
        String from = Numbers.points(max() * bin / BINS);
        String to = Numbers.points(max() * (bin + 1) / BINS);
        String range = bin == BINS - 1 ? from + " to " + to : from + " to below " + to;
        double share = complete.isEmpty() ? Double.NaN : (double) count / complete.size();
        return new Bar(
                range,
                from,
                String.valueOf(count),
                Numbers.percent(share),
                Numbers.coordinate(x),
                Numbers.coordinate(x + 28),
                Numbers.coordinate(180 - height),
                "56",
                Numbers.coordinate(height),
                Numbers.coordinate(180 - height - 6));
    }

    private List<ItemRow> itemRows() {
        Map<String, List<Summary.ItemLine>> byId = new LinkedHashMap<>();
        for (Summary summary : summaries) {
            summary.items().forEach(item -> byId.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(item));
        }
        return byId.values().stream().map(ClassPages::itemRow).toList();
    }

    private static ItemRow itemRow(List<Summary.ItemLine> lines) {
        Summary.ItemLine item = lines.get(0);
        List<Summary.ItemLine> graded =
                lines.stream().filter(line -> line.status() != ItemGrade.Status.NOT_GRADED).toList();
        double full = graded.stream().mapToDouble(line -> line.status() == ItemGrade.Status.FULL ? 1 : 0).average().orElse(Double.NaN);
        double mean = graded.stream().mapToDouble(line -> line.max() > 0 ? line.points() / line.max() : 1).average().orElse(Double.NaN);
        String audience = item.visibility() == Visibility.PUBLIC ? "" : item.visibility() == Visibility.HIDDEN ? "hidden" : "after the deadline";
        return new ItemRow(
                VisibleText.line(item.title()),
                VisibleText.line(item.id()),
                audience,
                Numbers.points(item.max()),
                Numbers.percent(full),
                Numbers.percent(mean),
                Double.isNaN(mean) ? "0" : Numbers.coordinate(100 * Math.max(0, Math.min(1, mean))),
                String.valueOf(graded.size()));
    }

    private List<Concern> concerns() {
        record Of(Summary summary, Summary.Concern concern) {}
        return summaries.stream()
                .flatMap(summary -> summary.concerns().stream().map(concern -> new Of(summary, concern)))
                .sorted(Comparator.comparing(of -> of.concern().kind()))
                .map(of -> new Concern(
                        VisibleText.line(of.summary().id()),
                        folder(of.summary().id()) + "/instructor.html",
                        switch (of.concern().kind()) {
                            case HARNESS_FAULT, NOT_GRADED -> "open";
                            case REMARK -> "partial";
                            default -> "none";
                        },
                        of.concern().kind().words(),
                        VisibleText.block(of.concern().text())))
                .toList();
    }

    /** Returns the mistakes that were made, the commonest first. */
    private List<MistakeRow> mistakes() {
        Map<Summary.CauseLine, List<Summary>> makers = new LinkedHashMap<>();
        summaries.forEach(summary -> summary.causes().forEach(cause -> makers.computeIfAbsent(cause, none -> new ArrayList<>()).add(summary)));
        return makers.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Summary.CauseLine, List<Summary>> each) -> -each.getValue().size())
                        .thenComparing(each -> each.getKey().id()))
                .map(each -> mistake(each.getKey(), each.getValue()))
                .toList();
    }

    private MistakeRow mistake(Summary.CauseLine cause, List<Summary> made) {
        return new MistakeRow(
                VisibleText.line(cause.title()),
                VisibleText.line(cause.id()),
                String.valueOf(made.size()),
                Numbers.percent((double) made.size() / summaries.size()),
                made.stream().map(summary -> new Maker(VisibleText.line(summary.id()), folder(summary.id()) + "/instructor.html")).toList());
    }

    private static Row row(Summary summary) {
        return new Row(
                VisibleText.line(summary.id()),
                folder(summary.id()),
                Numbers.points(summary.points()),
                String.valueOf(summary.points()),
                Numbers.points(summary.max()),
                Numbers.percent(summary.max() > 0 ? summary.points() / summary.max() : Double.NaN),
                switch (summary.state()) {
                    case GRADED -> "full";
                    case INCOMPLETE -> "open";
                    case REJECTED, UNCOMPILED -> "none";
                },
                summary.state().words(),
                stripLabel(summary),
                Strip.ofParts(summary.items().stream()
                        .map(item -> new Strip.Part(item.points(), item.max(), item.status()))
                        .toList()));
    }

    private static String stripLabel(Summary summary) {
        long full = summary.items().stream().filter(item -> item.status() == ItemGrade.Status.FULL).count();
        return full + " of " + summary.items().size() + " items full";
    }

    private static String folder(String id) {
        // URLEncoder writes forms, where a blank is a plus; in a path it is %20.
        return "submissions/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private List<Fact> provenance() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Assignment", VisibleText.line(assignment.id()), ""));
        facts.add(distinct("Rubric", Graded.Provenance::rubricHash, "SHA-256 of the rubric."));
        facts.add(distinct("Seed", provenance -> String.valueOf(provenance.seed()), ""));
        facts.add(distinct("Data", Graded.Provenance::data, ""));
        facts.add(isolation());
        facts.add(distinct("netgrade", Graded.Provenance::netgradeVersion, ""));
        facts.add(distinct("Java", Graded.Provenance::javaVersion, ""));
        return facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
    }

    private Fact isolation() {
        Fact level = distinct("Isolation", Graded.Provenance::isolation, "");
        return new Fact(level.name(), level.value(), Explanations.ofIsolation(level.value()));
    }

    private Fact distinct(String name, Function<Graded.Provenance, String> part, String note) {
        String values = summaries.stream()
                .map(summary -> part.apply(summary.provenance()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Fact(name, VisibleText.line(values), note);
    }
}
