package netgrade.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import netgrade.checks.CheckResult;
import netgrade.diagnosis.Diagnosis;
import netgrade.result.Measured;
import netgrade.result.Result;
import netgrade.sandbox.Compilation;
import netgrade.sandbox.Outcome;

/** Tells what of an earlier run's measurements still holds, so that the result is that of a run which measures all. For several threads. */
final class Recall {

    /** Ends of a check after which its worker goes on as if it had not been asked. */
    private static final Set<Outcome> WITHOUT_TRACE = Set.of(Outcome.ANSWERED, Outcome.NOT_WRITTEN, Outcome.WRONG_SHAPE, Outcome.THREW);

    /** Replaced when measuring has ended. */
    private static final Measured.Span UNTIMED = new Measured.Span(Instant.EPOCH, Duration.ZERO);

    private final Judging judging;
    private final Grounds grounds;

    Recall(Judging judging, Grounds grounds) {
        this.judging = judging;
        this.grounds = grounds;
    }

    /** Returns what is known of a job from an earlier run; empty if something has to be measured. */
    Optional<Result.Ran> all(Job job, Measured kept) {
        if (!holds(job, kept)) {
            return Optional.empty();
        }
        if (!kept.failure().isEmpty()) {
            return Optional.of(judging.unasked(Compilation.failed(kept.compiler(), kept.failure()).remarks(kept.remarks())));
        }
        Waves replay = judging.waves(job);
        boolean complete = replay(replay, kept) && (replay.asked().equals(kept.waves()) || isQuiet(kept));
        return complete ? diagnosis(replay, kept).map(known -> ran(replay, kept, known)) : Optional.empty();
    }

    /** Returns what may stay of an earlier run while what is missing is measured beside it; empty if all has to be measured. */
    Optional<Measured> part(Job job, Measured kept) {
        if (!holds(job, kept) || !kept.failure().isEmpty() || !isUndisturbed(kept)) {
            return Optional.empty();
        }
        Waves replay = judging.waves(job);
        boolean same = replay(replay, kept) && replay.asked().equals(kept.waves());
        return same || isQuiet(kept) ? Optional.of(kept) : Optional.empty();
    }

    private boolean holds(Job job, Measured kept) {
        return kept.grounds().equals(grounds.of(job.submission()));
    }

    /** Runs through the waves with what is kept; returns whether nothing is missing. */
    private boolean replay(Waves replay, Measured kept) {
        Map<String, CheckResult> known = results(kept);
        return replay.ask(due -> only(due, known), () -> {});
    }

    /** Returns the results that hold, by the check's id. */
    Map<String, CheckResult> results(Measured kept) {
        Map<String, CheckResult> results = new TreeMap<>(kept.results());
        results.keySet().removeIf(id -> !kept.checks().get(id).grounds().equals(grounds.of(id)));
        return results;
    }

    /** Returns those of the results that are asked for. */
    static Map<String, CheckResult> only(Collection<String> ids, Map<String, CheckResult> results) {
        Map<String, CheckResult> only = new TreeMap<>(results);
        only.keySet().retainAll(ids);
        return only;
    }

    // What a submission prints depends on what it is asked, and in which order: nobody can tell what it would print in another.
    private static boolean isQuiet(Measured kept) {
        return kept.output().isEmpty() && isUndisturbed(kept);
    }

    // A method that took too long twice is not asked again, so that what comes later depends on what came before.
    private static boolean isUndisturbed(Measured kept) {
        return kept.checks().values().stream().allMatch(check -> WITHOUT_TRACE.contains(check.found().outcome()));
    }

    private static Optional<Diagnosis> diagnosis(Waves replay, Measured kept) {
        List<String> failed = replay.failedIds();
        return failed.isEmpty() ? Optional.of(Diagnosis.none()) : kept.diagnosis(failed);
    }

    private static Result.Ran ran(Waves replay, Measured kept, Diagnosis diagnosis) {
        return new Result.Ran(
                replay.results(), kept.compiler(), kept.remarks(), kept.output(), kept.outputCut(), kept.outputShown(), diagnosis);
    }

    /** Returns what a submission that could be asked left, to be kept: nothing that failed through a fault of ours. */
    Measured keep(
            Job job, Map<String, CheckResult> results, List<Measured.Wave> asked, Result.Ran ran, Optional<Measured.Diagnosed> diagnosed) {
        TreeMap<String, Measured.Check> kept = new TreeMap<>();
        results.forEach((id, result) -> kept.put(id, new Measured.Check(grounds.of(id), result)));
        kept.values().removeIf(check -> check.found().outcome() == Outcome.HARNESS_FAULT);
        return new Measured(
                grounds.of(job.submission()),
                "",
                kept,
                asked,
                ran.compiler(),
                ran.remarks(),
                ran.output(),
                ran.outputCut(),
                ran.outputShown(),
                diagnosed,
                UNTIMED);
    }

    /** Returns what a submission that could be asked nothing left, to be kept. */
    Measured keep(Job job, String failure, Result.Ran ran) {
        return new Measured(
                grounds.of(job.submission()),
                failure,
                new TreeMap<>(),
                List.of(),
                ran.compiler(),
                ran.remarks(),
                "",
                false,
                0,
                Optional.empty(),
                UNTIMED);
    }
}
