package netgrade.harness;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import netgrade.intake.Found;
import netgrade.intake.Submission;
import netgrade.result.Extract;
import netgrade.result.Measured;
import netgrade.result.ReportFolder;
import netgrade.result.Result;
import netgrade.result.ResultStore;
import netgrade.result.Summary;
import netgrade.rubric.ManualScores;
import netgrade.rubric.Rubric;
import netgrade.sandbox.Outcome;

/**
 * Grades a batch of one assignment: keeps what an earlier run has done, judges anew what it has measured, grades the rest, and tells what
 * changed and what could not be done.
 *
 * <p>A submission is read once, and is not in memory any more when it is done. A failure to write does not stop the batch.
 */
public final class GradingRun {

    private final Grader grader;
    private final ResultStore store;
    private final ReportFolder reports;
    private final Validity validity;
    private final Options options;
    private final Listener listener;
    private final ConcurrentLinkedQueue<Summary> kept = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Summary> judged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Summary> graded = new ConcurrentLinkedQueue<>();
    private final Map<String, List<String>> changes = new ConcurrentSkipListMap<>();
    private final Map<String, List<String>> edited = new ConcurrentSkipListMap<>();
    private final Set<String> faulty = new ConcurrentSkipListSet<>();
    private final Map<String, String> unwritten = new ConcurrentSkipListMap<>();

    /**
     * How to grade a batch.
     *
     * @param atATime how many submissions at a time, at least 1
     * @param scores the instructor's
     * @param leftOut ids of the items that are not to run
     * @param force whether to measure and grade again what still holds
     */
    public record Options(int atATime, ManualScores scores, Set<String> leftOut, boolean force) {}

    /** Is told what becomes of each submission; by several threads at once. */
    public interface Listener {

        /** Says that a submission is going to be run and graded, of at most so many that are. */
        void begins(int atMost);

        /** Takes what was run and graded. */
        void graded(Result result);

        /** Takes each submission with what it came to, in this run or an earlier one. */
        void done(Submission submission, Summary summary);
    }

    /**
     * Prepares a run.
     *
     * @param store the results of an earlier run
     * @param reports where what is graded is written
     */
    public GradingRun(Rubric rubric, Grader grader, ResultStore store, ReportFolder reports, Options options, Listener listener) {
        this.grader = grader;
        this.store = store;
        this.reports = reports;
        this.validity = new Validity(rubric, options.leftOut());
        this.options = options;
        this.listener = listener;
    }

    /**
     * Grades what has no result that holds; the sandbox is set up when the first is graded.
     *
     * @throws netgrade.data.DataProblem as for {@link Grader#open(int)}
     * @throws netgrade.sandbox.HarnessFault as for {@link Grader#open(int)}
     */
    public void grade(List<Found> submissions) {
        AtomicInteger toGrade = new AtomicInteger(submissions.size());
        if (!submissions.isEmpty()) {
            AtATime.run(submissions, options.atATime(), grader::open, (found, session) -> handle(found, session, toGrade));
        }
    }

    private void handle(Found found, Supplier<Session> session, AtomicInteger toGrade) {
        Job job = Job.read(found, options.scores(), options.leftOut());
        ResultStore.Filed earlier = store.find(found.id());
        Optional<Extract> holding = earlier.intact().filter(extract -> holds(job, extract));
        if (holding.isPresent()) {
            toGrade.decrementAndGet();
            kept.add(holding.get().summary());
            listener.done(job.submission(), holding.get().summary());
            return;
        }
        if (earlier.condition() == ResultStore.Condition.EDITED) {
            edited.put(found.id(), List.of(ResultStore.RESULT));
        }
        Optional<Recalled> known = options.force() || job.isUnread() ? Optional.empty() : recall(job);
        Optional<Result> again = known.flatMap(Recalled::result);
        if (again.isPresent()) {
            toGrade.decrementAndGet();
            take(job, again.get(), Optional.empty(), earlier.extract(), judged);
            return;
        }
        listener.begins(toGrade.get());
        SubmissionGrader.Graded result = session.get().grade(job, known.map(Recalled::measured));
        take(job, result.result(), result.measured(), earlier.extract(), graded);
        listener.graded(result.result());
    }

