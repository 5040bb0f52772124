package netgrade.result;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A form in which the result of each submission is written. For several threads. */
public interface ResultFormat {

    /** Returns the names of its files in a submission's folder. */
    List<String> names();

    /** Returns the bytes of each of them by its name. */
    Map<String, byte[]> files(Result result);

    /** Returns the form of a single text in UTF-8; half a surrogate pair, which a submission may well print, becomes a question mark. */
    static ResultFormat ofOneFile(String name, Function<Result, String> text) {
        return new ResultFormat() {
            @Override
            public List<String> names() {
                return List.of(name);
            }

            @Override
            public Map<String, byte[]> files(Result result) {
                return Map.of(name, text.apply(result).getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** Returns whether its files may have to change although the result has not. */
    default boolean isMadeAnew() {
        return false;
    }
}
