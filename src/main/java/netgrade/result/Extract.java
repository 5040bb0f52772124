package netgrade.result;

import java.util.List;
import netgrade.document.Sha256;

/**
 * What a later run needs of a result: kept in a file beside it, which reads ten times as fast.
 *
 * @param resultHash SHA-256 of the {@code result.json} it is from, in hexadecimal
 * @param assignmentId which assignment it was graded as
 * @param summary what the class report needs
 * @param key what the grade depends on
 * @param forInstructor ids of the items that wait for an instructor's score
 */
public record Extract(String resultHash, String assignmentId, Summary summary, Key key, List<String> forInstructor) {

    public Extract {
        forInstructor = List.copyOf(forInstructor);
    }

    /**
     * Returns the extract of a result.
     *
     * @param text the result as its file holds it
     */
    public static Extract of(Result result, byte[] text) {
        return new Extract(Sha256.hex(text), result.assignment().id(), Summary.of(result), result.key(),
                result.items().stream().filter(Result.Item::isForInstructor).map(Result.Item::id).toList());
    }
}
