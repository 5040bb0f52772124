package netgrade.harness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import netgrade.checks.CheckResult;
import netgrade.checks.Checks;
import netgrade.checks.Exercise;
import netgrade.data.WeightsFile;
import netgrade.diagnosis.Diagnosis;
import netgrade.diagnosis.Diagnostician;
import netgrade.intake.Submission;
import netgrade.result.Result;
import netgrade.rubric.Answers;
import netgrade.rubric.Grade;
import netgrade.rubric.Judge;
import netgrade.rubric.Particulars;
import netgrade.rubric.Rubric;
import netgrade.rubric.Visibility;
import netgrade.sandbox.Compilation;
import netgrade.sandbox.Diagnostic;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.RemoteSubmission;
import netgrade.sandbox.Sandbox;

/** Grades submissions by one rubric. For several threads. */
final class SubmissionGrader {

    private static final Set<String> WEIGHTS = Set.of(WeightsFile.NPZ, WeightsFile.BIN);

    private final Rubric rubric;
    private final Exercise exercise;
    private final Checks checks;
    private final Sandbox sandbox;
    private final Result.Provenance provenance;
    private final Keys keys;
    private final Clock clock;

    SubmissionGrader(
            Rubric rubric, Exercise exercise, Checks checks, Sandbox sandbox, Result.Provenance provenance, Keys keys, Clock clock) {
        this.rubric = rubric;
        this.exercise = exercise;
        this.checks = checks;
        this.sandbox = sandbox;
        this.provenance = provenance;
        this.keys = keys;
        this.clock = clock;
    }

    /** Returns the result; whatever goes wrong on our side is in it as items that are not graded. */
    Result grade(Job job) {
        Instant started = clock.instant();
        long start = System.nanoTime();
        Result.Ran ran;
        try {
            ran = measure(job);
        } catch (RuntimeException | Error ours) {
            ran = fault(String.valueOf(ours.getMessage()));
        }
        return Result.of(
                job.handedIn(),
                Result.AssignmentName.of(rubric),
                Judge.grade(rubric, CheckEvidence.of(ran.measured()), job.leftOut(), particulars(job)),
                ran,
                remarks(ran, job.submission()),
                provenance,
                keys.of(job),
                Result.Times.of(started, Duration.ofNanos(System.nanoTime() - start), times(ran.measured())));
    }

    private Result.Ran fault(String message) {
        return nothing(checks.fail(rubric.checks(), Outcome.HARNESS_FAULT, message), Compilation.failed(List.of(), ""));
    }

    /** Returns what else there is to grade by: the instructor's scores, lateness, and the written answers where the rubric asks questions. */
    private Particulars particulars(Job job) {
        Particulars given = Particulars.none().manual(job.scores());
        Particulars known = job.submission().handIn().late().map(given::late).orElse(given);
        boolean asks = rubric.items().stream().anyMatch(item -> item.question().isPresent());
        return asks ? known.answers(answers(job.submission())) : known;
    }

    private Answers answers(Submission submission) {
        return submission.files().stream()
                .filter(file -> file.path().equals(Answers.FILE) || file.path().endsWith("/" + Answers.FILE))
                .findFirst()
                .map(file -> Answers.read(file.bytes(), rubric))
                .orElseGet(() -> Answers.missing(rubric));
    }

    private static Result.Ran nothing(Map<String, CheckResult> results, Compilation compilation) {
        return new Result.Ran(results, compilation.messages(), compilation.remarks(), "", false, 0, Diagnosis.none());
    }

    private Result.Ran measure(Job job) {
        if (job.isUnread()) {
            return fault(job.fault());
        }
        Submission submission = job.submission();
        if (submission.isRejected()) {
            return nothing(checks.fail(rubric.checks(), Outcome.DOES_NOT_COMPILE, submission.rejection()), Compilation.failed(List.of(), ""));
        }
        Compilation compilation = sandbox.compile(submission.filesByPath(), exercise.task().contract());
        if (compilation.failed()) {
            Map<String, CheckResult> results = checks.fail(rubric.checks(), Outcome.DOES_NOT_COMPILE, compilation.failure());
            return nothing(results, compilation);
        }
        return measure(job, compilation);
    }

    private Result.Ran measure(Job job, Compilation compilation) {
        Particulars particulars = particulars(job);
        RemoteSubmission remote = sandbox.run(compilation, job.named(WEIGHTS));
        Map<String, CheckResult> results = new HashMap<>();
        SecondTries tries = new SecondTries(checks, exercise, remote);
        int shown;
        int printed;
        Diagnosis diagnosis;
        try (remote) {
            // Public checks first: what the submission prints until then tells nothing of the others.
            runChecks(tries, publicChecks(), job.leftOut(), particulars, results);
            shown = remote.outputLength();
            runChecks(tries, rubric.checks(), job.leftOut(), particulars, results);
            Grade grade = Judge.grade(rubric, CheckEvidence.of(results), job.leftOut(), particulars);
            List<CheckResult> failed = grade.failed().stream().map(results::get).toList();
            // What it prints while it is diagnosed is no evidence of a check; one that passed is asked nothing more.
            printed = failed.isEmpty() ? Integer.MAX_VALUE : remote.outputLength();
            diagnosis = diagnosis(remote, failed);
        }
        String output = remote.output().substring(0, Math.min(printed, remote.output().length()));
        boolean cut = remote.isOutputCut() && output.length() == remote.output().length();
        int open = Math.min(shown, output.length());
        return new Result.Ran(results, compilation.messages(), compilation.remarks(), output, cut, open, diagnosis);
    }

    /** Returns why checks failed; a fault of ours in telling it must not cost the grade. */
    private Diagnosis diagnosis(RemoteSubmission remote, List<CheckResult> failed) {
        try {
            return Diagnostician.diagnose(remote, exercise, failed);
        } catch (RuntimeException ours) {
            return Diagnosis.faulty(ours);
        }
    }

    private Set<String> publicChecks() {
        return rubric.items().stream()
                .filter(item -> item.visibility() == Visibility.PUBLIC)
                .flatMap(item -> item.checks().stream())
                .collect(Collectors.toSet());
    }

    // In waves: what depends on other items runs when those have earned points.
    private void runChecks(
            SecondTries tries, Set<String> among, Set<String> leftOut, Particulars particulars, Map<String, CheckResult> results) {
        while (true) {
            Set<String> ready = new HashSet<>(Judge.ready(rubric, CheckEvidence.of(results), leftOut, particulars));
            ready.retainAll(among);
            if (ready.isEmpty()) {
                return;
            }
            results.putAll(tries.run(ready));
        }
    }

    private List<String> remarks(Result.Ran ran, Submission submission) {
        List<String> remarks = new ArrayList<>(submission.remarks());
        remarks.addAll(ran.remarks());
        if (ran.measured().values().stream().anyMatch(Checks::showsUnseededTraining)) {
            remarks.add("Not deterministic: training twice with the same seed gives different parameters, so a regrade may differ.");
        }
        if (rubric.late().isPresent() && submission.handIn().isLateByUnknown()) {
            remarks.add("Marked as late by the learning platform; how late is not known, so that nothing was taken off.");
        }
        return remarks;
    }

    private static Map<String, Duration> times(Map<String, CheckResult> results) {
        Map<String, Duration> times = new TreeMap<>();
        results.forEach((id, result) -> {
            times.put(id, result.time());
            result.timed().forEach((what, time) -> times.put(id + ": " + what, time));
        });
        return times;
    }
}
