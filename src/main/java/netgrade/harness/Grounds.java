package netgrade.harness;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import netgrade.document.Sha256;
import netgrade.intake.Submission;
import netgrade.result.Result;
import netgrade.rubric.Rubric;
import netgrade.sandbox.Sandbox;

/** Tells what measurements depend on: one with the same grounds still holds, however it is judged. For several threads. */
final class Grounds {

    /** Depends on what all checks depend on, and on no jar. */
    private static final String NO_CHECK = "";

    private final Rubric rubric;
    private final Result.Provenance provenance;
    private final Sandbox.Limits limits;
    private final Supplier<String> build;
    private final Map<String, String> ofChecks = new ConcurrentHashMap<>();

    /**
     * Prepares to tell.
     *
     * @param limits what a worker may use: more than the rubric says where images are read from files
     * @param build tells one build of the grader from another; asked when first needed
     */
    Grounds(Rubric rubric, Result.Provenance provenance, Sandbox.Limits limits, Supplier<String> build) {
        this.rubric = rubric;
        this.provenance = provenance;
        this.limits = limits;
        this.build = build;
    }

    /** Returns the hash of what everything measured of a submission, its diagnosis too, depends on. */
    String of(Submission submission) {
        return Sha256.hex(List.of(
                submission.hash(),
                of(NO_CHECK),
                limits.toString(),
                provenance.data(),
                provenance.isolation(),
                provenance.netgradeVersion(),
                build.get(),
                provenance.javaVersion()));
    }

    /** Returns the hash of what a check depends on besides. */
    String of(String check) {
        return ofChecks.computeIfAbsent(check, rubric::measuringHash);
    }
}
