package netgrade.export;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import netgrade.document.Documents;
import netgrade.result.PublicScore;
import netgrade.result.Redaction;
import netgrade.result.Result;
import netgrade.result.Verdict;
import netgrade.result.VisibleText;
import netgrade.rubric.ItemGrade;

/**
 * What a student may see of a result, in the form that the reporters of GitHub Classroom read of a step's output {@code result}.
 *
 * @param version 1
 * @param status pass, fail or error
 * @param max_score the points of what was run
 * @param tests a line for each item
 */
record AutogradingResult(int version, String status, double max_score, List<Test> tests) {

    /** One item. */
    record Test(
            String name,
            String status,
            double score,
            double max_score,
            String message,
            String test_code,
            String filename,
            int line_no,
            double duration) {}

    static AutogradingResult of(Redaction.StudentResult student, String status) {
        Result result = student.result();
        return new AutogradingResult(1, status, PublicScore.of(result).max(), result.items().stream()
                .filter(item -> item.status() != ItemGrade.Status.NOT_GRADED)
                .map(item -> test(item, result))
                .toList());
    }

    private static Test test(Result.Item item, Result result) {
        String message = item.checks().stream().filter(check -> !check.passed()).findFirst().map(Verdict::inWords).orElse(item.reason());
        double seconds = item.checks().stream().mapToDouble(check -> result.times().checkSeconds().getOrDefault(check.id(), 0.0)).sum();
        return new Test(VisibleText.line(item.title()), item.status() == ItemGrade.Status.FULL ? "pass" : "fail", item.points(), item.max(),
                VisibleText.block(message), item.id(), "", 0, seconds);
    }

    /** Returns it as JSON in base64: one line, which no text of a student can break out of. */
    String encoded() {
        return Base64.getEncoder().encodeToString(Documents.writeJson(this).getBytes(StandardCharsets.UTF_8));
    }
}
