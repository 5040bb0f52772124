package netgrade.result;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a later run needs of a result: kept in a file beside it, which reads ten times as fast.
 *
 * @param checksums of {@code result.json} and the files made from the same result, as written, by name
 * @param assignmentId which assignment it was graded as
 * @param summary what the class report needs
 * @param key what the grade depends on
 * @param forInstructor ids of the items that wait for an instructor's score
 */
public record Extract(
        SortedMap<String, String> checksums, String assignmentId, Summary summary, Key key, List<String> forInstructor) {

    public Extract {
        checksums = Collections.unmodifiableSortedMap(new TreeMap<>(checksums));
        forInstructor = List.copyOf(forInstructor);
    }

    /** Returns the extract of a result that is written as files with those checksums. */
    public static Extract of(Result result, SortedMap<String, String> checksums) {
        return new Extract(checksums, result.assignment().id(), Summary.of(result), result.key(),
                result.items().stream().filter(Result.Item::isForInstructor).map(Result.Item::id).toList());
    }

    /** Returns the same with the checksums of further files, or of files written anew. */
    Extract with(Map<String, String> others) {
        TreeMap<String, String> all = new TreeMap<>(checksums);
        all.putAll(others);
        return new Extract(all, assignmentId, summary, key, forInstructor);
    }

    /** Returns whether a file of that name is just as it was written. */
    boolean fits(String name, byte[] bytes) {
        return Sealed.checksum(bytes).equals(checksums.get(name));
    }
}
