package netgrade.harness;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import netgrade.document.Sha256;
import netgrade.sandbox.HarnessFault;

/** Tells one build of netgrade from another, so that a changed check is noticed without a changed version. */
final class Build {

    /** Folders of the build that say nothing of how grading works: a rubric has a hash of its own. */
    private static final List<String> NOT_CODE = List.of("rubric/", "reference/", "META-INF/");

    private Build() {}

    /** Returns SHA-256 over the names, sizes and checksums of the files this netgrade is made of, in hexadecimal. */
    static String hash() {
        return OfThis.HASH;
    }

    private static final class OfThis {
        static final String HASH = hash(origin());
    }

    private static Path origin() {
        try {
            return Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new HarnessFault("The place netgrade was started from cannot be told: " + e.getMessage(), e);
        }
    }

    /** Returns the hash of a build: a jar, or a folder of classes. */
    static String hash(Path origin) {
        try {
            List<String> texts = new ArrayList<>();
            (Files.isDirectory(origin) ? ofFolder(origin) : ofJar(origin)).forEach((name, sum) -> {
                if (NOT_CODE.stream().noneMatch(name::startsWith)) {
                    texts.addAll(List.of(name, sum));
                }
            });
            return Sha256.hex(texts);
        } catch (IOException e) {
            throw new HarnessFault("netgrade's own files cannot be read: " + e.getMessage(), e);
        }
    }

    // The jar's directory holds the checksums: nothing of it is unpacked.
    private static Map<String, String> ofJar(Path jar) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile(), false)) {
            Map<String, String> sums = new HashMap<>();
            opened.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> sums.put(entry.getName(), sum(entry.getSize(), entry.getCrc())));
            return new TreeMap<>(sums);
        }
    }

    private static Map<String, String> ofFolder(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            sums.put(folder.relativize(file).toString().replace('\\', '/'), sum(bytes.length, checksum.getValue()));
        }
        return sums;
    }

    private static String sum(long bytes, long checksum) {
        return bytes + " " + checksum;
    }
}
