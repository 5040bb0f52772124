package netgrade.intake;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The submissions found for one assignment.
 *
 * @param assignmentId the assignment they are graded by
 * @param submissions at least one, sorted by id
 * @param leftOut files, folders and links met on the way that are no submissions, sorted; hidden files and files that are known to lie
 *     among submissions, such as {@code *.expected.yaml}, are not listed
 * @param remarks sentences for the instructor on what else was met on the way
 */
public record Batch(String assignmentId, List<Found> submissions, List<Path> leftOut, List<String> remarks) {

    public Batch {
        remarks = List.copyOf(remarks);
        submissions = List.copyOf(submissions);
        leftOut = List.copyOf(leftOut);
    }

    /** Returns the batch in whose submissions files that were handed out give way to the student's own. */
    public Batch besides(HandedOut given) {
        return new Batch(assignmentId, submissions.stream().map(found -> found.besides(given)).toList(), leftOut, remarks);
    }

    /**
     * Returns those ids that no submission has, each with the ids that were made of the same name: what was said of a bare name is used for
     * nobody once two submissions share it.
     */
    public List<String> missing(Collection<String> ids) {
        Set<String> strangers = new TreeSet<>(ids);
        submissions.forEach(found -> strangers.remove(found.id()));
        return strangers.stream().map(this::withNamesakes).toList();
    }

    private String withNamesakes(String id) {
        String key = SubmissionIds.key(SubmissionIds.unmarked(id));
        String namesakes = submissions.stream()
                .map(Found::id)
                .filter(other -> SubmissionIds.key(SubmissionIds.unmarked(other)).equals(key))
                .collect(Collectors.joining(" or "));
        return EntryName.shown(id) + (namesakes.isEmpty() ? "" : " (now " + namesakes + "?)");
    }
}
