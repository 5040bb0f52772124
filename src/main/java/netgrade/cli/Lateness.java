package netgrade.cli;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import netgrade.intake.Batch;
import netgrade.intake.Found;
import netgrade.rubric.LateList;

/**
 * How late submissions are: by the instructor's list, else by the deadline if the time is known, else unknown.
 *
 * @param due the deadline, if given
 * @param list the instructor's list
 */
record Lateness(Optional<ZonedDateTime> due, LateList list) {

    /** Returns a batch with all that is known about lateness. */
    Batch of(Batch batch) {
        List<Found> submissions = batch.submissions().stream()
                .map(found -> late(found).map(found::late).orElse(found))
                .toList();
        return new Batch(batch.assignmentId(), submissions, batch.leftOut(), batch.remarks());
    }

    private Optional<Duration> late(Found found) {
        return list.of(found.id()).or(() -> due.flatMap(deadline -> found.handIn().time().map(time -> time.after(deadline))));
    }

    /**
     * Returns what the instructor should know before anything is graded.
     *
     * @param batch with all that is known about lateness
     * @param costs whether being late costs points
     */
    List<String> remarks(Batch batch, boolean costs) {
        List<String> remarks = new ArrayList<>();
        List<String> strangers = batch.missing(list.submissions());
        if (!strangers.isEmpty()) {
            remarks.add("--late lists submissions that do not exist: " + String.join(", ", strangers));
        }
        List<String> unknown = ids(batch, found -> found.handIn().isLateByUnknown());
        if (!unknown.isEmpty() && costs) {
            remarks.add("Marked late, but how late is unknown, so no points are deducted: " + String.join(", ", unknown)
                    + ". Use --late, or --due if the names contain times.");
        }
        List<String> timeless = ids(batch, found -> found.handIn().late().isEmpty());
        if (due.isPresent() && !timeless.isEmpty()) {
            remarks.add("Cannot apply --due: no submission time for " + String.join(", ", timeless));
        }
        List<String> contradicted = ids(batch, found -> found.handIn().markedLate()
                && found.handIn().late().filter(late -> late.isNegative() || late.isZero()).isPresent());
        if (!contradicted.isEmpty()) {
            remarks.add("Marked late by the platform, but on time by --due or --late, which count: " + String.join(", ", contradicted));
        }
        return remarks;
    }

    private static List<String> ids(Batch batch, Predicate<Found> which) {
        return batch.submissions().stream().filter(which).map(Found::id).toList();
    }
}
