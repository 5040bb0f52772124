package netgrade.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;

/** Makes archives, good and hostile ones, for the tests of this package. */
final class Pack {

    static final String NET = "public class Net {}\n";

    private Pack() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a zip of names and contents in turn; a name ending with / is a folder. */
    static byte[] zip(String... namesAndContents) {
        return zip("UTF-8", namesAndContents);
    }

    static byte[] zip(String encoding, String[] namesAndContents) {
        return written(bytes -> {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
                zip.setEncoding(encoding);
                zip.setUseLanguageEncodingFlag(encoding.equals("UTF-8"));
                zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.NEVER);
                for (int i = 0; i < namesAndContents.length; i += 2) {
                    put(zip, new ZipArchiveEntry(namesAndContents[i]), bytes(namesAndContents[i + 1]));
                }
            }
        });
    }

    static byte[] zip(String name, byte[] content) {
        return zip(Map.of(name, content));
    }

    static byte[] zip(Map<String, byte[]> contents) {
        return written(bytes -> {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> content : new TreeMap<>(contents).entrySet()) {
                    put(zip, new ZipArchiveEntry(content.getKey()), content.getValue());
                }
            }
        });
    }

    /** Returns a zip whose second entry is a symbolic link. */
    static byte[] zipWithLink(String name, String target) {
        return written(bytes -> {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
                put(zip, new ZipArchiveEntry("Net.java"), bytes(NET));
                ZipArchiveEntry link = new ZipArchiveEntry(name);
                link.setUnixMode(0120777);
                put(zip, link, bytes(target));
            }
        });
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    static byte[] tar(String... namesAndContents) {
        return written(bytes -> {
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
                for (int i = 0; i < namesAndContents.length; i += 2) {
                    byte[] content = bytes(namesAndContents[i + 1]);
                    TarArchiveEntry entry = new TarArchiveEntry(namesAndContents[i], true);
                    entry.setSize(content.length);
                    tar.putArchiveEntry(entry);
                    tar.write(content);
                    tar.closeArchiveEntry();
                }
            }
        });
    }

    /** Returns a tar with one entry of a type such as {@link TarConstants#LF_SYMLINK}. */
    static byte[] tarWithSpecial(String name, byte type, String target) {
        return written(bytes -> {
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
                TarArchiveEntry entry = new TarArchiveEntry(name, type);
                entry.setLinkName(target);
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
        });
    }

    static byte[] gzip(byte[] content) {
        return written(bytes -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(content);
            }
        });
    }

    /** Replaces all occurrences of a text in bytes by another one of the same length. */
    static byte[] replaced(byte[] bytes, String text, String by) {
        String latin1 = new String(bytes, StandardCharsets.ISO_8859_1);
        return latin1.replace(text, by).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Reads bytes as a file of that name would be. */
    static Submission read(Path folder, String fileName, byte[] content) {
        return found(folder, fileName, content).read();
    }

    /** Finds bytes as a file of that name would be. */
    static Found found(Path folder, String fileName, byte[] content) {
        try {
            return new Found("ana", Files.write(folder.resolve(fileName), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {

        void to(ByteArrayOutputStream bytes) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
