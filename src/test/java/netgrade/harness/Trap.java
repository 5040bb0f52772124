package netgrade.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Surroundings that notice what an attack reads, writes and reaches: files with a secret, a place nothing may be written to, and a server
 * of this machine. The attack is told where they are.
 */
final class Trap implements AutoCloseable {

    private static final Pattern REPEATED = Pattern.compile("/\\*repeat (\\d+)\\*/(.*?)/\\*end\\*/", Pattern.DOTALL);
    private static final Path PROJECT = Path.of("target/hostile").toAbsolutePath();

    private final String token = UUID.randomUUID().toString();
    private final Path folder;
    private final Path inProject;
    private final ServerSocket server;
    private final AtomicInteger connections = new AtomicInteger();

    /** Sets the trap up below an empty folder. */
    Trap(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        inProject = Files.createDirectories(PROJECT).resolve("canary-" + token);
        // Open to everybody: it must be the sandbox that keeps the worker out, not a file's permissions.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(folder.resolve("canary"), secret("temp"));
        Files.writeString(inProject, secret("project"));
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread listener = new Thread(this::listen, "hostile-listener");
        listener.setDaemon(true);
        listener.start();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                server.accept().close();
                connections.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private String secret(String place) {
        return "canary of " + place + " " + token;
    }

    /** Returns what no submission may know, by where it stands. */
    Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("a temporary file", secret("temp"));
        secrets.put("a file of the project", secret("project"));
        secrets.put("another submission", secret("other"));
        secrets.put("the grader's environment", System.getenv("PATH"));
        return secrets;
    }

    /** Returns the line for another submission to hold. */
    String otherSecret() {
        return secret("other");
    }

    int connections() {
        return connections.get();
    }

    /** Returns whether the attack wrote anything where it was told to. */
    boolean hasMarker() {
        return Files.exists(marker()) || Files.exists(inTemp());
    }

    private Path marker() {
        return folder.resolve("marker");
    }

    // The sandbox has a /tmp of its own: what is written there must not be in that of the machine.
    private Path inTemp() {
        return Path.of("/tmp", "marker-" + token);
    }

    /** Copies a submission, with the trap's places put in, repetitions written out and class files decoded. */
    void copy(Path from, Path to, Path other) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).filter(each -> !each.endsWith("expected.yaml")).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (target.toString().endsWith(".base64")) {
                    byte[] bytes = Base64.getMimeDecoder().decode(Files.readString(file));
                    Files.write(target.resolveSibling(target.getFileName().toString().replace(".base64", "")), bytes);
                } else {
                    Files.write(target, filled(Files.readString(file), other).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private String filled(String text, Path other) {
        String repeated = REPEATED.matcher(text).replaceAll(each ->
                Matcher.quoteReplacement(repeat(each.group(2), Integer.parseInt(each.group(1)))));
        return repeated.replace("%TEMP%", folder.resolve("canary").toString())
                .replace("%PROJECT%", inProject.toString())
                .replace("%OTHER%", other.toString())
                .replace("%MARKER%", marker().toString())
                .replace("%TMP_MARKER%", inTemp().toString())
                .replace("%JAVA%", Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .replace("%PORT%", String.valueOf(server.getLocalPort()));
    }

    // {i} counts.
    private static String repeat(String text, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(text.replace("{i}", String.valueOf(i)));
        }
        return all.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(inProject);
            Files.deleteIfExists(inTemp());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
