package netgrade.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.wire.Hello;
import netgrade.wire.Op;
import netgrade.wire.PayloadWriter;

/**
 * A made-up language whose programs are answers in a file {@code *.canned}, as {@link CannedWorker} reads them.
 *
 * @param version the version of the protocol its workers say they speak
 * @param spoken the language they say they run
 */
record CannedToolchain(int version, String spoken) implements Toolchain {

    static final String LANGUAGE = "Canned";

    /** Where the box shows the worker's own file. */
    static final String JAR = "/w/canned.jar";

    CannedToolchain() {
        this(Hello.VERSION, LANGUAGE);
    }

    @Override
    public Idiom idiom() {
        return new CannedIdiom();
    }

    private static final class CannedIdiom implements Idiom {

        private static final Pattern PLACE = Pattern.compile("can (\\S+), row (\\d+)");

        @Override
        public String language() {
            return LANGUAGE;
        }

        @Override
        public boolean isOutOfMemory(int exitCode) {
            return exitCode == 17;
        }

        @Override
        public String exitHint() {
            return "does a line say \"exit\"?";
        }

        @Override
        public String threw() {
            return "refused:";
        }

        @Override
        public String name(Op question) {
            return "the line " + question.words();
        }

        @Override
        public Optional<SourceLine> place(String message) {
            Matcher place = PLACE.matcher(message);
            return place.find() ? Optional.of(new SourceLine(place.group(1), Integer.parseInt(place.group(2)))) : Optional.empty();
        }
    }

    @Override
    public boolean isSource(String path) {
        return path.endsWith(".canned");
    }

    @Override
    public Map<String, byte[]> workerFiles() {
        String name = CannedWorker.class.getName().replace('.', '/') + ".class";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream worker = CannedWorker.class.getClassLoader().getResourceAsStream(name);
                JarOutputStream jar = new JarOutputStream(bytes)) {
            jar.putNextEntry(new JarEntry(name));
            worker.transferTo(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("canned.jar", bytes.toByteArray());
    }

    @Override
    public Launch worker(Setting setting, int memoryMiB) {
        Path jdk = Path.of(System.getProperty("java.home"));
        Path jar = setting.folder().resolve("canned.jar");
        String java = jdk.resolve("bin/java").toString();
        List<String> command = new ArrayList<>(List.of(
                java, "-Xmx" + memoryMiB + "m", "-XX:+UseSerialGC", "-XX:CompressedClassSpaceSize=32m", "-XX:ReservedCodeCacheSize=48m"));
        command.addAll(List.of("-cp", setting.seen(jar, JAR), CannedWorker.class.getName(), String.valueOf(version), spoken));
        String debian = "/etc/java-" + Runtime.version().feature() + "-openjdk";
        return new Launch(
                command,
                List.of(Launch.Visible.asItIs(jdk), new Launch.Visible(jar, JAR, false), new Launch.Visible(Path.of(debian), debian, true)),
                Map.of("/proc/self/exe", java),
                List.of("/dev/urandom"),
                Map.of("CANNED_HOME", "/w"),
                new Launch.Memory(memoryMiB + 768, memoryMiB + 320));
    }

    @Override
    public Optional<Launch> compileWorker(Setting setting) {
        return Optional.empty();
    }

    @Override
    public Compilation compile(Map<String, byte[]> files, Asked asked, CompileWorkers workers) {
        return files.entrySet().stream()
                .filter(file -> isSource(file.getKey()))
                .findFirst()
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .map(text -> Compilation.of(List.of(), new Program(LANGUAGE, new PayloadWriter().text(text).bytes())))
                .orElseGet(() -> Compilation.failed(List.of(), "There is no can."));
    }
}
