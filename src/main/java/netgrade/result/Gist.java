package netgrade.result;

import java.util.List;

/**
 * What a later run needs of a result: kept in a file beside it, which reads ten times as fast.
 *
 * @param resultHash SHA-256 of the {@code result.json} it is the gist of, in hexadecimal
 * @param assignmentId which assignment it was graded as
 * @param summary what the class report needs
 * @param key what the grade depends on
 * @param forInstructor ids of the items that wait for an instructor's score
 */
public record Gist(String resultHash, String assignmentId, Summary summary, Key key, List<String> forInstructor) {

    public Gist {
        forInstructor = List.copyOf(forInstructor);
    }

    /**
     * Returns the gist of a result.
     *
     * @param text the result as its file holds it
     */
    public static Gist of(Result result, byte[] text) {
        return new Gist(Result.sha256(text), result.assignment().id(), Summary.of(result), result.key(),
                result.items().stream().filter(Result.Item::isForInstructor).map(Result.Item::id).toList());
    }
}
