package netgrade.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Names of files on the disk as text. */
final class FileNames {

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
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
