package netgrade.cli;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import netgrade.checks.Checks;
import netgrade.harness.Languages;
import netgrade.harness.Grader;
import netgrade.harness.Job;
import netgrade.harness.Session;
import netgrade.intake.Batch;
import netgrade.intake.Found;
import netgrade.intake.Intake;
import netgrade.intake.Submission;
import netgrade.rubric.ManualScores;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import netgrade.sandbox.Isolation;
import netgrade.sandbox.Sandbox;

/** A submission on its author's own machine or in its CI, ready to be graded on the public items after each save. */
final class OneSubmission implements AutoCloseable {

    private final Found found;
    private final Rubric part;
    private final Set<String> leftOut;
    private final Session session;

    private OneSubmission(Found found, Rubric part, Set<String> leftOut, Session session) {
        this.found = found;
        this.part = part;
        this.leftOut = leftOut;
        this.session = session;
    }

    /**
     * Finds what the options name, and opens a sandbox for it.
     *
     * @throws UsageProblem if the item asked for is no public one
     */
    static OneSubmission open(CheckOptions options, Isolation level) {
        // First, because it can run while the rubric is read.
        Sandbox.Ahead workers = Sandbox.startCompiler(level, Languages.toolchains());
        try {
            return open(options, level, workers);
        } catch (RuntimeException refused) {
            workers.close();
            throw refused;
        }
    }

    private static OneSubmission open(CheckOptions options, Isolation level, Sandbox.Ahead workers) {
        Checks checks = new Checks();
        AssignmentChoice choice = AssignmentChoice.of(options.assignment(), options.rubrics(), checks);
        Rubrics rubrics = choice.rubrics();
        Batch batch = StarterFiles.toldApart(Intake.one(options.path(), choice.id(), rubrics.ids()), rubrics);
        Submission submission = batch.submissions().get(0).read();
        if (!submission.isRejected()) {
            workers.compile(submission.filesByPath());
        }
        Rubric part = options.part(rubrics.find(batch.assignmentId()).orElseThrow().publicPart());
        Set<String> leftOut = options.leftOut(part, checks);
        Grader.Settings settings = new Grader.Settings(level, options.images(), leftOut, Version.ofNetgrade(), Clock.systemUTC());
        return new OneSubmission(batch.submissions().get(0), part, leftOut, new Grader(part, settings, checks).open(workers));
    }

    /** Returns its location; not read yet. */
    Found found() {
        return found;
    }

    /** Returns the items to list, none of them hidden. */
    Rubric part() {
        return part;
    }

    /** Returns the ids of the items to leave out. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** Checks its current files on the public items. */
    CheckedCopy check() {
        return check(Set.of());
    }

    /** Does the same with more items left out. */
    CheckedCopy check(Set<String> more) {
        Set<String> all = new TreeSet<>(leftOut);
        all.addAll(more);
        Job job = Job.read(found, ManualScores.none(), all);
        return CheckedCopy.of(session.grade(job), Languages.sources(job.submission()), all);
    }

    /** Starts what the next check needs. */
    void getReady() {
        session.getReady();
    }

    @Override
    public void close() {
        session.close();
    }
}
