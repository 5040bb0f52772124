package netgrade.result;

import java.util.ArrayList;
import java.util.List;
import netgrade.document.Sha256;

/**
 * What a grade depends on: two gradings with equal keys give the same result but for the times.
 *
 * @param hash SHA-256 over the parts, in hexadecimal
 * @param parts what it is made of, so that a difference can be named
 */
public record Key(String hash, Parts parts) {

    /**
     * The parts of a key; what is long is there as SHA-256 in hexadecimal.
     *
     * @param submission the files handed in
     * @param handIn what a learning platform or the instructor tells of handing in, such as lateness
     * @param manual the instructor's scores for this submission; empty without any
     * @param rubric the rubric file
     * @param seed where all random draws start
     * @param leftOut ids of the items not run, sorted, with spaces between them
     * @param data which images are trained on
     * @param isolation the sandbox level
     * @param netgrade version and build of the grader, its checks included
     * @param java version of the JDK
     */
    public record Parts(
            String submission,
            String handIn,
            String manual,
            String rubric,
            long seed,
            String leftOut,
            String data,
            String isolation,
            String netgrade,
            String java) {}

    /** Returns the key of those parts. */
    public static Key of(Parts parts) {
        return new Key(
                Sha256.hex(List.of(
                        parts.submission(), parts.handIn(), parts.manual(), parts.rubric(), String.valueOf(parts.seed()), parts.leftOut(),
                        parts.data(), parts.isolation(), parts.netgrade(), parts.java())),
                parts);
    }

    /** Returns what differs in another key, in words such as "submission" and "manual scores"; nothing if they are equal. */
    public List<String> differences(Key other) {
        List<String> different = new ArrayList<>();
        compare("submission", parts.submission, other.parts.submission, different);
        compare("submission time", parts.handIn, other.parts.handIn, different);
        compare("manual scores", parts.manual, other.parts.manual, different);
        compare("rubric", parts.rubric, other.parts.rubric, different);
        compare("seed", parts.seed, other.parts.seed, different);
        compare("items left out", parts.leftOut, other.parts.leftOut, different);
        compare("data", parts.data, other.parts.data, different);
        compare("isolation", parts.isolation, other.parts.isolation, different);
        compare("netgrade", parts.netgrade, other.parts.netgrade, different);
        compare("JDK", parts.java, other.parts.java, different);
        return different;
    }

    private static void compare(String name, Object before, Object now, List<String> different) {
        if (!before.equals(now)) {
            different.add(name);
        }
    }
}
