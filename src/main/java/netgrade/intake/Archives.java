package netgrade.intake;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** Opens archives by what they begin with; a name may say .zip and the content be a tar. */
final class Archives {

    private static final int TAR_RECORD_BYTES = 512;

    /** First bytes of formats that students hand in under another name and that are not unpacked here. */
    private static final Map<String, String> OTHER_FORMATS = Map.of(
            "Rar!", "a RAR archive",
            "7z\274\257", "a 7-Zip archive",
            "BZh", "a bzip2 archive",
            "\3757zXZ", "an xz archive",
            "%PDF", "a PDF document",
            "\312\376\272\276", "a Java class file");

    private Archives() {}

    /** Returns the tree of an archive's content. */
    static Tree open(byte[] archive, Budget budget) throws Refusal {
        if (archive.length == 0) {
            throw new Refusal("is an empty file (0 bytes); the upload may have failed. Hand it in again.");
        }
        if (startsWith(archive, "PK\3\4") || startsWith(archive, "PK\5\6")) {
            return ZipTree.of(archive, budget);
        }
        if (startsWith(archive, "\37\213")) {
            byte[] inside = Damage.refused(() -> {
                try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(archive))) {
                    return Budget.ofArchive(archive.length).readAll(gzip);
                }
            });
            if (isTar(inside)) {
                return new TarTree(inside, budget);
            }
            throw unknown("a gzip file without a tar archive in it");
        }
        if (isTar(archive)) {
            return new TarTree(archive, budget);
        }
        for (Map.Entry<String, String> format : OTHER_FORMATS.entrySet()) {
            if (startsWith(archive, format.getKey())) {
                throw unknown(format.getValue());
            }
        }
        throw unknown("not an archive that netgrade can unpack, or it is damaged");
    }

    private static Refusal unknown(String what) {
        return new Refusal("is " + what + "; expected a .zip, .tar.gz or .tar. "
                + "Pack the project's folder as one of these and hand it in again.");
    }

    private static boolean isTar(byte[] bytes) {
        byte[] record = Arrays.copyOf(bytes, TAR_RECORD_BYTES);
        boolean isEnd = Arrays.equals(record, new byte[TAR_RECORD_BYTES]);
        try {
            return bytes.length >= TAR_RECORD_BYTES && (isEnd || TarUtils.verifyCheckSum(record));
        } catch (IllegalArgumentException e) {
            // Thrown where the place of the checksum holds no number.
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
