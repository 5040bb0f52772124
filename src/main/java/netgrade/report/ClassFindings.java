package netgrade.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import netgrade.report.ClassPage.Cluster;
import netgrade.report.ClassPage.FailureRow;
import netgrade.report.ClassPage.Link;
import netgrade.report.ClassPage.Listing;
import netgrade.report.ClassPage.Pair;
import netgrade.result.ClassResults;
import netgrade.result.Numbers;
import netgrade.result.Summary;
import netgrade.result.Summary.Failure;
import netgrade.result.VisibleText;
import netgrade.sandbox.Outcome;

/** Turns what a class's submissions have in common into rows of its page. */
final class ClassFindings {

    private static final int MOST_MISTAKES = 12;
    private static final int MOST_CLUSTERS = 25;
    private static final int MOST_PAIRS = 100;
    private static final int MOST_CHECKS = 5;

    private ClassFindings() {}

    static Listing<FailureRow> failures(List<Summary> summaries) {
        List<CommonFailures.Common> all = new CommonFailures(summaries).commonest();
        List<FailureRow> rows = all.stream().limit(MOST_MISTAKES).map(common -> failure(common, summaries.size())).toList();
        return new Listing<>(rows, more(all.size(), MOST_MISTAKES, "less common failure"));
    }

    private static FailureRow failure(CommonFailures.Common common, int submissions) {
        String said = common.message().isEmpty() || common.sameMessage() < 2 ? "" : common.message();
        return new FailureRow(
                VisibleText.line(common.failure().title()),
                VisibleText.line(common.failure().check()),
                words(common.failure()),
                String.valueOf(common.submissions()),
                Numbers.percent((double) common.submissions() / submissions),
                VisibleText.line(said),
                said.isEmpty() || common.sameMessage() == common.submissions() ? "" : common.sameMessage() + " submissions");
    }

    private static String words(Failure failure) {
        return failure.outcome() == Outcome.ANSWERED ? "wrong answer" : failure.outcome().words();
    }

    static Listing<Cluster> clusters(List<Summary> summaries) {
        List<CommonFailures.Cluster> all = new CommonFailures(summaries).clusters();
        return new Listing<>(
                all.stream().limit(MOST_CLUSTERS).map(ClassFindings::cluster).toList(), more(all.size(), MOST_CLUSTERS, "smaller group"));
    }

    private static Cluster cluster(CommonFailures.Cluster cluster) {
        List<String> failures = new ArrayList<>();
        cluster.failures().stream()
                .limit(MOST_CHECKS)
                .map(failure -> VisibleText.line(failure.title()) + ": " + words(failure))
                .forEach(failures::add);
        int more = cluster.failures().size() - MOST_CHECKS;
        if (more > 0) {
            failures.add("and " + more + " more " + (more == 1 ? "check" : "checks"));
        }
        return new Cluster(String.valueOf(cluster.ids().size()), failures, cluster.ids().stream().map(ClassFindings::link).toList());
    }

    static Listing<Pair> pairs(List<ClassResults.Pair> all) {
        List<Pair> rows = all.stream()
                .limit(MOST_PAIRS)
                .map(pair -> new Pair(
                        link(pair.first()), link(pair.second()), Numbers.percent(pair.share()), String.valueOf(pair.common())))
                .toList();
        return new Listing<>(rows, more(all.size(), MOST_PAIRS, "less similar pair"));
    }

    private static String more(int all, int shown, String what) {
        return all <= shown ? "" : "Not shown: " + (all - shown) + " " + what + (all - shown == 1 ? "." : "s.");
    }

    static Link link(String id) {
        return new Link(VisibleText.line(id), folder(id) + "/instructor.html");
    }

    /** Returns the folder of a submission's files, as a link from the class report. */
    static String folder(String id) {
        // URLEncoder writes a space as a plus, for forms; in a path it is %20.
        return "submissions/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
