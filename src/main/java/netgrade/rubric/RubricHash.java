package netgrade.rubric;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Tells one rubric from another, as SHA-256 in hexadecimal. */
final class RubricHash {

    private final MessageDigest digest = sha256();

    private RubricHash() {}

    /** Returns the hash of everything: the file, followed by the jar of own checks where there is one. */
    static String of(byte[] file, Optional<byte[]> jar) {
        RubricHash hash = new RubricHash();
        hash.digest.update(file);
        jar.ifPresent(hash.digest::update);
        return hash.hex();
    }

    /** Returns the hash of what a check's measurement depends on; see {@link Rubric#measuringHash}. */
    static String measuring(Rubric rubric, String check) {
        RubricHash hash = new RubricHash();
        hash.add(check);
        hash.add(rubric.task());
        hash.add(Long.toString(rubric.seed()));
        // A record names its components, so that a new limit counts without another line here.
        hash.add(rubric.limits().toString());
        rubric.checksJar().filter(jar -> jar.checks().contains(check)).ifPresent(jar -> {
            hash.add(jar.bytes());
            jar.classes().forEach(hash::add);
        });
        return hash.hex();
    }

    private void add(String part) {
        add(part.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a part with its length before it, so that parts cannot run into each other. */
    private void add(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
