package netgrade.sandbox;

import java.util.Map;
import java.util.Optional;

/**
 * One language that submissions may be written in: makes programs of their files, says how its workers are started, and has the words for
 * what happens to them.
 *
 * <p>The sandbox keeps workers of each toolchain ready and knows nothing else of the language. For several threads.
 */
public interface Toolchain {

    /** Returns the language's words. */
    Idiom idiom();

    /** Returns whether a file of that path holds source code of this language. */
    boolean isSource(String path);

    /** Returns which releases of the language submissions can be written in; empty if it is always the same. */
    default Optional<Releases> releases() {
        return Optional.empty();
    }

    /**
     * Returns the files its workers run from, by name; they are put into {@link Setting#folder} before any worker starts.
     *
     * @throws HarnessFault if this build or this machine lacks one
     */
    Map<String, byte[]> workerFiles();

    /**
     * Returns how a worker for submissions is started.
     *
     * @param memoryMiB how much the submission itself may keep in memory, in mebibytes; what the language needs besides comes on top
     */
    Launch worker(Setting setting, int memoryMiB);

    /** Returns how a worker is started that answers COMPILE and never runs student code; empty if programs are made without one. */
    Optional<Launch> compileWorker(Setting setting);

    /**
     * Makes the program of a submission.
     *
     * @param files all its files by path
     * @param asked what the assignment asks for, in a release of {@link #releases}
     * @param workers the workers of {@link #compileWorker}
     * @throws HarnessFault if that cannot be tried
     */
    Compilation compile(Map<String, byte[]> files, Asked asked, CompileWorkers workers);

    /** Begins what {@link #compile} will ask its workers about these files, as far as that is known before what is asked is. */
    default void compileAhead(Map<String, byte[]> files, CompileWorkers workers) {}
}
