package netgrade.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * One student's files, read into memory.
 *
 * @param id the submission's name: unique in the batch, safe as a file name
 * @param origin the folder, archive or file it was read from
 * @param files its files by path inside the submission, sorted by that path; empty when it was rejected
 * @param hash SHA-256 over paths and contents, in hexadecimal
 * @param rejection why it cannot be graded, a sentence for the student; empty when it can
 * @param handIn what a learning platform tells of it
 */
public record Submission(String id, Path origin, List<SourceFile> files, String hash, String rejection, HandIn handIn) {

    public Submission {
        files = List.copyOf(files);
    }

    /** Makes one of which no learning platform tells anything. */
    public Submission(String id, Path origin, List<SourceFile> files, String hash, String rejection) {
        this(id, origin, files, hash, rejection, HandIn.unknown());
    }

    /** Returns whether nothing of it can be graded. */
    public boolean isRejected() {
        return !rejection.isEmpty();
    }

    /**
     * One file of a submission.
     *
     * @param path its path inside the submission, with {@code /} between its parts; never absolute, never with {@code ..}
     * @param bytes its contents as handed in; not to be modified
     */
    public record SourceFile(String path, byte[] bytes) {}
}
