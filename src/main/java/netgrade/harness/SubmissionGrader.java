package netgrade.harness;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import netgrade.checks.CheckResult;
import netgrade.checks.Checks;
import netgrade.checks.Exercise;
import netgrade.intake.Found;
import netgrade.intake.Submission;
import netgrade.rubric.Judge;
import netgrade.rubric.Rubric;
import netgrade.sandbox.Compilation;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.RemoteSubmission;
import netgrade.sandbox.Sandbox;

/** Grades submissions by one rubric. For several threads. */
final class SubmissionGrader {

    private static final String SERVICE_FILE = "META-INF/services/netgrade.spi.NeuralNet";

    private final Rubric rubric;
    private final Exercise exercise;
    private final Checks checks;
    private final Sandbox sandbox;
    private final Set<String> leftOut;
    private final Graded.Provenance provenance;
    private final Clock clock;

    SubmissionGrader(
            Rubric rubric,
            Exercise exercise,
            Checks checks,
            Sandbox sandbox,
            Set<String> leftOut,
            Graded.Provenance provenance,
            Clock clock) {
        this.rubric = rubric;
        this.exercise = exercise;
        this.checks = checks;
        this.sandbox = sandbox;
        this.leftOut = leftOut;
        this.provenance = provenance;
        this.clock = clock;
    }

    /** Returns the grade; whatever goes wrong on our side is in it as items that are not graded. */
    Graded grade(Found found) {
        Instant started = clock.instant();
        long start = System.nanoTime();
        Submission submission = new Submission(found.id(), found.origin(), List.of(), "", "");
        Measured measured;
        try {
            submission = found.read();
            measured = measure(submission);
        } catch (RuntimeException ours) {
            measured = Measured.nothing(checks.fail(rubric.checks(), Outcome.HARNESS_FAULT, String.valueOf(ours.getMessage())));
        }
        return new Graded(
                submission,
                new Graded.AssignmentName(rubric.id(), rubric.title(), rubric.edition()),
                Judge.grade(rubric, measured.results(), leftOut),
                measured.compilation().messages(),
                measured.output(),
                measured.outputCut(),
                remarks(measured.results()),
                provenance,
                new Graded.Times(started, Duration.ofNanos(System.nanoTime() - start), times(measured.results())));
    }

    /** What the checks found, and what else is worth a report. */
    private record Measured(Map<String, CheckResult> results, Compilation compilation, String output, boolean outputCut) {

        static Measured nothing(Map<String, CheckResult> results) {
            return new Measured(results, new Compilation(List.of(), Map.of(), "", ""), "", false);
        }
    }

    private Measured measure(Submission submission) {
        if (submission.isRejected()) {
            return Measured.nothing(checks.fail(rubric.checks(), Outcome.DOES_NOT_COMPILE, submission.rejection()));
        }
        Compilation compilation = sandbox.compile(sources(submission), service(submission));
        if (compilation.failed()) {
            Map<String, CheckResult> results = checks.fail(rubric.checks(), Outcome.DOES_NOT_COMPILE, compilation.failure());
            return new Measured(results, compilation, "", false);
        }
        RemoteSubmission remote = sandbox.run(compilation);
        Map<String, CheckResult> results;
        try (remote) {
            results = runChecks(remote);
        }
        return new Measured(results, compilation, remote.output(), remote.isOutputCut());
    }

    // In waves: what depends on other items runs when those have earned points.
    private Map<String, CheckResult> runChecks(RemoteSubmission remote) {
        Map<String, CheckResult> results = new HashMap<>();
        for (Set<String> ready = Judge.ready(rubric, results, leftOut); !ready.isEmpty(); ready = Judge.ready(rubric, results, leftOut)) {
            results.putAll(checks.run(ready, remote, exercise));
        }
        return results;
    }

    private static Map<String, byte[]> sources(Submission submission) {
        Map<String, byte[]> sources = new TreeMap<>();
        submission.files().stream()
                .filter(file -> file.path().endsWith(".java"))
                .forEach(file -> sources.put(file.path(), file.bytes()));
        return sources;
    }

    /** Returns the class named in the service file; of several lines the first, of several files the first by path. */
    private static String service(Submission submission) {
        return submission.files().stream()
                .filter(file -> file.path().endsWith(SERVICE_FILE))
                .flatMap(file -> new String(file.bytes(), StandardCharsets.UTF_8).lines())
                .map(line -> line.replaceFirst("#.*", "").replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<String> remarks(Map<String, CheckResult> results) {
        List<String> remarks = new ArrayList<>();
        if (results.values().stream().anyMatch(Checks::showsUnseededTraining)) {
            remarks.add("Not deterministic: training twice with the same seed gives different parameters, so a regrade may differ.");
        }
        return remarks;
    }

    private static Map<String, Duration> times(Map<String, CheckResult> results) {
        Map<String, Duration> times = new TreeMap<>();
        results.forEach((id, result) -> times.put(id, result.time()));
        return times;
    }
}
