package netgrade.result;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text from a submission, made safe to look at.
 *
 * <p>Characters that act instead of being seen are written as their code, {@code [U+001B]}: terminal escapes, other control characters,
 * marks that reverse the direction of writing, and characters without width. Markup is not its job; the templates escape.
 */
public final class VisibleText {

    private static final int NAME_CHARACTERS = 48;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private VisibleText() {}

    /** Returns text of one or more lines; line breaks and tabs stay. */
    public static String block(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> append(visible, c));
        return visible.toString();
    }

    /** Returns text as one line: every run of white space becomes a space. */
    public static String line(String text) {
        if (isPlainLine(text)) {
            return text;
        }
        return block(WHITE_SPACE.matcher(text).replaceAll(" ").strip());
    }

    /** Returns whether there is nothing to change: printable ASCII, with single spaces inside. Most names and titles are that. */
    private static boolean isPlainLine(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    /** Returns text as one line that fits beside others: what is longer ends in an ellipsis. */
    public static String name(String text) {
        String line = line(text);
        if (line.codePointCount(0, line.length()) <= NAME_CHARACTERS) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, NAME_CHARACTERS - 1)) + "…";
    }

    private static void append(StringBuilder visible, int c) {
        if (c == '\n' || c == '\t') {
            visible.append((char) c);
        } else if (isUnseen(c)) {
            visible.append(String.format(Locale.ROOT, "[U+%04X]", c));
        } else {
            visible.appendCodePoint(c);
        }
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            // Joiners are needed to write Persian, Hindi and family emoji; the rest of the format characters hide or reorder text.
            case Character.FORMAT -> c != 0x200C && c != 0x200D;
            case Character.UNASSIGNED -> (c & 0xFFFE) == 0xFFFE;
            default -> false;
        };
    }
}
