package netgrade.harness;

import java.util.Optional;
import netgrade.result.Measured;
import netgrade.result.Result;
import netgrade.sandbox.Sandbox;

/** A sandbox in which jobs are graded, one after another or several at a time. For several threads. */
public final class Session implements AutoCloseable {

    private final Sandbox sandbox;
    private final SubmissionGrader grader;

    Session(Sandbox sandbox, SubmissionGrader grader) {
        this.sandbox = sandbox;
        this.grader = grader;
    }

    /** Returns the result of a job; whatever goes wrong on our side is in it as items that are not graded. */
    public Result grade(Job job) {
        return grade(job, Optional.empty()).result();
    }

    /** Returns the same, with what an earlier run has measured where that still holds. */
    SubmissionGrader.Graded grade(Job job, Optional<Measured> kept) {
        return grader.grade(job, kept);
    }

    /** Starts what the next job needs, so that it need not wait. */
    public void getReady() {
        sandbox.keepOneReady();
    }

    /** Ends all workers. */
    @Override
    public void close() {
        sandbox.close();
    }
}
