package netgrade.rubric;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import netgrade.document.Sha256;

/** Tells one rubric from another, as SHA-256 in hexadecimal. */
final class RubricHash {

    private RubricHash() {}

    /** Returns the hash of everything: the file, followed by the jar of own checks where there is one. */
    static String of(byte[] file, Optional<byte[]> jar) {
        return new Sha256().add(file).add(jar.orElse(new byte[0])).hex();
    }

    /** Returns the hash of what a check's measurement depends on; see {@link Rubric#measuringHash}. */
    static String measuring(Rubric rubric, String check) {
        Sha256 hash = new Sha256();
        add(check, hash);
        add(rubric.task(), hash);
        add(Long.toString(rubric.seed()), hash);
        // A record names its components, so that a new limit counts without another line here.
        add(rubric.limits().toString(), hash);
        add(rubric.releases().toString(), hash);
        rubric.checksJar().filter(jar -> jar.checks().contains(check)).ifPresent(jar -> {
            hash.addPart(jar.bytes());
            jar.classes().forEach(name -> add(name, hash));
        });
        return hash.hex();
    }

    private static void add(String part, Sha256 hash) {
        hash.addPart(part.getBytes(StandardCharsets.UTF_8));
    }
}
