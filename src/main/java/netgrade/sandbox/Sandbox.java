package netgrade.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import netgrade.wire.SharedArrays;

/**
 * The door to compiling and running submissions: keeps compile workers warm, and workers for submissions ready.
 *
 * <p>For several threads; one {@link RemoteSubmission} is for one.
 */
public final class Sandbox implements AutoCloseable {

    private final WorkerFolder files;
    private final WorkerStarter starter;
    private final SharedFile shared;
    private final List<Crew> crews;
    private final Limits limits;

    /**
     * What a submission may use.
     *
     * @param memoryMiB what it may keep in its worker's memory, in mebibytes
     * @param call how long any method but {@code train} may take
     * @param training how long {@code train} may take where a check sets no limit of its own
     * @param submission how long all its answers may take together, waiting for a processor left out
     */
    public record Limits(int memoryMiB, Duration call, Duration training, Duration submission) {}

    private Sandbox(Ahead ahead, Limits limits, int workersAhead, boolean replacing) {
        this.limits = limits;
        files = ahead.files;
        shared = new SharedFile(files.shared());
        starter = ahead.starter;
        crews = ahead.crews;
        crews.forEach(crew -> crew.openPool(limits.memoryMiB(), workersAhead, replacing));
    }

    /** What can be started before it is known what submissions may use: the compile workers. */
    public static final class Ahead implements AutoCloseable {

        private final WorkerFolder files;
        private final WorkerStarter starter;
        private final List<Crew> crews;

        private Ahead(Isolation isolation, List<Toolchain> toolchains, int compilers) {
            files = WorkerFolder.make(toolchains);
            starter = new WorkerStarter(files);
            Box box = Box.of(isolation, files);
            crews = toolchains.stream().map(toolchain -> new Crew(toolchain, box, starter, compilers)).toList();
        }

        /**
         * Has a submission compiled while other things are done: the sandbox's first compilation, if it is of the same files, is done
         * sooner.
         */
        public void compile(Map<String, byte[]> submission) {
            Crew.forFiles(crews, submission).compileAhead(submission);
        }

        /** Returns a sandbox for one submission at a time, with these compile workers; closing it closes them. */
        public Sandbox openForOne(Limits limits) {
            return new Sandbox(this, limits, 1, false);
        }

        /** Ends all workers; only where no sandbox was opened. */
        @Override
        public void close() {
            starter.close();
            files.close();
        }
    }

    /** Starts a compile worker of each toolchain for a sandbox to be opened soon. */
    public static Ahead startCompiler(Isolation isolation, List<Toolchain> toolchains) {
        return new Ahead(isolation, toolchains, 1);
    }

    /**
     * Opens a sandbox and starts its first workers.
     *
     * @param isolation the level to run at; {@link IsolationProbe} tells which one this machine has
     * @param toolchains the languages of the submissions, at least one; each gets workers of its own
     * @param jobs how many submissions will be graded at a time
     */
    public static Sandbox open(Isolation isolation, List<Toolchain> toolchains, int jobs, Limits limits) {
        return new Sandbox(new Ahead(isolation, toolchains, jobs), limits, jobs + 1, true);
    }

    /**
     * Makes the program of a submission, with the first toolchain that finds a source among its files; where none does, the first of all
     * says what it misses.
     *
     * @param submission all its files by path
     * @param asked what the assignment asks for
     * @throws HarnessFault if that cannot be tried
     */
    public Compilation compile(Map<String, byte[]> submission, Asked asked) {
        return Crew.forFiles(crews, submission).compile(submission, asked);
    }

    /**
     * Returns the submission, ready to be asked.
     *
     * @param compilation of this sandbox's toolchains
     * @param files what was handed in beside the sources, by name; not given to the worker
     */
    public RemoteSubmission run(Compilation compilation, Map<String, byte[]> files) {
        return new RemoteSubmission(Crew.forProgram(crews, compilation), starter, shared, compilation, files, limits);
    }

    /**
     * Puts arrays into a file that every worker reads by itself: a question that is given one of them then only names it.
     *
     * <p>Call it once, before the first such question. Only which array it is counts from then on: its contents are not read.
     *
     * @param arrays matrices and labels
     * @param parts what the workers get in place of each
     * @throws HarnessFault if the file cannot be written
     */
    public void share(List<?> arrays, List<SharedArrays.Part> parts) {
        shared.write(arrays, parts);
    }

    /** Starts a worker of each toolchain for the next submission, where none is ready. */
    public void keepOneReady() {
        crews.forEach(Crew::keepOneReady);
    }

    /** Ends all workers. */
    @Override
    public void close() {
        starter.close();
        files.close();
    }
}
