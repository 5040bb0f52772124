package netgrade.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import netgrade.intake.Download.Top;

/**
 * Blackboard: {@code Homework 1_aadams_attempt_2026-05-01-23-59-07_net.zip}, and beside each attempt a text file of the same name that ends
 * after the time.
 *
 * <p>What follows the first time is the student's own file name, whatever it says. Titles and logins may hold {@code _}: where the text
 * file's first line
 * tells the login, in brackets, that is it, and all of a download have one title; else the login is what follows the last {@code _}.
 */
final class BlackboardNames implements Scheme {

    private static final String ATTEMPT = "_attempt_(?<time>\\d{4}-\\d\\d-\\d\\d-\\d\\d-\\d\\d-\\d\\d)";
    private static final Pattern NAME = Pattern.compile("(?<who>.+?)" + ATTEMPT + "(?:_(?<file>.+)|\\.txt)", Pattern.DOTALL);
    private static final Pattern ANOTHER = Pattern.compile(".*" + ATTEMPT + "[_.].*", Pattern.DOTALL);
    private static final Pattern STUDENT = Pattern.compile("\uFEFF?[^:]{1,40}:\\s*(?<name>.*?)\\s*\\((?<login>[^()]+)\\)\\s*");

    /** Who a text file says it is. */
    private record Student(String login, String name) {}

    private final Map<String, Student> students = new HashMap<>();
    private final Set<String> guessed = new HashSet<>();

    BlackboardNames(Download download) {
        Set<String> titles = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (Top file : download.tops()) {
            Matcher name = NAME.matcher(file.name());
            if (!file.isFolder() && name.matches()) {
                all.add(name.group("who"));
                if (name.group("file") == null) {
                    told(name.group("who"), download.textOrNothing(file.name()), titles);
                }
            }
        }
        Set<String> untold = all.stream().filter(who -> !students.containsKey(who)).collect(Collectors.toCollection(TreeSet::new));
        String title = titles.size() == 1 ? titles.iterator().next() : "";
        untold.forEach(who -> students.put(who, new Student(login(who, title), "")));
        keepApart(all);
    }

    private void told(String who, String text, Set<String> titles) {
        // Only the first line is Blackboard's own; further down stands what the student typed.
        Matcher student = STUDENT.matcher(text.lines().findFirst().orElse(""));
        if (student.matches() && who.endsWith("_" + student.group("login"))) {
            students.put(who, new Student(student.group("login"), student.group("name")));
            titles.add(who.substring(0, who.length() - student.group("login").length()));
        }
    }

    private static String login(String who, String title) {
        boolean hasTitle = !title.isEmpty() && who.startsWith(title) && who.length() > title.length();
        return who.substring(hasTitle ? title.length() : who.lastIndexOf('_') + 1);
    }

    /** Gives those whose logins would be one the part of their names in which they differ. */
    private void keepApart(Set<String> all) {
        Map<String, Set<String>> byLogin = all.stream()
                .collect(Collectors.groupingBy(who -> students.get(who).login(), Collectors.toCollection(TreeSet::new)));
        byLogin.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            int shared = same.stream().reduce(BlackboardNames::sharedBeginning).orElseThrow().length();
            for (String who : same) {
                String differing = who.substring(who.lastIndexOf('_', Math.max(shared - 1, 0)) + 1);
                students.put(who, new Student(differing, students.get(who).name()));
                guessed.add(who);
            }
        });
    }

    private static String sharedBeginning(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return a.substring(0, length);
    }

    @Override
    public Optional<Named> read(Top top) {
        Matcher matcher = NAME.matcher(top.name());
        return top.isFolder() || !matcher.matches() ? Optional.empty() : Optional.of(named(matcher));
    }

    private Named named(Matcher matcher) {
        String who = matcher.group("who");
        Student student = students.get(who);
        String file = matcher.group("file") == null ? "" : matcher.group("file");
        return Named.of(student.login(), student.login(), student.name(), file)
                .time(HandInTime.ofDigits(matcher.group("time")))
                .doubt(doubt(who, student.login(), file));
    }

    private String doubt(String who, String login, String file) {
        if (ANOTHER.matcher("_" + file).matches()) {
            return "contains two attempts; it was read as the work of " + EntryName.quoted(login) + ", whose attempt comes first";
        }
        return guessed.contains(who)
                ? "does not show where the title ends and the login begins; it was read as the work of " + EntryName.quoted(login)
                : "";
    }
}
