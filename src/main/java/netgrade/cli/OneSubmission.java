package netgrade.cli;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import netgrade.checks.Checks;
import netgrade.harness.BatchGrader;
import netgrade.harness.Graded;
import netgrade.harness.ImageSource;
import netgrade.intake.Batch;
import netgrade.intake.Found;
import netgrade.intake.Intake;
import netgrade.rubric.ManualScores;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import netgrade.sandbox.Isolation;

/**
 * A submission on its author's own machine or in its CI, and the public items it is checked by.
 *
 * @param found the submission
 * @param part the items to list; none of them hidden
 * @param leftOut ids of those that are not to run
 * @param images what to train on
 * @param level the sandbox level
 */
record OneSubmission(Found found, Rubric part, Set<String> leftOut, ImageSource images, Isolation level) {

    /**
     * Finds what the options name.
     *
     * @throws UsageProblem if the item asked for is no public one
     */
    static OneSubmission of(CheckOptions options, Isolation level) {
        Rubrics rubrics = Rubrics.load(options.rubrics(), new Checks().known());
        Batch batch = Intake.one(options.path(), options.assignment(), rubrics.ids());
        Rubric part = options.part(rubrics.find(batch.assignmentId()).orElseThrow().publicPart());
        return new OneSubmission(batch.submissions().get(0), part, options.leftOut(part), options.images(), level);
    }

    /** Returns its grade by the public items. */
    Graded grade() {
        return grade(Set.of());
    }

    /** Returns its grade with more items left out. */
    Graded grade(Set<String> more) {
        Set<String> notRun = new TreeSet<>(leftOut);
        notRun.addAll(more);
        BatchGrader.Settings settings =
                new BatchGrader.Settings(level, 1, images, notRun, ManualScores.none(), Version.ofNetgrade(), Clock.systemUTC());
        AtomicReference<Graded> graded = new AtomicReference<>();
        new BatchGrader(part, settings).grade(List.of(found), graded::set);
        return graded.get();
    }
}
