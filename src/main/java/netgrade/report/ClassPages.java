package netgrade.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import netgrade.report.ClassPage.Bar;
import netgrade.report.ClassPage.Concern;
import netgrade.report.ClassPage.Histogram;
import netgrade.report.ClassPage.ItemRow;
import netgrade.report.ClassPage.Maker;
import netgrade.report.ClassPage.MistakeRow;
import netgrade.report.ClassPage.Page;
import netgrade.report.ClassPage.Row;
import netgrade.report.SubmissionPage.Fact;
import netgrade.result.ClassResults;
import netgrade.result.Explanations;
import netgrade.result.Numbers;
import netgrade.result.Result;
import netgrade.result.Summary;
import netgrade.result.Summary.Concern.Kind;
import netgrade.result.VisibleText;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;

/** Turns the summaries of a class into its page. */
final class ClassPages {

    private static final int BINS = 10;

    private final Result.AssignmentName assignment;
    private final List<Summary> summaries;
    private final List<ClassResults.Pair> alike;
    private final Standing standing;
    private final Discrimination discrimination;
    private final boolean hasJson;

    private ClassPages(ClassResults results, boolean hasJson) {
        this.assignment = results.assignment();
        this.summaries = results.summaries();
        this.alike = results.alike();
        this.standing = Standing.of(summaries);
        this.discrimination = new Discrimination(standing);
        this.hasJson = hasJson;
    }

    /** Returns the page of a class. */
    static Page of(ClassResults results, boolean hasJson) {
        return new ClassPages(results, hasJson).page();
    }

    private Page page() {
        return new Page(
                VisibleText.line(assignment.title()),
                VisibleText.line(assignment.edition()),
                counted(summaries.size()),
                scope(),
                concerns(kind -> kind == Kind.HARNESS_FAULT),
                waiting(),
                figures(),
                histogram(),
                itemRows(),
                concerns(kind -> kind != Kind.HARNESS_FAULT && kind != Kind.FOR_INSTRUCTOR),
                mistakes(),
                ClassFindings.failures(summaries),
                ClassFindings.clusters(summaries),
                ClassFindings.pairs(alike),
                summaries.stream().map(ClassPages::row).toList(),
                hasJson,
                provenance());
    }

    private static String counted(int submissions) {
        return submissions == 1 ? "1 submission" : submissions + " submissions";
    }

    private String scope() {
        List<String> sentences = new ArrayList<>();
        if (!standing.openTitles().isEmpty()) {
            String titles = standing.openTitles().stream().map(title -> "“" + VisibleText.line(title)
                    + "”").collect(Collectors.joining(", "));
            boolean isOne = standing.openTitles().size() == 1;
            sentences.add((isOne ? "One item is" : standing.openTitles().size() + " items are") + " not graded for everybody yet: " + titles
                    + ". The figures and the distribution count only the other items, before caps and penalties.");
        }
        int others = summaries.size() - standing.compared().size();
        if (others > 0) {
            sentences.add("The figures and the distribution exclude " + counted(others) + " whose points are not final.");
        }
        return String.join(" ", sentences);
    }

    private String waiting() {
        long waiting = summaries.stream()
                .filter(summary -> summary.concerns().stream().anyMatch(concern -> concern.kind() == Kind.FOR_INSTRUCTOR))
                .count();
        return waiting == 0 ? "" : counted((int) waiting) + (waiting == 1 ? " still needs" : " still need") + " points by hand: run"
                + " netgrade review on this folder, or write them into the file for grade --manual.";
    }

    private List<Fact> figures() {
        double[] points = standing.compared().stream().mapToDouble(standing::points).sorted().toArray();
        return List.of(
                new Fact("Submissions", String.valueOf(summaries.size()), ""),
                new Fact("Mean", figure(points.length == 0, Arrays.stream(points).average().orElse(0)), ""),
                new Fact("Median", figure(points.length == 0, median(points)), ""),
                new Fact("Lowest", figure(points.length == 0, points.length == 0 ? 0 : points[0]), ""),
                new Fact("Highest", figure(points.length == 0, points.length == 0 ? 0 : points[points.length - 1]), ""),
                new Fact("Possible", figure(summaries.isEmpty(), standing.max()), ""));
    }

