package netgrade.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names submissions after their files, each name once and fit to be a file's name on Linux, macOS and Windows. */
final class SubmissionIds {

    /** Most characters of an id. */
    static final int MAX_LENGTH = 100;

    /** Most bytes of an id in UTF-8: file systems allow 255, and writers of reports add an ending. */
    static final int MAX_BYTES = 200;

    private static final String FALLBACK = "submission";
    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|]");
    private static final Pattern RESERVED_ON_WINDOWS =
            Pattern.compile("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3])( *\\..*)?");

    private static final Comparator<Found> ORDER =
            Comparator.comparing(Found::id).thenComparing(found -> found.origin().toString())
                    .thenComparing(found -> found.pieces().toString());

    private SubmissionIds() {}

    /** Returns the submissions with an id each, sorted by id, whatever the order of the origins. */
    static List<Found> assign(Collection<Path> origins) {
        return unique(origins.stream().map(origin -> new Found(stem(origin), origin)).toList());
    }

    /** Returns the submissions with their ids made safe and unique, sorted by id, whatever their order. */
    static List<Found> unique(Collection<Found> submissions) {
        List<Found> wanted = submissions.stream().map(found -> found.named(safe(found.id()))).sorted(ORDER).toList();
        Set<String> taken = new HashSet<>();
        List<Found> assigned = new ArrayList<>();
        List<Found> doubles = new ArrayList<>();
        // First all names that are free, so that a real "ana-2" keeps its own before a second "ana" gets a number.
        for (Found found : wanted) {
            (taken.add(EntryName.collisionKey(found.id())) ? assigned : doubles).add(found);
        }
        for (Found found : doubles) {
            assigned.add(found.named(numbered(found.id(), taken)));
        }
        assigned.sort(ORDER);
        return List.copyOf(assigned);
    }

    private static String numbered(String id, Set<String> taken) {
        for (int number = 2; ; number++) {
            String suffix = "-" + number;
            String candidate = cut(id, MAX_LENGTH - suffix.length(), MAX_BYTES - suffix.length()) + suffix;
            if (taken.add(EntryName.collisionKey(candidate))) {
                return candidate;
            }
        }
    }

    static String stem(Path origin) {
        String name = FileNames.of(origin);
        return Files.isDirectory(origin) ? name : Layout.withoutEnding(name);
    }

    /** Returns a name as near to the given one as is safe; letters of all scripts stay, in NFC. */
    static String safe(String name) {
        StringBuilder visible = new StringBuilder();
        name.codePoints().map(c -> EntryName.isInvisible(c) ? '_' : c).forEach(visible::appendCodePoint);
        String normal = Normalizer.normalize(visible, Normalizer.Form.NFC);
        String allowed = FORBIDDEN.matcher(normal).replaceAll("_").strip();
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
