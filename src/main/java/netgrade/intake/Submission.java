package netgrade.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import netgrade.document.Sha256;

/**
 * One student's files, read into memory.
 *
 * @param id the submission's name: unique in the batch, safe as a file name
 * @param files its files by path inside the submission, sorted by that path; empty when it was rejected
 * @param hash SHA-256 over paths and contents, in hexadecimal
 * @param rejection why it cannot be graded, a sentence for the student; empty when it can
 * @param handIn what a learning platform tells of it
 * @param remarks sentences for student and instructor on what was left out, or read otherwise than it was written
 */
public record Submission(
        String id, List<SourceFile> files, String hash, String rejection, HandIn handIn, List<String> remarks) {

    public Submission {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /** Makes one of which there is nothing to remark. */
    public Submission(String id, List<SourceFile> files, String hash, String rejection, HandIn handIn) {
        this(id, files, hash, rejection, handIn, List.of());
    }

    /** Returns whether nothing of it can be graded. */
    public boolean isRejected() {
        return !rejection.isEmpty();
    }

    /** Returns the contents of its files by path. */
    public Map<String, byte[]> filesByPath() {
        Map<String, byte[]> contents = new TreeMap<>();
        files.forEach(file -> contents.put(file.path(), file.bytes()));
        return contents;
    }

    /** Returns SHA-256 over path and bytes of each file, each a part of its own, in hexadecimal. */
    public static String hash(List<SourceFile> files) {
        Sha256 hash = new Sha256();
        files.forEach(file -> hash.addPart(file.path().getBytes(StandardCharsets.UTF_8)).addPart(file.bytes()));
        return hash.hex();
    }

    /**
     * Returns SHA-256 over the contents of its sources, whatever their names, folders, order, line ends and byte order marks, in
     * hexadecimal.
     */
    public String contents() {
        List<String> sources = files.stream()
                .filter(file -> Layout.isSource(file.path()))
                .map(file -> sha256(new String(file.bytes(), StandardCharsets.ISO_8859_1)
                        .replaceFirst("^\u00EF\u00BB\u00BF", "")
                        .replaceAll("\r\n?", "\n")))
                .sorted()
                .toList();
        return sha256(String.join(" ", sources));
    }

    private static String sha256(String latin1) {
        return Sha256.hex(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * One file of a submission.
     *
     * @param path its path inside the submission, with {@code /} between its parts; never absolute, never with {@code ..}; sources end with
     *     {@code .java} and
     *     written answers are in {@code answers.md}, whatever case or ending they were handed in with
     * @param bytes its contents as handed in, but sources and written answers in UTF-8; not to be modified
     */
    public record SourceFile(String path, byte[] bytes) {}
}
