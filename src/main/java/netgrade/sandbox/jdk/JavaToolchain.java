package netgrade.sandbox.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netgrade.sandbox.Asked;
import netgrade.sandbox.Compilation;
import netgrade.sandbox.CompileWorkers;
import netgrade.sandbox.HarnessFault;
import netgrade.sandbox.Idiom;
import netgrade.sandbox.Launch;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.Releases;
import netgrade.sandbox.Setting;
import netgrade.sandbox.StudentFault;
import netgrade.sandbox.Toolchain;
import netgrade.wire.ProtocolException;

/** Submissions in Java, compiled and run by the JDK that runs the grader. */
public final class JavaToolchain implements Toolchain {

    private static final String RESOURCE = "/netgrade-worker.jar";
    private static final Idiom IDIOM = new JavaIdiom();
    /** What a submission is compiled as where the assignment does not say; the spi is of this release, so that none is older. */
    private static final int USUAL = 17;

    @Override
    public Idiom idiom() {
        return IDIOM;
    }

    @Override
    public boolean isSource(String path) {
        return path.endsWith(".java");
    }

    @Override
    public Optional<Releases> releases() {
        int newest = Runtime.version().feature();
        String advice = "netgrade runs on JDK " + newest + "; for a newer Java, install a newer JDK and set JAVA_HOME to it";
        return Optional.of(new Releases(USUAL, newest, USUAL, advice));
    }

    @Override
    public Map<String, byte[]> workerFiles() {
        try (InputStream jar = JavaToolchain.class.getResourceAsStream(RESOURCE)) {
            if (jar == null) {
                throw new HarnessFault("The worker's jar is missing from this build of netgrade; build it again with `mvn package`.");
            }
            return Map.of(Jvm.JAR, jar.readAllBytes());
        } catch (IOException e) {
            throw new HarnessFault("The worker's jar cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Launch worker(Setting setting, int memoryMiB) {
        return new Jvm(setting).submission(memoryMiB);
    }

    @Override
    public Optional<Launch> compileWorker(Setting setting) {
        return Optional.of(new Jvm(setting).compiler());
    }

    @Override
    public Compilation compile(Map<String, byte[]> files, Asked asked, CompileWorkers workers) {
        Sources sources = Sources.among(files);
        int release = asked.releases().getOrDefault(IDIOM.language(), USUAL);
        if (files.keySet().stream().noneMatch(this::isSource)) {
            return Compilation.failed(List.of(), "No .java file was handed in. Hand in the sources, not the compiled classes.");
        }
        try {
            Compiled all = Compiled.read(workers.ask(sources.question(release)));
            if (all.errors() == 0) {
                return all.choose(asked.contract(), sources, release);
            }
            // Tests, plots and last week's homework may lack a library or be half done: what the class does not need costs nothing.
            Compiled needed = Compiled.read(workers.ask(sources.questionOfNeeded(asked.contract(), release)));
            return (needed.leftOut().isEmpty() ? all : needed).choose(asked.contract(), sources, release);
        } catch (StudentFault fault) {
            return Compilation.failed(List.of(), fault.outcome() == Outcome.TIMED_OUT
                    ? "The compiler was stopped after " + CompileWorkers.TIME.toSeconds()
                            + " s; ordinary code compiles in a fraction of that."
                    : "The compiler could not cope with this code; it ran out of memory or crashed.");
        } catch (ProtocolException e) {
            throw new HarnessFault("The compile worker gave an answer that cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void compileAhead(Map<String, byte[]> files, CompileWorkers workers) {
        workers.askAhead(Sources.among(files).question(USUAL));
    }
}
