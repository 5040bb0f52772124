package netgrade.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import netgrade.intake.Download.Top;

/** Names as a regular expression of the instructor's reads them. */
final class PatternNames implements Scheme {

    /** In the order in which messages list them. */
    private static final List<String> KNOWN = List.of("student", "name", "attempt", "late", "time", "file");
    private static final Pattern GROUP = Pattern.compile("(?<!\\\\)\\(\\?<([A-Za-z][A-Za-z0-9]*)>");

    private final Pattern pattern;
    private final Set<String> groups;

    private PatternNames(Pattern pattern, Set<String> groups) {
        this.pattern = pattern;
        this.groups = groups;
    }

    /**
     * Returns the scheme of a regular expression.
     *
     * @throws IntakeProblem if it is none, or its groups are not those known
     */
    static Scheme of(String regex) {
        Pattern pattern;
        try {
            pattern = Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IntakeProblem("--name-pattern: \"" + regex + "\" is not a valid regular expression: " + e.getDescription()
                    + " near character " + (e.getIndex() + 1) + ".");
        }
        Set<String> groups = new TreeSet<>();
        GROUP.matcher(regex).results().forEach(result -> groups.add(result.group(1)));
        groups.stream().filter(group -> !KNOWN.contains(group)).findFirst().ifPresent(group -> {
            throw new IntakeProblem("--name-pattern: group \"" + group + "\" is not known; known groups: " + String.join(", ", KNOWN)
                    + ".");
        });
        if (!groups.contains("student")) {
            throw new IntakeProblem("--name-pattern: \"" + regex + "\" has no group \"student\", such as (?<student>[^_]+); known groups: "
                    + String.join(", ", KNOWN) + ".");
        }
        return new PatternNames(pattern, groups);
    }

    @Override
    public Optional<Named> read(Top top) {
        Matcher matcher = pattern.matcher(top.name());
        return matcher.matches() && !group(matcher, "student").isEmpty() ? Optional.of(named(matcher, top)) : Optional.empty();
    }

    private Named named(Matcher matcher, Top top) {
        String student = group(matcher, "student");
        String file = group(matcher, "file");
        return Named.of(student, student, group(matcher, "name"), file.isEmpty() ? top.name() : file)
                .late(!group(matcher, "late").isEmpty())
                .attempt(attempt(group(matcher, "attempt"), top))
                .time(time(group(matcher, "time"), top));
    }

    private String group(Matcher matcher, String group) {
        String text = groups.contains(group) ? matcher.group(group) : null;
        return text == null ? "" : text;
    }

    private static OptionalInt attempt(String text, Top top) {
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw new IntakeProblem("--name-pattern: group \"attempt\" of " + EntryName.quoted(top.name()) + " is " + EntryName.quoted(text)
                    + ", expected a number.");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private static Optional<HandInTime> time(String text, Top top) {
        Optional<HandInTime> time = HandInTime.ofDigits(text).or(() -> HandInTime.ofIso(text)).or(() -> HandInTime.ofWords(text));
        if (time.isEmpty() && !text.isEmpty()) {
            throw new IntakeProblem("--name-pattern: group \"time\" of " + EntryName.quoted(top.name()) + " is " + EntryName.quoted(text)
                    + ", expected a date with or without a time of day, such as 2026-05-01, 2026-05-01-23-59, 20260501235900, "
                    + "2026-05-01T23:59:00+02:00 or May 1, 2026 1159 PM.");
        }
        return time;
    }
}
