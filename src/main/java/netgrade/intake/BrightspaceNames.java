package netgrade.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.intake.Download.Top;

/**
 * Brightspace: a folder {@code 12345-67890 - Ana Adams - Oct 5, 2026 1159 PM}, or a file of that name with {@code  - net.zip} after it.
 *
 * <p>What the numbers stand for is not documented: two of one name with different first numbers may be one student or two, and are kept
 * apart. So are two of
 * one student whose dates cannot be read, because nothing tells which is newer.
 */
final class BrightspaceNames implements Scheme {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)-\\d+");
    private static final String BETWEEN = " - ";

    private final Map<String, Set<String>> numbersByName = new HashMap<>();

    BrightspaceNames(Download download) {
        for (Top top : download.tops()) {
            parts(top).ifPresent(parts -> numbersByName.computeIfAbsent(parts.name(), name -> new TreeSet<>()).add(parts.number()));
        }
    }

    /** What a name is made of; the date is empty where it has none, and has no time where it cannot be read. */
    private record Parts(String number, String name, String date, Optional<HandInTime> time, String file) {}

    @Override
    public Optional<Named> read(Top top) {
        return parts(top).map(this::named);
    }

    private static Optional<Parts> parts(Top top) {
        List<String> parts = Arrays.asList(top.name().split(BETWEEN, -1));
        Matcher numbers = NUMBERS.matcher(parts.get(0));
        if (parts.size() < (top.isFolder() ? 2 : 3) || !numbers.matches()) {
            return Optional.empty();
        }
        // A file's own name comes last, and may look like a date.
        int end = top.isFolder() ? parts.size() : parts.size() - 1;
        int date = 2;
        while (date < end && HandInTime.ofWords(parts.get(date)).isEmpty()) {
            date++;
        }
        boolean isDated = date < end;
        String name = isDated ? join(parts, 1, date) : parts.get(1);
        String told = isDated ? parts.get(date) : join(parts, Math.min(2, end), end);
        String file = top.isFolder() ? top.name() : join(parts, isDated ? date + 1 : end, parts.size());
        return Optional.of(new Parts(numbers.group(1), name, told, HandInTime.ofWords(told), file));
    }

    private static String join(List<String> parts, int from, int to) {
        return String.join(BETWEEN, parts.subList(from, to));
    }

    private Named named(Parts parts) {
        boolean isOneOfSeveral = numbersByName.get(parts.name()).size() > 1;
        boolean isUnreadable = parts.time().isEmpty() && !parts.date().isEmpty();
        String label = parts.name() + (isOneOfSeveral ? " " + parts.number() : "") + (isUnreadable ? " (" + parts.date() + ")" : "");
        return Named.of(parts.name(), label, parts.name(), parts.file()).time(parts.time())
                .doubt(doubt(parts, isOneOfSeveral, isUnreadable));
    }

    private static String doubt(Parts parts, boolean isOneOfSeveral, boolean isUnreadable) {
        if (isUnreadable) {
            return "has an unreadable date, " + EntryName.quoted(parts.date()) + "; it is graded separately, without a time";
        }
        if (isOneOfSeveral) {
            return "has the name " + EntryName.quoted(parts.name())
                    + ", and so has another number; it is graded separately, because these may be two students";
        }
        return parts.name().contains(BETWEEN)
                ? "contains \" - \" before its date; it was read as the work of " + EntryName.quoted(parts.name())
                : "";
    }
}
