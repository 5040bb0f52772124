package netgrade.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netgrade.document.Documents;
import netgrade.result.Redaction;
import netgrade.result.Result;
import netgrade.result.Verdict;
import netgrade.result.VisibleText;
import netgrade.rubric.ItemGrade;

/**
 * What classroom50's runner tells of the submission it has graded.
 *
 * @param classroom short name of the classroom
 * @param assignment the assignment's slug
 * @param type individual or group
 * @param owner login of the repository's owner
 * @param submission the tag, {@code submit/...}
 * @param commit link to the commit
 * @param release link to the release
 * @param review link to the difference from the template
 */
public record Classroom50(
        String classroom, String assignment, String type, String owner, String submission, String commit, String release, String review) {

    private static final int SCALE = 100;

    /**
     * Returns what a student may see as {@code classroom50/result/v1}. Scores are whole numbers there and at most their maximum: so they
     * are hundredths of points, and the maximum holds the bonus.
     */
    public String text(Redaction.StudentResult student) {
        return Documents.writeJson(json(student));
    }

    Map<String, Object> json(Redaction.StudentResult student) {
        Result result = student.result();
        double bonus = result.items().stream().filter(Result.Item::bonus).mapToDouble(Result.Item::max).sum();
        long max = hundredths(result.max() + bonus);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "classroom50/result/v1");
        json.put("classroom", classroom);
        json.put("assignment", assignment);
        json.put("assignment_type", type);
        json.put("owner", owner);
        json.put("submission", submission);
        json.put("commit", commit);
        json.put("release", release);
        json.put("review", review);
        json.put("datetime", seconds(result.times().started()));
        json.put("graded_at", seconds(result.times().started()));
        json.put("score", Math.max(0, Math.min(hundredths(result.points()), max)));
        json.put("max-score", max);
        json.put("tests", result.items().stream().map(Classroom50::test).toList());
        return json;
    }

    private static Map<String, Object> test(Result.Item item) {
        Optional<Result.Check> failed = item.checks().stream().filter(check -> !check.passed()).findFirst();
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("test-name", VisibleText.line(item.title()));
        test.put("passed", item.status() == ItemGrade.Status.FULL);
        test.put("score", Math.min(hundredths(item.points()), hundredths(item.max())));
        test.put("max-score", hundredths(item.max()));
        test.put("message", VisibleText.block(failed.map(Verdict::inWords).orElse(item.reason())));
        return test;
    }

    private static long hundredths(double points) {
        return BigDecimal.valueOf(points).multiply(BigDecimal.valueOf(SCALE)).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Returns the names of the environment variables that {@link #of} cannot do without. */
    public static List<String> required() {
        return List.of("CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL");
    }

    /** Returns what the runner's environment tells; empty if something of {@link #required} is missing. */
    public static Optional<Classroom50> of(Map<String, String> environment) {
        if (required().stream().anyMatch(name -> environment.getOrDefault(name, "").isBlank())) {
            return Optional.empty();
        }
        return Optional.of(new Classroom50(
                environment.get("CLASSROOM"),
                environment.get("ASSIGNMENT"),
                first(environment, "individual", "ASSIGNMENT_TYPE"),
                first(environment, "unknown", "OWNER", "USERNAME", "GITHUB_ACTOR"),
                environment.get("SUBMISSION_TAG"),
                environment.get("COMMIT_URL"),
                environment.get("RELEASE_URL"),
                // Older runners do not tell.
                first(environment, environment.get("COMMIT_URL"), "REVIEW_URL")));
    }

    private static String first(Map<String, String> environment, String otherwise, String... names) {
        return List.of(names).stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(otherwise);
    }
}
