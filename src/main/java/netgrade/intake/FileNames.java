package netgrade.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Names of files on the disk as text. */
final class FileNames {

    private static final String UNREADABLE = "\uFFFD%02X";

    private FileNames() {}

    /** Returns the name of a file or folder, that of {@code .} too; empty for the root. */
    static String of(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (absolute.getFileName() == null) {
            return "";
        }
        if (!"file".equals(absolute.toUri().getScheme())) {
            return absolute.getFileName().toString();
        }
        // In the C locale, usual in containers, Java 17 shows every letter beyond ASCII as U+FFFD; the URI has the bytes as they are.
        String uriPath = absolute.toUri().getRawPath();
        String encoded = uriPath.endsWith("/") ? uriPath.substring(0, uriPath.length() - 1) : uriPath;
        return decode(encoded.substring(encoded.lastIndexOf('/') + 1));
    }

    /** Returns the names on the way from the root to a file, byte by byte as the disk has them: what is not ASCII is percent-encoded. */
    static List<String> parts(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        String all = "file".equals(absolute.toUri().getScheme()) ? absolute.toUri().getRawPath() : absolute.toString();
        return Stream.of(all.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    private static String decode(String percentEncoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < percentEncoded.length(); i++) {
            if (percentEncoded.charAt(i) == '%') {
                bytes.write(Integer.parseInt(percentEncoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.writeBytes(percentEncoded.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return text(bytes.toByteArray());
    }

    /** Returns bytes as text; two names that differ give two texts, whatever their encoding. */
    private static String text(byte[] name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer rest = ByteBuffer.wrap(name);
        CharBuffer text = CharBuffer.allocate(3 * name.length);
        CoderResult result = decoder.decode(rest, text, true);
        while (result.isError()) {
            // The code tells apart names that U+FFFD alone would make one, such as two students' with different letters.
            for (int i = 0; i < result.length(); i++) {
                text.put(UNREADABLE.formatted(rest.get()));
            }
            result = decoder.reset().decode(rest, text, true);
        }
        return text.flip().toString();
    }
}
