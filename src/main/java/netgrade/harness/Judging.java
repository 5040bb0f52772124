package netgrade.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netgrade.checks.CheckResult;
import netgrade.checks.Checks;
import netgrade.diagnosis.Diagnosis;
import netgrade.intake.Submission;
import netgrade.result.Measured;
import netgrade.result.Result;
import netgrade.result.Times;
import netgrade.rubric.Answers;
import netgrade.rubric.Judge;
import netgrade.rubric.Particulars;
import netgrade.rubric.Rubric;
import netgrade.sandbox.Compilation;
import netgrade.sandbox.Outcome;

/** Makes results by one rubric of what was measured, in this run or an earlier one; starts no worker. For several threads. */
final class Judging {

    private final Rubric rubric;
    private final Checks checks;
    private final Result.Provenance provenance;
    private final Keys keys;

    Judging(Rubric rubric, Checks checks, Result.Provenance provenance, Keys keys) {
        this.rubric = rubric;
        this.checks = checks;
        this.provenance = provenance;
        this.keys = keys;
    }

    /**
     * Returns the result of a job.
     *
     * @param span when measuring began, and how long it took
     */
    Result judge(Job job, Result.Ran ran, Measured.Span span) {
        return Result.of(
                job.handedIn(),
                Result.AssignmentName.of(rubric),
                Judge.grade(rubric, CheckEvidence.of(ran.measured()), job.leftOut(), particulars(job)),
                ran,
                remarks(ran, job.submission()),
                provenance,
                keys.of(job),
                times(ran.measured(), span));
    }

    /** Returns the checks of a job, of which none is asked yet. */
    Waves waves(Job job) {
        return new Waves(rubric, job.leftOut(), particulars(job));
    }

    /** Returns what a submission left that can be asked nothing. */
    Result.Ran unasked(Compilation failed) {
        return unasked(Outcome.DOES_NOT_COMPILE, failed);
    }

    /** Returns what is left where a fault of ours kept a submission from being asked. */
    Result.Ran fault(String message) {
        return unasked(Outcome.HARNESS_FAULT, Compilation.failed(List.of(), message));
    }

    private Result.Ran unasked(Outcome outcome, Compilation failed) {
        Map<String, CheckResult> results = checks.fail(rubric.checks(), outcome, failed.failure());
        return new Result.Ran(results, failed.messages(), failed.remarks(), "", false, 0, Diagnosis.none());
    }

    /** Returns what else there is to grade by: the instructor's scores, lateness, and written answers where the rubric asks for any. */
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

    private List<Result.Remark> remarks(Result.Ran ran, Submission submission) {
        List<Result.Remark> remarks = new ArrayList<>();
        submission.remarks().forEach(remark -> remarks.add(Result.Remark.onHandIn(remark)));
        ran.remarks().forEach(remark -> remarks.add(Result.Remark.onHandIn(remark)));
        List<String> unseeded = ran.measured().values().stream().filter(Checks::showsUnseededTraining).map(CheckResult::id).toList();
        if (!unseeded.isEmpty()) {
            remarks.add(new Result.Remark(
                    "Not deterministic: training twice with the same seed gives different parameters, so a regrade may differ.", unseeded));
        }
        if (rubric.late().isPresent() && submission.handIn().isLateByUnknown()) {
            remarks.add(Result.Remark.onHandIn("The learning platform marks it late but not by how much, so no points were deducted."));
        }
        return remarks;
    }

    private static Times times(Map<String, CheckResult> results, Measured.Span span) {
        Map<String, Duration> checks = new HashMap<>();
        Map<String, Map<String, Duration>> parts = new HashMap<>();
        results.forEach((id, result) -> {
            checks.put(id, result.time());
            if (!result.timed().isEmpty()) {
                parts.put(id, result.timed());
            }
        });
        return Times.of(span.started(), span.total(), checks, parts);
    }
}
