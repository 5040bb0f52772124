package netgrade.rubric;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.document.DocumentProblem;
import netgrade.document.DocumentProblem.Problem;
import netgrade.document.Documents;
import netgrade.document.Located;
import netgrade.document.Schema;

/**
 * How late submissions are according to the instructor, which overrides what a learning platform says.
 *
 * <p>Its form: the submission's id, and a duration such as {@code 1 d 3 h 20 min}; {@code 0} is on time.
 */
public final class LateList {

    private static final Pattern DURATION =
            Pattern.compile("(?:(?<d>\\d{1,5}) *d(?:ays?)?)? *(?:(?<h>\\d{1,5}) *h)? *(?:(?<m>\\d{1,5}) *min)?");

    private final Map<String, Duration> durations;

    private LateList(Map<String, Duration> durations) {
        this.durations = durations;
    }

    // A named class, because a document is read by its class, and Map.class does not tell the type of its values.
    private static final class OfSubmissions extends TreeMap<String, String> {}

    private static final class Shared {
        static final Schema SCHEMA = Schema.of(new String(
                AssignmentFolder.resource("rubric/late.schema.json")
                        .orElseThrow(() -> new IllegalStateException("rubric/late.schema.json is missing from the class path")),
                StandardCharsets.UTF_8));
    }

    /** Returns an empty list. */
    public static LateList none() {
        return new LateList(Map.of());
    }

    /**
     * Returns the list of a file.
     *
     * @param file its name for messages
     * @param text its contents, YAML
     * @throws DocumentProblem with everything that is wrong with it
     */
    public static LateList read(String file, String text) {
        Located<OfSubmissions> located = Documents.locateYaml(file, text, Shared.SCHEMA, OfSubmissions.class);
        List<Problem> problems = new ArrayList<>();
        Map<String, Duration> durations = new TreeMap<>();
        located.value().forEach((submission, words) -> duration(words.strip()).ifPresentOrElse(
                duration -> durations.put(submission, duration),
                () -> problems.add(located.problem("/" + submission.replace("~", "~0").replace("/", "~1"), submission + ": \"" + words
                        + "\" is not a duration; expected days, hours and minutes such as 1 d 3 h 20 min, or 0 for on time"))));
        if (!problems.isEmpty()) {
            throw new DocumentProblem(problems);
        }
        return new LateList(durations);
    }

    private static Optional<Duration> duration(String words) {
        if (words.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher parts = DURATION.matcher(words);
        return words.isEmpty() || !parts.matches()
                ? Optional.empty()
                : Optional.of(Duration.ofDays(number(parts, "d")).plusHours(number(parts, "h")).plusMinutes(number(parts, "m")));
    }

    private static long number(Matcher parts, String group) {
        return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
    }

    /** Returns the ids of the submissions it names, sorted: some may be of no submission there is. */
    public Set<String> submissions() {
        return Collections.unmodifiableSet(new TreeSet<>(durations.keySet()));
    }

    /** Returns how late a submission is; empty if it is not named. */
    public Optional<Duration> of(String submission) {
        return Optional.ofNullable(durations.get(submission));
    }
}