    private static String figure(boolean missing, double points) {
        return missing ? "–" : Numbers.points(points);
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private Histogram histogram() {
        int[] counts = new int[BINS];
        standing.compared().forEach(summary -> counts[bin(summary)]++);
        int highest = Math.max(1, Arrays.stream(counts).max().orElse(0));
        List<Bar> bars = IntStream.range(0, BINS).mapToObj(bin -> bar(bin, counts[bin], highest)).toList();
        return new Histogram("Submissions by points earned", Numbers.points(standing.max()), bars);
    }

    // The last bin holds full points, and bonus beyond them.
    private int bin(Summary summary) {
        return (int) Math.max(0, Math.min(BINS - 1, Math.floor(standing.share(summary) * BINS)));
    }

    private Bar bar(int bin, int count, int highest) {
        // The drawing is 640 wide; bars stand on y = 180 and are at most 150 high, with room for the count above and the scale below.
        double height = 150.0 * count / highest;
        double x = 20 + bin * 60;
        String from = Numbers.points(standing.max() * bin / BINS);
        String to = Numbers.points(standing.max() * (bin + 1) / BINS);
        String range = bin == BINS - 1 ? from + " to " + to : from + " to under " + to;
        double share = standing.compared().isEmpty() ? Double.NaN : (double) count / standing.compared().size();
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
        return byId.values().stream().map(this::itemRow).toList();
    }

    private ItemRow itemRow(List<Summary.ItemLine> lines) {
        Summary.ItemLine item = lines.get(0);
        List<Summary.ItemLine> graded =
                lines.stream().filter(line -> line.status() != ItemGrade.Status.NOT_GRADED).toList();
        double full = graded.stream().mapToDouble(line -> line.status() == ItemGrade.Status.FULL ? 1 : 0).average().orElse(Double.NaN);
        double mean = graded.stream().mapToDouble(line -> line.max() > 0 ? line.points() / line.max() : 1).average().orElse(Double.NaN);
        double correlation = discrimination.of(item.id());
        String audience = item.visibility() == Visibility.PUBLIC ? "" : item.visibility() == Visibility.HIDDEN ? "hidden" : "after the"
                + " deadline";
        return new ItemRow(
                VisibleText.line(item.title()),
                VisibleText.line(item.id()),
                audience,
                Numbers.points(item.max()),
                Numbers.percent(full),
                sortable(full),
                Numbers.percent(mean),
                sortable(mean),
                Double.isNaN(mean) ? "0" : Numbers.coordinate(100 * Math.max(0, Math.min(1, mean))),
                Double.isNaN(correlation) ? "–" : Numbers.value(Math.round(100 * correlation) / 100.0),
                sortable(correlation),
                Discrimination.inWords(correlation),
                String.valueOf(graded.size()));
    }

    // Unknown values sort last.
    private static String sortable(double number) {
        return Double.isNaN(number) ? "-2" : String.valueOf(number);
    }

    private List<Concern> concerns(Predicate<Kind> kinds) {
        record Of(Summary summary, Summary.Concern concern) {}
        Set<Summary.Concern> everybodys = everybodysUngraded();
        return summaries.stream()
                .flatMap(summary -> summary.concerns().stream().map(concern -> new Of(summary, concern)))
                .filter(of -> kinds.test(of.concern().kind()) && !everybodys.contains(of.concern()))
                .sorted(Comparator.comparing(of -> of.concern().kind()))
                .map(of -> new Concern(
                        VisibleText.line(of.summary().id()),
                        ClassFindings.folder(of.summary().id()) + "/instructor.html",
                        switch (of.concern().kind()) {
                            case HARNESS_FAULT, NOT_GRADED, FOR_INSTRUCTOR -> "open";
                            case REMARK -> "partial";
                            default -> "none";
                        },
                        of.concern().kind().words(),
                        VisibleText.block(of.concern().text())))
                .toList();
    }

    /** What no submission has graded, such as an item left out of the run; the note under the figures says it once. */
    private Set<Summary.Concern> everybodysUngraded() {
        Set<Summary.Concern> shared = new HashSet<>();
        if (summaries.size() > 1) {
            summaries.get(0).concerns().stream().filter(concern -> concern.kind() == Kind.NOT_GRADED).forEach(shared::add);
            summaries.forEach(summary -> shared.retainAll(summary.concerns()));
        }
        return shared;
    }

    /** Returns the mistakes that were made, the most common first. */
    private List<MistakeRow> mistakes() {
        Map<Summary.CauseLine, List<Summary>> makers = new LinkedHashMap<>();
        summaries.forEach(summary -> summary.causes()
                .forEach(cause -> makers.computeIfAbsent(cause, none -> new ArrayList<>()).add(summary)));
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
                made.stream().map(summary -> new Maker(VisibleText.line(summary.id()), ClassFindings.folder(summary.id())
                        + "/instructor.html")).toList());
    }

    private static Row row(Summary summary) {
        return new Row(
                VisibleText.line(summary.id()),
                ClassFindings.folder(summary.id()),
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
        return full + " of " + summary.items().size() + " items with full points";
    }

    private List<Fact> provenance() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Assignment", VisibleText.line(assignment.id()), ""));
        facts.add(distinct("Rubric", Result.Provenance::rubricHash, "SHA-256 of the rubric."));
        facts.add(distinct("Seed", provenance -> String.valueOf(provenance.seed()), ""));
        facts.add(distinct("Data", Result.Provenance::data, ""));
        facts.add(isolation());
        facts.add(distinct("netgrade", Result.Provenance::netgradeVersion, ""));
        facts.add(distinct("Java", Result.Provenance::javaVersion, ""));
        return facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
    }

    private Fact isolation() {
        Fact level = distinct("Isolation", Result.Provenance::isolation, "");
        return new Fact(level.name(), level.value(), Explanations.ofIsolation(level.value()));
    }

    private Fact distinct(String name, Function<Result.Provenance, String> part, String note) {
        String values = summaries.stream()
                .map(summary -> part.apply(summary.provenance()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Fact(name, VisibleText.line(values), note);
    }
}
