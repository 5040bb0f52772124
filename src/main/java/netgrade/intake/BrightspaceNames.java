package netgrade.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import netgrade.intake.Download.Top;

/**
 * Brightspace: a folder {@code 12345-67890 - Ana Adams - Oct 5, 2026 1159 PM}, or a file of that name with {@code  - net.zip} after it.
 *
 * <p>What the numbers stand for is not documented, so that students are told apart by their names, or by the ids that some sites put there.
 */
final class BrightspaceNames implements Scheme {

    private static final Pattern NUMBERS = Pattern.compile("\\d+-\\d+");
    private static final String BETWEEN = " - ";

    @Override
    public Optional<Named> read(Top top) {
        List<String> parts = Arrays.asList(top.name().split(BETWEEN, -1));
        int fewest = top.isFolder() ? 2 : 3;
        return parts.size() < fewest || !NUMBERS.matcher(parts.get(0)).matches() ? Optional.empty() : Optional.of(named(parts, top));
    }

    private static Named named(List<String> parts, Top top) {
        int date = 2;
        while (date < parts.size() && HandInTime.ofWords(parts.get(date)).isEmpty()) {
            date++;
        }
        if (date == parts.size()) {
            // No date that can be read: the name is the second part, and a file's own the last.
            String name = parts.get(1);
            return Named.of(name, name, name, top.isFolder() ? top.name() : parts.get(parts.size() - 1));
        }
        String name = String.join(BETWEEN, parts.subList(1, date));
        String file = String.join(BETWEEN, parts.subList(date + 1, parts.size()));
        return Named.of(name, name, name, top.isFolder() ? top.name() : file).time(HandInTime.ofWords(parts.get(date)));
    }
}
