package netgrade.cli;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import netgrade.intake.Batch;
import netgrade.intake.Found;
import netgrade.rubric.LateList;

/**
 * How late submissions are: by the instructor's list, else by the deadline where the time is known, else unknown.
 *
 * @param due the deadline, where it was told
 * @param list the instructor's own word
 */
record Lateness(Optional<ZonedDateTime> due, LateList list) {

    /** Returns a batch with all that is known. */
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
     * @param batch with all that is known of lateness
     * @param costs whether being late costs points
     */
    List<String> remarks(Batch batch, boolean costs) {
        List<String> remarks = new ArrayList<>();
        Set<String> strangers = new TreeSet<>(list.submissions());
        batch.submissions().forEach(found -> strangers.remove(found.id()));
        if (!strangers.isEmpty()) {
            remarks.add("--late names submissions that are not here: " + String.join(", ", strangers));
        }
        List<String> unknown = ids(batch, found -> found.handIn().isLateByUnknown());
        if (!unknown.isEmpty() && costs) {
            remarks.add("Marked as late, and not known how late, so that nothing is taken off: " + String.join(", ", unknown)
                    + ". Give --due where the names hold times, or --late.");
        }
        List<String> timeless = ids(batch, found -> found.handIn().late().isEmpty());
        if (due.isPresent() && !timeless.isEmpty()) {
            remarks.add("--due says nothing of these, because their names hold no time: " + String.join(", ", timeless));
        }
        List<String> contradicted = ids(batch, found -> found.handIn().markedLate() && found.handIn().late().filter(late -> late.isNegative() || late.isZero()).isPresent());
        if (!contradicted.isEmpty()) {
            remarks.add("Marked as late, and in time by --due or --late, which count: " + String.join(", ", contradicted));
        }
        return remarks;
    }

    private static List<String> ids(Batch batch, Predicate<Found> which) {
        return batch.submissions().stream().filter(which).map(Found::id).toList();
    }
}
