package netgrade.intake;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.intake.Download.Top;

/**
 * Canvas: {@code adamsana_LATE_1234_98765_Net-1.java} and, where names are hidden, {@code LATE_anon_x7Yz1_98765_Net.java}.
 *
 * <p>The first number is the student's, the second the file's; {@code -1} before the ending says that it was handed in again. Text typed into Canvas comes as
 * {@code adamsana_1234_text.html}, a link as {@code adamsana_1234_link.html}.
 */
final class CanvasNames implements Scheme {

    private static final Pattern BY_NAME =
            Pattern.compile("(?<name>.+?)(?<late>_LATE)?_(?<student>\\d+)_(?:(?<serial>\\d+)_(?<file>.+)|(?:text|link)\\.html)");
    private static final Pattern ANONYMOUS =
            Pattern.compile("(?<late>LATE_)?(?<name>anon)_(?<student>[A-Za-z0-9]+)_(?:(?<serial>\\d+)_(?<file>.+)|(?:text|link)\\.html)");
    private static final Pattern AGAIN = Pattern.compile("(?<stem>.+)-(?<number>\\d{1,3})(?<ending>(?:\\.tar)?\\.[A-Za-z0-9]+)");

    @Override
    public Optional<Named> read(Top top) {
        if (top.isFolder()) {
            return Optional.empty();
        }
        // The anonymous form first: its student may be a number too.
        Matcher anonymous = ANONYMOUS.matcher(top.name());
        Matcher matcher = anonymous.matches() ? anonymous : BY_NAME.matcher(top.name());
        return matcher.matches() ? Optional.of(named(matcher)) : Optional.empty();
    }

    private static Named named(Matcher matcher) {
        String student = matcher.group("student");
        String name = matcher.group("name");
        String file = matcher.group("file") == null ? "" : matcher.group("file");
        Named named = Named.of(student, name + "_" + student, name, file).late(matcher.group("late") != null);
        return file.isEmpty() ? named.part("text", 0) : again(named, Long.parseLong(shortened(matcher.group("serial"))));
    }

    // Numbers of Canvas have up to 17 digits; a longer one is none of Canvas, and needs no exact order.
    private static String shortened(String digits) {
        return digits.length() > 18 ? digits.substring(0, 18) : digits;
    }

    private static Named again(Named named, long serial) {
        Matcher again = AGAIN.matcher(named.file());
        return again.matches()
                ? named.part(again.group("stem") + again.group("ending"), serial).attempt(OptionalInt.of(1 + Integer.parseInt(again.group("number"))))
                : named.part(named.file(), serial);
    }
}
