package netgrade.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.intake.Download.Top;

/**
 * Blackboard: {@code Homework 1_aadams_attempt_2026-05-01-23-59-07_net.zip}, and beside each attempt a text file of the same name that ends after the time.
 *
 * <p>Titles and logins may hold {@code _}. Where the text file's first line tells the login, in brackets, that is it; else it is what follows the last {@code _}.
 */
final class BlackboardNames implements Scheme {

    private static final Pattern NAME =
            Pattern.compile("(?<who>.+)_attempt_(?<time>\\d{4}-\\d\\d-\\d\\d-\\d\\d-\\d\\d-\\d\\d)(?:_(?<file>.+)|\\.txt)", Pattern.DOTALL);
    private static final Pattern STUDENT = Pattern.compile("\uFEFF?Name:\\s*(?<name>.*?)\\s*\\((?<login>[^()]+)\\)\\s*");

    private final Map<String, Matcher> students = new HashMap<>();

    BlackboardNames(Download download) {
        List<Top> files = download.tops().stream().filter(top -> !top.isFolder()).toList();
        for (Top file : files) {
            Matcher name = NAME.matcher(file.name());
            if (name.matches() && name.group("file") == null) {
                // Only the first line is Blackboard's own; further down stands what the student typed.
                Matcher student = STUDENT.matcher(download.text(file.name()).lines().findFirst().orElse(""));
                String who = name.group("who");
                if (student.matches() && who.endsWith("_" + student.group("login"))) {
                    students.put(who, student);
                }
            }
        }
    }

    @Override
    public Optional<Named> read(Top top) {
        Matcher matcher = NAME.matcher(top.name());
        return top.isFolder() || !matcher.matches() ? Optional.empty() : Optional.of(named(matcher));
    }

    private Named named(Matcher matcher) {
        String who = matcher.group("who");
        Optional<Matcher> known = Optional.ofNullable(students.get(who));
        String login = known.map(student -> student.group("login")).orElse(who.substring(who.lastIndexOf('_') + 1));
        String name = known.map(student -> student.group("name")).orElse("");
        String file = matcher.group("file") == null ? "" : matcher.group("file");
        return Named.of(login, login, name, file).time(HandInTime.ofDigits(matcher.group("time")));
    }
}
