package netgrade.intake;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.intake.Download.Top;

/**
 * Canvas: {@code adamsana_LATE_1234_98765_Net-1.java} and, where names are hidden, {@code LATE_anon_x7Yz1_98765_Net.java}.
 *
 * <p>The first number is the student's, the second the file's. {@code -1} before one of the dots says that the student has used the name
 * before, in an earlier
 * assignment perhaps. Text typed into Canvas comes as {@code adamsana_1234_text.html}, a link as {@code adamsana_1234_link.html}.
 */
final class CanvasNames implements Scheme {

    private static final Pattern BY_NAME =
            Pattern.compile("(?<name>.*?)(?<late>_LATE)?_(?<student>\\d+)_(?:(?<serial>\\d+)_(?<file>.+)|(?:text|link)\\.html)",
                    Pattern.DOTALL);
    private static final Pattern ANONYMOUS =
            Pattern.compile("(?<late>LATE_)?(?<name>anon)_(?<student>[A-Za-z0-9]+)_(?:(?<serial>\\d+)_(?<file>.+)|(?:text|link)\\.html)",
                    Pattern.DOTALL);
    // Canvas never writes this in a student's file name: it puts hyphens in place of the underscores.
    private static final Pattern ANOTHER = Pattern.compile("_(?<student>\\d+)_(?=\\d+_)");
    private static final Pattern AGAIN = Pattern.compile("(?<stem>[^.]+(?:\\.[^.]+)*?)-(?<number>\\d{1,3})(?<ending>(?:\\.[A-Za-z0-9]+)+)");

    private final Set<String> students = new HashSet<>();

    CanvasNames(Download download) {
        for (Top top : download.tops()) {
            Matcher matcher = matcher(top);
            if (!top.isFolder() && matcher.matches()) {
                students.add(matcher.group("student"));
            }
        }
    }

    @Override
    public Optional<Named> read(Top top) {
        Matcher matcher = matcher(top);
        return !top.isFolder() && matcher.matches() ? Optional.of(named(matcher)) : Optional.empty();
    }

    // The anonymous form first: its student may be a number too.
    private static Matcher matcher(Top top) {
        Matcher anonymous = ANONYMOUS.matcher(top.name());
        return anonymous.matches() ? anonymous : BY_NAME.matcher(top.name());
    }

    private Named named(Matcher matcher) {
        String student = matcher.group("student");
        String name = matcher.group("name");
        String label = name.isEmpty() ? student : name + "_" + student;
        String file = matcher.group("file") == null ? "" : matcher.group("file");
        Named named = Named.of(student, label, name, file).late(matcher.group("late") != null).doubt(doubt(student, label, file));
        return file.isEmpty() ? named.part("text", 0) : again(named, Long.parseLong(shortened(matcher.group("serial"))));
    }

    private String doubt(String student, String label, String file) {
        Matcher another = ANOTHER.matcher("_" + file);
        boolean isOfTwo = another.results().map(result -> result.group(1))
                .anyMatch(other -> !other.equals(student) && students.contains(other));
        return isOfTwo
                ? "contains the numbers of two students; it was read as the work of " + EntryName.quoted(label)
                        + ", whose number comes first"
                : "";
    }

    // Numbers of Canvas have up to 17 digits; a longer one is none of Canvas, and needs no exact order.
    private static String shortened(String digits) {
        return digits.length() > 18 ? digits.substring(0, 18) : digits;
    }

    private static Named again(Named named, long serial) {
        Matcher again = AGAIN.matcher(named.file());
        if (!again.matches()) {
            return named.part(named.file(), serial);
        }
        String plain = again.group("stem") + again.group("ending");
        return named.part(plain, serial).attempt(OptionalInt.of(1 + Integer.parseInt(again.group("number"))))
                .file(Layout.isJava(plain) ? named.file() : plain);
    }
}
