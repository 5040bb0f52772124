package netgrade.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over bytes that are added one after another; asked once for its value. */
public final class Sha256 {

    private final MessageDigest digest = digest();

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns SHA-256 over those bytes, in hexadecimal. */
    public static String hex(byte[] bytes) {
        return new Sha256().add(bytes).hex();
    }

    /** Returns SHA-256 over texts in UTF-8, each a part of its own, in hexadecimal. */
    public static String hex(List<String> texts) {
        Sha256 hash = new Sha256();
        texts.forEach(text -> hash.addPart(text.getBytes(StandardCharsets.UTF_8)));
        return hash.hex();
    }

    /** Adds bytes as they are. */
    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Adds bytes with their length before them, so that no two lists of parts read the same. */
    public Sha256 addPart(byte[] bytes) {
        return add(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array()).add(bytes);
    }

    /** Returns the value, 32 bytes. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** Returns the value in hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
