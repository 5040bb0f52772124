package netgrade.harness;

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
        return grader.grade(job);
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
