package netgrade.result;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import netgrade.checks.CheckResult;
import netgrade.diagnosis.Diagnosis;
import netgrade.sandbox.Diagnostic;

/**
 * What compiling and running a submission left, whatever points are given for it: kept beside its result, so that a later run can judge it
 * anew without running it.
 *
 * @param grounds hash of what all of it depends on
 * @param failure why it cannot be asked anything; empty if it can
 * @param checks what each check measured, by its id
 * @param waves which checks were asked, in that order
 * @param compiler what the compiler said
 * @param remarks what was not made part of the program
 * @param output what it printed until its diagnosis
 * @param outputCut whether it printed more
 * @param outputShown how many characters of it were printed before the first check that is not public
 * @param diagnosed why checks failed; empty if it was not asked for, or could not be told through a fault of ours
 * @param span when it was measured
 */
public record Measured(
        String grounds,
        String failure,
        SortedMap<String, Check> checks,
        List<Wave> waves,
        List<Diagnostic> compiler,
        List<String> remarks,
        String output,
        boolean outputCut,
        int outputShown,
        Optional<Diagnosed> diagnosed,
        Span span) {

    public Measured {
        checks = Collections.unmodifiableSortedMap(new TreeMap<>(checks));
        waves = List.copyOf(waves);
        compiler = List.copyOf(compiler);
        remarks = List.copyOf(remarks);
    }

    /** When measuring began, and how long it took. */
    public record Span(Instant started, Duration total) {}

    /** Returns the same, measured at another time. */
    public Measured at(Span other) {
        return new Measured(grounds, failure, checks, waves, compiler, remarks, output, outputCut, outputShown, diagnosed, other);
    }

    /**
     * What one check measured.
     *
     * @param grounds hash of what it depends on
     * @param found what it measured
     */
    public record Check(String grounds, CheckResult found) {}

    /** Checks that are asked together: public ones, or those that are left. */
    public record Wave(boolean areOpen, List<String> checks) {

        public Wave {
            checks = List.copyOf(checks);
        }
    }

    /** Why checks failed: the ids of all that did, sorted, and what that comes to. */
    public record Diagnosed(List<String> failed, Diagnosis diagnosis) {

        public Diagnosed {
            failed = List.copyOf(failed);
        }
    }

    /** Returns what each check measured, by its id. */
    public Map<String, CheckResult> results() {
        return checks.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().found()));
    }

    /** Returns the diagnosis of just those failed checks; empty if they were not diagnosed together. */
    public Optional<Diagnosis> diagnosis(List<String> failed) {
        return diagnosed.filter(known -> known.failed().equals(failed)).map(Diagnosed::diagnosis);
    }
}
