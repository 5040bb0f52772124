package netgrade.intake;

import java.nio.file.Path;
import java.util.List;

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
}
