package netgrade.harness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import netgrade.checks.CheckResult;
import netgrade.checks.Checks;
import netgrade.checks.Exercise;
import netgrade.data.WeightsFile;
import netgrade.diagnosis.Diagnosis;
import netgrade.diagnosis.Diagnostician;
import netgrade.intake.Submission;
import netgrade.result.Measured;
import netgrade.result.Result;
import netgrade.sandbox.Asked;
import netgrade.sandbox.Compilation;
import netgrade.sandbox.RemoteSubmission;
import netgrade.sandbox.Sandbox;

/** Grades submissions by one rubric: measures what is not known yet, and has it judged. For several threads. */
final class SubmissionGrader {

    private static final Set<String> WEIGHTS = Set.of(WeightsFile.NPZ, WeightsFile.BIN);

    private final Judging judging;
    private final Recall recall;
    private final Exercise exercise;
    private final Asked asked;
    private final Checks checks;
    private final Sandbox sandbox;
    private final Clock clock;

    SubmissionGrader(
            Judging judging, Recall recall, Exercise exercise, Asked asked, Checks checks, Sandbox sandbox, Clock clock) {
        this.judging = judging;
        this.recall = recall;
        this.exercise = exercise;
        this.asked = asked;
        this.checks = checks;
        this.sandbox = sandbox;
        this.clock = clock;
    }

    /** A result, and what to keep of how it was measured; empty where a fault of ours left nothing. */
    record Graded(Result result, Optional<Measured> measured) {}

    /** What measuring left, and what to keep of it. */
    private record Taken(Result.Ran ran, Optional<Measured> measured) {}

    /**
     * Returns the result; whatever goes wrong on our side is in it as items that are not graded.
     *
     * @param kept what an earlier run has measured, if that is to be used
     */
    Graded grade(Job job, Optional<Measured> kept) {
        Instant started = clock.instant();
        long start = System.nanoTime();
        Taken taken;
        try {
            taken = measure(job, kept);
        } catch (RuntimeException | Error ours) {
            taken = fault(String.valueOf(ours.getMessage()));
        }
        Measured.Span span = new Measured.Span(started, Duration.ofNanos(System.nanoTime() - start));
        return new Graded(judging.judge(job, taken.ran(), span), taken.measured().map(measured -> measured.at(span)));
    }

    private Taken fault(String message) {
        return new Taken(judging.fault(message), Optional.empty());
    }

    private Taken measure(Job job, Optional<Measured> kept) {
        if (job.isUnread()) {
            return fault(job.fault());
        }
        Submission submission = job.submission();
        if (submission.isRejected()) {
            return unasked(job, submission.rejection(), judging.unasked(Compilation.failed(List.of(), submission.rejection())));
        }
        Compilation compilation = sandbox.compile(submission.filesByPath(), asked);
        if (compilation.failed()) {
            return unasked(job, compilation.failure(), judging.unasked(compilation));
        }
        return measure(job, compilation, kept.flatMap(known -> recall.part(job, known)));
    }

    private Taken unasked(Job job, String reason, Result.Ran ran) {
        return new Taken(ran, Optional.of(recall.keep(job, reason, ran)));
    }

    private Taken measure(Job job, Compilation compilation, Optional<Measured> kept) {
        RemoteSubmission remote = sandbox.run(compilation, job.named(WEIGHTS));
        Map<String, CheckResult> known = kept.map(recall::results).orElse(Map.of());
        Waves waves = judging.waves(job);
        SecondTries tries = new SecondTries(checks, exercise, remote);
        AtomicInteger shown = new AtomicInteger();
        int printed;
        Told told;
        try (remote) {
            waves.ask(due -> results(due, known, tries), () -> shown.set(remote.outputLength()));
            // What it prints while it is diagnosed is no evidence of a check; one that passed is asked nothing more.
            printed = waves.failed().isEmpty() ? Integer.MAX_VALUE : remote.outputLength();
            told = tell(remote, waves, kept);
        }
        Printed output = kept.map(Printed::of).orElse(Printed.NOTHING).and(Printed.by(remote, printed, shown.get()));
        Result.Ran ran = new Result.Ran(
                waves.results(),
                compilation.messages(),
                compilation.remarks(),
                output.text(),
                output.cut(),
                output.shown(),
                told.diagnosis());
        Map<String, CheckResult> all = new HashMap<>(known);
        all.putAll(waves.results());
        return new Taken(ran, Optional.of(recall.keep(job, all, waves.asked(), ran, told.kept(waves))));
    }

    private Map<String, CheckResult> results(Set<String> due, Map<String, CheckResult> known, SecondTries tries) {
        Map<String, CheckResult> results = new HashMap<>(Recall.only(due, known));
        Set<String> missing = new HashSet<>(due);
        missing.removeAll(results.keySet());
        results.putAll(missing.isEmpty() ? Map.of() : tries.run(missing));
        return results;
    }

    /** What a submission printed, whether that was cut off, and how much of it came before the first check that is not public. */
    private record Printed(String text, boolean cut, int shown) {

        static final Printed NOTHING = new Printed("", false, 0);

        static Printed of(Measured kept) {
            return new Printed(kept.output(), kept.outputCut(), kept.outputShown());
        }

        static Printed by(RemoteSubmission remote, int length, int shown) {
            String text = remote.output().substring(0, Math.min(length, remote.output().length()));
            return new Printed(text, remote.isOutputCut() && text.length() == remote.output().length(), Math.min(shown, text.length()));
        }

        // One of the two is empty: what has printed something is asked nothing more but for its diagnosis.
        Printed and(Printed other) {
            return new Printed(text + other.text, cut || other.cut, shown + other.shown);
        }
    }

    /** Why checks failed, or that a fault of ours kept it from being told: then the next run asks again. */
    private record Told(Diagnosis diagnosis, boolean isFault) {

        Optional<Measured.Diagnosed> kept(Waves waves) {
            return isFault ? Optional.empty() : Optional.of(new Measured.Diagnosed(waves.failedIds(), diagnosis));
        }
    }

    /** Returns why checks failed, as known or asked now; a fault of ours in telling it must not cost the grade. */
    private Told tell(RemoteSubmission remote, Waves waves, Optional<Measured> kept) {
        try {
            Optional<Diagnosis> known = kept.flatMap(measured -> measured.diagnosis(waves.failedIds()));
            return new Told(known.orElseGet(() -> Diagnostician.diagnose(remote, exercise, waves.failed())), false);
        } catch (RuntimeException ours) {
            return new Told(Diagnosis.faulty(ours), true);
        }
    }
}
