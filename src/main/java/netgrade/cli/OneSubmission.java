package netgrade.cli;

import java.time.Clock;
import java.util.Set;
import netgrade.checks.Checks;
import netgrade.harness.BatchGrader;
import netgrade.result.Graded;
import netgrade.harness.Languages;
import netgrade.intake.Batch;
import netgrade.intake.Found;
import netgrade.intake.Intake;
import netgrade.intake.Submission;
import netgrade.rubric.ManualScores;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import netgrade.sandbox.Isolation;
import netgrade.sandbox.Sandbox;

/** A submission on its author's own machine or in its CI, ready to be graded by the public items as often as it is saved. */
final class OneSubmission implements AutoCloseable {

    private final Found found;
    private final Rubric part;
    private final Set<String> leftOut;
    private final BatchGrader.Session session;

    private OneSubmission(Found found, Rubric part, Set<String> leftOut, BatchGrader.Session session) {
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
        // First of all, since nobody waits for it while the rubric is read.
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
        Batch batch = Intake.one(options.path(), choice.id(), rubrics.ids());
        Submission submission = batch.submissions().get(0).read();
        if (!submission.isRejected()) {
            workers.compile(submission.filesByPath());
        }
        Rubric part = options.part(rubrics.find(batch.assignmentId()).orElseThrow().publicPart());
        Set<String> leftOut = options.leftOut(part, checks);
        BatchGrader.Settings settings = new BatchGrader.Settings(
                level, 1, options.images(), leftOut, ManualScores.none(), Version.ofNetgrade(), Clock.systemUTC());
        return new OneSubmission(batch.submissions().get(0), part, leftOut, new BatchGrader(part, settings, checks).open(workers));
    }

    /** Returns where it is, not read yet. */
    Found found() {
        return found;
    }

    /** Returns the items to list, none of them hidden. */
    Rubric part() {
        return part;
    }

    /** Returns the ids of the items that are not to run. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** Returns its grade by the public items, as its files are now. */
    Graded grade() {
        return grade(Set.of());
    }

    /** Returns its grade with more items left out. */
    Graded grade(Set<String> more) {
        return session.grade(found, more);
    }

    /** Starts what the next grade needs. */
    void getReady() {
        session.getReady();
    }

    @Override
    public void close() {
        session.close();
    }
}
