package netgrade.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.result.Result;

/**
 * Where in a submission's sources to look for what a check found: the line an exception came from, else the method the check asks, else the
 * class.
 *
 * <p>Found in the text alone, with comments and strings blanked out: student code is never parsed in the grader.
 */
final class SourcePlaces {

    private static final Pattern FRAME = Pattern.compile("\\(([^()/\\\\]+\\.java), line (\\d{1,7})\\)");
    private static final Pattern IMPLEMENTS = Pattern.compile("\\bimplements\\b[^{;]*\\b(NeuralNet|LinearClassifier)\\b");

    /** Comments, text blocks, strings and characters; possessive, so that long ones cost no stack. */
    private static final Pattern NOT_CODE = Pattern.compile(
            "//[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/|"
                    + "\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'");

    private final Map<String, String> codeByPath = new TreeMap<>();

    /** Makes those of a submission's sources, by path. */
    SourcePlaces(Map<String, byte[]> sources) {
        sources.forEach((path, bytes) -> codeByPath.put(path, blanked(new String(bytes, StandardCharsets.UTF_8))));
    }

    /** A line of a source file, counted from 1. */
    record Place(String path, long line) {}

    /** Returns the place of a check; empty where the submission has no class of the assignment. */
    Optional<Place> of(Result.Check check) {
        return ofFrame(check.message()).or(() -> check.asks().flatMap(this::declaration)).or(this::netClass);
    }

    /** Returns the class that is graded, as far as the text tells. */
    Optional<Place> netClass() {
        return find(IMPLEMENTS);
    }

    private Optional<Place> ofFrame(String message) {
        Matcher frame = FRAME.matcher(message);
        return frame.find()
                ? codeByPath.keySet().stream()
                        .filter(path -> path.equals(frame.group(1)) || path.endsWith("/" + frame.group(1)))
                        .findFirst()
                        .map(path -> new Place(path, Long.parseLong(frame.group(2))))
                : Optional.empty();
    }

    // A declaration has a public modifier, a type, the name and, after its parameters, a body: a call has none of the first two.
    private Optional<Place> declaration(String method) {
        return find(Pattern.compile("\\bpublic\\s[^;={}()]*\\s" + Pattern.quote(method) + "\\s*\\([^;{}]*\\{"));
    }

    private Optional<Place> find(Pattern pattern) {
        return codeByPath.entrySet().stream().flatMap(file -> find(pattern, file).stream()).findFirst();
    }

    private static Optional<Place> find(Pattern pattern, Map.Entry<String, String> file) {
        Matcher found = pattern.matcher(file.getValue());
        return found.find() ? Optional.of(new Place(file.getKey(), 1 + newlines(file.getValue(), found.start()))) : Optional.empty();
    }

    private static long newlines(String text, int end) {
        return text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private static String blanked(String source) {
        String unix = source.replace("\r\n", "\n").replace('\r', '\n');
        return NOT_CODE.matcher(unix).replaceAll(match -> match.group().replaceAll("[^\\n]", " "));
    }
}
