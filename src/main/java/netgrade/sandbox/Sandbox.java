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

    private final WorkerJar jar;
    private final WorkerStarter starter;
    private final StudentCompiler compiler;
    private final SharedFile shared;
    private final WorkerPool pool;
    private final Limits limits;

    /**
     * What a submission may use.
     *
     * @param heapMiB heap of its worker in mebibytes
     * @param call how long any method but {@code train} may take
     * @param training how long {@code train} may take where a check sets no limit of its own
     */
    public record Limits(int heapMiB, Duration call, Duration training) {}

    private Sandbox(Ahead ahead, Limits limits, int workersAhead, boolean replacing) {
        this.limits = limits;
        jar = ahead.jar;
        shared = new SharedFile(jar.shared());
        starter = ahead.starter;
        compiler = ahead.compiler;
        pool = new WorkerPool(starter, ahead.command.submission(limits.heapMiB()), workersAhead, replacing);
    }

    /** What can be started before it is known what submissions may use: the compile workers. */
    public static final class Ahead implements AutoCloseable {

        private final WorkerJar jar = WorkerJar.unpack();
        private final WorkerCommand command;
        private final WorkerStarter starter;
        private final StudentCompiler compiler;

        private Ahead(Isolation isolation, int compilers) {
            command = WorkerCommand.of(isolation, jar);
            starter = new WorkerStarter(jar.folder());
            compiler = new StudentCompiler(starter, command.compiler(), compilers);
        }

        /** Has these sources compiled while other things are done: the sandbox's first compilation, if it is of them, has its answer sooner. */
        public void compile(Map<String, byte[]> sources) {
            compiler.compileAhead(sources);
        }

        /** Returns a sandbox for one submission at a time, with these compile workers; closing it closes them. */
        public Sandbox openForOne(Limits limits) {
            return new Sandbox(this, limits, 1, false);
        }

        /** Ends all workers; only where no sandbox was opened. */
        @Override
        public void close() {
            starter.close();
            jar.close();
        }
    }

    /** Starts a compile worker for a sandbox to be opened soon. */
    public static Ahead startCompiler(Isolation isolation) {
        return new Ahead(isolation, 1);
    }

    /**
     * Opens a sandbox and starts its first workers.
     *
     * @param isolation the level to run at; {@link IsolationProbe} tells which one this machine has
     * @param jobs how many submissions will be graded at a time
     */
    public static Sandbox open(Isolation isolation, int jobs, Limits limits) {
        return new Sandbox(new Ahead(isolation, Math.max(1, jobs / 2)), limits, jobs + 1, true);
    }

    /** Compiles as below for an assignment that asks for a net. */
    public Compilation compile(Map<String, byte[]> sources, String service) {
        return compile(sources, service, Contract.NET);
    }

    /**
     * Compiles a submission and finds its class.
     *
     * @param sources Java sources by path
     * @param service the class named in its META-INF/services, empty when there is no such file
     * @param contract what the class has to implement
     * @throws HarnessFault if the compiler cannot be run
     */
    public Compilation compile(Map<String, byte[]> sources, String service, Contract contract) {
        return compiler.compile(sources, service, contract);
    }

    /** Returns the submission, ready to be asked. */
    public RemoteSubmission run(Compilation compilation) {
        return run(compilation, Map.of());
    }

    /**
     * Returns the submission, ready to be asked.
     *
     * @param files what was handed in beside the sources, by name; not given to the worker
     */
    public RemoteSubmission run(Compilation compilation, Map<String, byte[]> files) {
        return new RemoteSubmission(pool, starter, shared, compilation, files, limits);
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

    /** Starts a worker for the next submission, where none is ready. */
    public void keepOneReady() {
        pool.keepOneReady();
    }

    /** Ends all workers. */
    @Override
    public void close() {
        starter.close();
        jar.close();
    }
}
