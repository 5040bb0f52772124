package netgrade.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules for names inside a submission. */
final class EntryName {

    /** Most parts of a path, the file's own name included; a Maven project with a long package has about ten. */
    static final int MAX_PARTS = 16;

    /** Most characters of one part of a path, as file systems have it. */
    static final int MAX_PART_LENGTH = 255;

    private static final int MAX_SHOWN = 100;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    private EntryName() {}

    /**
     * Returns the path inside the submission that a name means, in NFC, with {@code /} between its parts and no empty or {@code .} part;
     * empty for the top folder.
     *
     * @throws Refusal if the name leads out of the submission
     */
    static String path(String name) throws Refusal {
        // Archives made on macOS have decomposed names; javac compares file and class names code by code.
        String slashed = Normalizer.normalize(name, Normalizer.Form.NFC).replace('\\', '/');
        if (slashed.startsWith("/") || DRIVE.matcher(slashed).matches()) {
            throw new Refusal("holds " + quoted(name) + ", an absolute path; expected paths that begin inside the submission, such as "
                    + "\"src/TwoLayerNet.java\". Pack the project's folder and hand it in again.");
        }
        List<String> parts = new ArrayList<>();
        for (String part : slashed.split("/")) {
            if (part.equals("..")) {
                throw new Refusal("holds " + quoted(name) + ", a path with \"..\", which leads out of the submission. "
                        + "Pack the project's folder and hand it in again.");
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /** Returns whether a name begins like a drive's, {@code Q: notes.txt}, without a folder on it: only Windows could misread it. */
    static boolean isOddOnWindowsOnly(String name) {
        return name.length() > 2 && DRIVE.matcher(name).matches() && name.indexOf('/') < 0 && name.indexOf('\\') < 0;
    }

    /** Returns the path of a name; empty for one that leads out, which belongs to nobody. */
    static String pathOrNothing(String name) {
        try {
            return path(name);
        } catch (Refusal leadsOut) {
            return "";
        }
    }

    /** Refuses a path that is too deep or has a name no file should have. */
    static void check(String path) throws Refusal {
        String[] parts = path.split("/");
        if (parts.length > MAX_PARTS) {
            throw new Refusal("holds " + quoted(path) + ", a path of " + parts.length + " parts; allowed are " + MAX_PARTS
                    + ". Hand in the sources in fewer folders.");
        }
        for (String part : parts) {
            if (part.length() > MAX_PART_LENGTH) {
                throw new Refusal("holds " + quoted(part) + ", a name of " + part.length() + " characters; allowed are "
                        + MAX_PART_LENGTH + ". Rename it and hand it in again.");
            }
        }
        if (path.codePoints().anyMatch(EntryName::isInvisible)) {
            throw new Refusal("holds " + quoted(path) + ", a name with an invisible control character (shown as ?). "
                    + "Rename it and hand it in again.");
        }
    }

    /** Returns a key that two paths share if some file system would take them for the same file; both are in NFC. */
    static String collisionKey(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    /** Returns a name from a submission fit to stand in a message: nothing invisible, not too long. */
    static String shown(String name) {
        return shown(name, MAX_SHOWN);
    }

    /** Returns a name as {@link #shown(String)}, of that many characters at most. */
    static String shown(String name, int most) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(most).map(c -> isInvisible(c) ? '?' : c).forEach(shown::appendCodePoint);
        return shown.append(name.codePointCount(0, name.length()) > most ? "..." : "").toString();
    }

    /** Returns a name as {@link #shown(String)}, in quotes. */
    static String quoted(String name) {
        return '"' + shown(name) + '"';
    }

    /** Returns whether a character moves, hides or breaks the text around it: controls, direction marks, line separators, half pairs. */
    static boolean isInvisible(int codePoint) {
        // The two joiners are part of the spelling in Persian and Indic scripts.
        if (codePoint == 0x200C || codePoint == 0x200D) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                    true;
            default -> false;
        };
    }
}
