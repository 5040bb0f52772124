package netgrade.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import netgrade.harness.BatchGrader;
import netgrade.result.Graded;
import netgrade.intake.Found;
import netgrade.intake.IntakeProblem;
import netgrade.intake.Submission;
import netgrade.result.Earlier;
import netgrade.result.Gist;
import netgrade.gradebook.Posting;
import netgrade.report.Reports;
import netgrade.result.Result;
import netgrade.result.Summary;
import netgrade.sandbox.Outcome;

/** One batch on its way: what an earlier run has done already, what this one grades and what it could not. For several threads. */
final class BatchRun {

    /** Most messages about files that could not be written: on a full disk they are all alike. */
    private static final int MAX_MESSAGES = 3;

    private final BatchGrader grader;
    private final Earlier earlier;
    private final Reports reports;
    private final Duplicates duplicates;
    private final Map<String, Changes.Known> before = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Summary> unchanged = new ConcurrentLinkedQueue<>();
    private final ConcurrentSkipListMap<String, Posting> postings = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<Summary> graded = new ConcurrentLinkedQueue<>();
    private final Map<String, List<String>> changes = new ConcurrentSkipListMap<>();
    private final Set<String> faulty = new ConcurrentSkipListSet<>();
    private final Map<String, String> unwritten = new ConcurrentSkipListMap<>();

    BatchRun(BatchGrader grader, Earlier earlier, Reports reports, Duplicates duplicates) {
        this.grader = grader;
        this.earlier = earlier;
        this.reports = reports;
        this.duplicates = duplicates;
    }

    /**
     * Returns the submissions that are to be graded; the others have a result that holds.
     *
     * @param force whether none of the results shall hold
     */
    List<Found> toGrade(List<Found> submissions, boolean force) {
        return submissions.parallelStream().filter(found -> !isDone(found, force)).toList();
    }

    private boolean isDone(Found found, boolean force) {
        Optional<Gist> gist = earlier.find(found.id());
        gist.ifPresent(known -> before.put(found.id(), Changes.Known.of(known)));
        Optional<Submission> submission = force || gist.isEmpty() ? Optional.empty() : read(found);
        if (submission.isEmpty() || !earlier.holds(gist.get(), grader.key(submission.get())) || !completePages(found.id())) {
            return false;
        }
        unchanged.add(gist.get().summary());
        remember(submission.get(), gist.get().summary());
        return true;
    }

    /** Makes missing pages from the result of an earlier run; returns whether that was possible. */
    private boolean completePages(String id) {
        if (!reports.needsPages(id)) {
            return true;
        }
        Optional<Result> result = earlier.result(id);
        result.ifPresent(whole -> write(id, () -> reports.writePages(whole)));
        return result.isPresent();
    }

    /** Returns a submission's files; empty where the disk does not let us read them, which grading will tell. */
    private static Optional<Submission> read(Found found) {
        try {
            return Optional.of(found.read());
        } catch (IntakeProblem unreadable) {
            return Optional.empty();
        }
    }

    /** Writes the reports of what was graded; a failure to write does not stop the batch. */
    void take(Graded one) {
        String id = one.submission().id();
        Result result = Result.of(one);
        Summary summary = Summary.of(result);
        graded.add(summary);
        remember(one.submission(), summary);
        if (hasFault(one)) {
            faulty.add(id);
        }
        Optional.ofNullable(before.get(id)).ifPresent(known -> changes.put(id, Changes.between(known, Changes.Known.of(result))));
        write(id, () -> reports.write(result));
    }

    private void remember(Submission submission, Summary summary) {
        duplicates.add(submission);
        postings.put(submission.id(), Posting.of(submission, summary));
    }

    /** Returns the points to be entered in gradebooks, sorted by id. */
    List<Posting> postings() {
        return List.copyOf(postings.values());
    }

    /** Writes something, and takes note if that fails: a template that does not fit one submission must not stop the others. */
    void write(String what, Runnable writing) {
        try {
            writing.run();
        } catch (UncheckedIOException e) {
            unwritten.put(what, e.getMessage());
        } catch (RuntimeException e) {
            unwritten.put(what, "The report of \"" + what + "\" cannot be made: " + e.getMessage());
        }
    }

    private static boolean hasFault(Graded graded) {
        return graded.measured().values().stream().anyMatch(check -> check.outcome() == Outcome.HARNESS_FAULT);
    }

    /** Returns the summaries of all submissions. */
    List<Summary> summaries() {
        List<Summary> all = new ArrayList<>(unchanged);
        all.addAll(graded);
        return all;
    }

    /** Returns whether everything was graded and written. */
    boolean isComplete() {
        return faulty.isEmpty() && unwritten.isEmpty();
    }

    /** Prints what changed, how many were graded, and what could not be. */
    void print(PrintWriter terminal) {
        changes.values().forEach(lines -> lines.forEach(terminal::println));
        int count = graded.size();
        terminal.println(unchanged.isEmpty()
                ? count + (count == 1 ? " submission" : " submissions") + " graded."
                : count + " graded, " + unchanged.size() + " unchanged.");
        if (!faulty.isEmpty()) {
            terminal.println("Not graded in full, through a fault of the grader or the machine: " + String.join(", ", faulty)
                    + ". This costs nobody points; see their instructor.html, then grade them again.");
        }
        unwritten.values().stream().limit(MAX_MESSAGES).forEach(terminal::println);
        if (unwritten.size() > MAX_MESSAGES) {
            terminal.println("Not written either: " + String.join(", ", List.copyOf(unwritten.keySet()).subList(MAX_MESSAGES, unwritten.size())) + ".");
        }
    }
}
