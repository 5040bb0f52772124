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

/** Turns what submissions of a class have in common into what its page prints. */
final class ClassFindings {

    private static final int MOST_MISTAKES = 12;
    private static final int MOST_CLUSTERS = 25;
    private static final int MOST_PAIRS = 100;
    private static final int MOST_CHECKS = 5;

    private ClassFindings() {}

    static Listing<FailureRow> failures(List<Summary> summaries) {
        List<CommonFailures.Common> all = new CommonFailures(summaries).commonest();
        List<FailureRow> rows = all.stream().limit(MOST_MISTAKES).map(common -> failure(common, summaries.size())).toList();
        return new Listing<>(rows, more(all.size(), MOST_MISTAKES, "that two or more submissions share, rarer than these"));
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
                said.isEmpty() || common.sameMessage() == common.submissions() ? "" : "said to " + common.sameMessage() + " of them");
    }

    private static String words(Failure failure) {
        return failure.outcome() == Outcome.ANSWERED ? "wrong answer" : failure.outcome().words();
    }

    static Listing<Cluster> clusters(List<Summary> summaries) {
        List<CommonFailures.Cluster> all = new CommonFailures(summaries).clusters();
        return new Listing<>(
                all.stream().limit(MOST_CLUSTERS).map(ClassFindings::cluster).toList(), more(all.size(), MOST_CLUSTERS, "of two or more submissions, smaller than these"));
    }

    private static Cluster cluster(CommonFailures.Cluster cluster) {
        List<String> failures = new ArrayList<>();
        cluster.failures().stream()
                .limit(MOST_CHECKS)
                .map(failure -> VisibleText.line(failure.title()) + ": " + words(failure))
                .forEach(failures::add);
        int more = cluster.failures().size() - MOST_CHECKS;
        if (more > 0) {
            failures.add("and " + more + (more == 1 ? " check more" : " checks more"));
        }
        return new Cluster(String.valueOf(cluster.ids().size()), failures, cluster.ids().stream().map(ClassFindings::link).toList());
    }

    static Listing<Pair> pairs(List<ClassResults.Pair> all) {
        List<Pair> rows = all.stream()
                .limit(MOST_PAIRS)
                .map(pair -> new Pair(link(pair.first()), link(pair.second()), Numbers.percent(pair.share()), String.valueOf(pair.common())))
                .toList();
        return new Listing<>(rows, more(all.size(), MOST_PAIRS, "that are alike, each less than these"));
    }

    private static String more(int all, int shown, String what) {
        return all <= shown ? "" : (all - shown) + " more " + what + ", are left out here.";
    }

    static Link link(String id) {
        return new Link(VisibleText.line(id), folder(id) + "/instructor.html");
    }

    /** Returns where a submission's files are, as a link from the class report. */
    static String folder(String id) {
        // URLEncoder writes forms, where a blank is a plus; in a path it is %20.
        return "submissions/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
