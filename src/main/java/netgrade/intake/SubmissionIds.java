package netgrade.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names of submissions fit to be a file's name on Linux, macOS and Windows; {@link IdAssignment} tells equal ones apart. */
final class SubmissionIds {

    /** Most characters of an id. */
    static final int MAX_LENGTH = 100;

    /** Most bytes of an id in UTF-8: file systems allow 255, and writers of reports add an ending. */
    static final int MAX_BYTES = 200;

    private static final String FALLBACK = "submission";
    private static final String MARK = "~";
    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|]");
    private static final Pattern MARKED = Pattern.compile("(.*)~[0-9a-fA-F]{8,}", Pattern.DOTALL);
    private static final Pattern RESERVED_ON_WINDOWS =
            Pattern.compile("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3])( *\\..*)?");
    // Drawn as nothing or as part of the letter before, and ignored by some file systems.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

    private SubmissionIds() {}

    static String stem(Path origin) {
        String name = FileNames.of(origin);
        return Files.isDirectory(origin) ? name : Layout.withoutEnding(name);
    }

    /** Returns a name as two systems would write it that differ in how they write accents. */
    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Returns whether a name can be an id as it is; one that looks like {@link #marked} cannot: it could be another's. */
    static boolean isPlain(String name) {
        return safe(name).equals(normal(name)) && name.indexOf('\uFFFD') < 0 && !MARKED.matcher(name).matches();
    }

    /** Returns whether a name looks like {@link #marked}. */
    static boolean isMarked(String name) {
        return MARKED.matcher(name).matches();
    }

    /** Returns a name made safe with hexadecimal digits that tell it from all others. */
    static String marked(String name, String digits) {
        String suffix = MARK + digits;
        return cut(safe(name), MAX_LENGTH - suffix.length(), MAX_BYTES - suffix.length()) + suffix;
    }

    /** Returns an id without the digits of {@link #marked}. */
    static String unmarked(String id) {
        return MARKED.matcher(id).replaceFirst("$1");
    }

    /** Returns what two ids share if some file system, or a reader, would take them for the same. */
    static String key(String id) {
        String seen = UNSEEN.matcher(id).replaceAll("");
        // First up, then down: letters such as the long s are equal in capitals only.
        return normal(EntryName.collisionKey(seen.toUpperCase(Locale.ROOT)));
    }

    /** Returns a name as near to the given one as is safe; letters of all scripts stay, in NFC. */
    static String safe(String name) {
        StringBuilder visible = new StringBuilder();
        name.codePoints().map(c -> EntryName.isInvisible(c) ? '_' : c).forEach(visible::appendCodePoint);
        String allowed = FORBIDDEN.matcher(normal(visible.toString())).replaceAll("_").strip();
        // A leading dot hides a file, and "." and ".." are folders.
        String id = cut(allowed.replaceFirst("^[. ]+", ""), MAX_LENGTH, MAX_BYTES);
        if (id.isEmpty()) {
            return FALLBACK;
        }
        boolean isReserved = RESERVED_ON_WINDOWS.matcher(id).matches();
        return storable(isReserved ? cut("_" + id, MAX_LENGTH, MAX_BYTES) : id);
    }

    /** Returns the longest beginning within the limits that does not end with a space or a dot, which Windows drops. */
    private static String cut(String name, int maxLength, int maxBytes) {
        StringBuilder cut = new StringBuilder(name);
        while (cut.length() > maxLength || cut.toString().getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            cut.setLength(cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut.toString().replaceFirst("[. ]+$", "");
    }

    private static String storable(String id) {
        try {
            return Path.of(id).toString();
        } catch (InvalidPathException e) {
            // In the C locale Java cannot write a name with letters beyond ASCII.
            return id.replaceAll("[^\\x20-\\x7e]", "_");
        }
    }
}