    /** What an earlier run has measured, and the result that it comes to if nothing is missing. */
    private record Recalled(Measured measured, Optional<Result> result) {}

    /** Recalls what was measured of a submission; empty too where its file is as it was written, and yet makes no sense. */
    private Optional<Recalled> recall(Job job) {
        try {
            return store.measured(job.submission().id()).map(measured -> new Recalled(measured, grader.judge(job, measured)));
        } catch (RuntimeException senseless) {
            return Optional.empty();
        }
    }

    private boolean holds(Job job, Extract earlier) {
        return !options.force() && !job.isUnread() && validity.holds(earlier, grader.key(job)) && complete(job.submission().id(), earlier);
    }

    /** Makes files that are missing or were edited from the result of an earlier run; returns whether that was possible. */
    private boolean complete(String id, Extract earlier) {
        if (!reports.isIncomplete(id, earlier)) {
            return true;
        }
        Optional<Result> result = store.result(id, earlier);
        List<String> names = reports.edited(id, earlier);
        if (result.isPresent() && !names.isEmpty()) {
            edited.put(id, names);
        }
        result.ifPresent(whole -> write(id, () -> reports.complete(whole, earlier)));
        return result.isPresent();
    }

    private void take(Job job, Result result, Optional<Measured> measured, Optional<Extract> earlier, Collection<Summary> among) {
        String id = result.submission().id();
        Summary summary = Summary.of(result);
        among.add(summary);
        if (hasFault(result)) {
            faulty.add(id);
        }
        earlier.ifPresent(before -> changes.put(id, PointChanges.between(PointChanges.Known.of(before), PointChanges.Known.of(result))));
        write(id, () -> reports.write(result, measured));
        listener.done(job.submission(), summary);
    }

    private static boolean hasFault(Result result) {
        return result.items().stream().flatMap(item -> item.checks().stream()).anyMatch(check -> check.outcome() == Outcome.HARNESS_FAULT);
    }

    /** Writes something, and takes note if that fails: a template that does not fit one submission must not stop the others. */
    public void write(String what, Runnable writing) {
        try {
            writing.run();
        } catch (UncheckedIOException e) {
            unwritten.put(what, e.getMessage());
        } catch (RuntimeException e) {
            unwritten.put(what, "The report of \"" + what + "\" cannot be made: " + e.getMessage());
        }
    }

    /** Returns the summaries of all submissions. */
    public List<Summary> summaries() {
        return Stream.of(kept, judged, graded).flatMap(Collection::stream).toList();
    }

    /** Returns how many were judged anew from what an earlier run has measured, without running them. */
    public int judged() {
        return judged.size();
    }

    /** Returns how many were run and graded. */
    public int graded() {
        return graded.size();
    }

    /** Returns how many have kept their earlier result. */
    public int kept() {
        return kept.size();
    }

    /** Returns a line for each item whose points changed, with the reason; sorted by submission. */
    public List<String> changes() {
        return changes.values().stream().flatMap(List::stream).toList();
    }

    /** Returns which files were not as an earlier run had written them, and so were made anew, by submission; sorted by that. */
    public Map<String, List<String>> edited() {
        return new ConcurrentSkipListMap<>(edited);
    }

    /** Returns the ids of those that were not graded in full through a fault of ours, sorted. */
    public List<String> faulty() {
        return List.copyOf(faulty);
    }

    /** Returns why something could not be written, by what it is; sorted by that. */
    public Map<String, String> unwritten() {
        return new ConcurrentSkipListMap<>(unwritten);
    }

    /** Returns whether everything was graded and written. */
    public boolean isComplete() {
        return faulty.isEmpty() && unwritten.isEmpty();
    }
}
