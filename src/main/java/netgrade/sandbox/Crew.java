package netgrade.sandbox;

import java.util.List;
import java.util.Map;
import netgrade.wire.PayloadReader;

/** The workers of one toolchain: those that compile, and the pool of those for submissions once it is open. */
final class Crew {

    private final Toolchain toolchain;
    private final Box box;
    private final WorkerStarter starter;
    private final CompileWorkers compilers;
    private WorkerPool pool;

    /** Starts the compile workers, if the toolchain has any. */
    Crew(Toolchain toolchain, Box box, WorkerStarter starter, int compilers) {
        this.toolchain = toolchain;
        this.box = box;
        this.starter = starter;
        this.compilers = toolchain.compileWorker(box.setting())
                .<CompileWorkers>map(launch -> new WarmWorkers(starter, command(launch), compilers))
                .orElseGet(NoCompileWorkers::new);
    }

    private WorkerCommand command(Launch launch) {
        return box.command(launch, toolchain.idiom());
    }

    /** Starts the first workers for submissions, as {@link WorkerPool} says. */
    void openPool(int memoryMiB, int ahead, boolean replacing) {
        pool = new WorkerPool(starter, command(toolchain.worker(box.setting(), memoryMiB)), ahead, replacing);
    }

    /** Returns the first that finds a source among the files; where none does, the first. */
    static Crew forFiles(List<Crew> crews, Map<String, byte[]> files) {
        return crews.stream()
                .filter(crew -> files.keySet().stream().anyMatch(crew.toolchain::isSource))
                .findFirst()
                .orElse(crews.get(0));
    }

    /** Returns the one that runs a program; any where there is none to run. */
    static Crew forProgram(List<Crew> crews, Compilation compilation) {
        return compilation.program().map(program -> forLanguage(crews, program.language())).orElse(crews.get(0));
    }

    private static Crew forLanguage(List<Crew> crews, String language) {
        return crews.stream()
                .filter(crew -> crew.idiom().language().equals(language))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no toolchain for " + language + " was given to this sandbox"));
    }

    Idiom idiom() {
        return toolchain.idiom();
    }

    Compilation compile(Map<String, byte[]> files, Asked asked) {
        return toolchain.compile(files, asked, compilers);
    }

    void compileAhead(Map<String, byte[]> files) {
        toolchain.compileAhead(files, compilers);
    }

    /** Returns a worker nobody has used, when it is up. */
    WorkerProcess takeWorker() {
        return pool.take();
    }

    void keepOneReady() {
        pool.keepOneReady();
    }

    /** Those of a toolchain that says it needs none. */
    private static final class NoCompileWorkers implements CompileWorkers {

        @Override
        public PayloadReader ask(byte[] question) {
            throw new IllegalStateException("this toolchain has no compile workers");
        }

        @Override
        public void askAhead(byte[] question) {
            ask(question);
        }
    }
}
