package netgrade.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import netgrade.intake.Download.Top;
import netgrade.intake.Naming.Platform;

/**
 * A download with what the names in it tell.
 *
 * @param platform whose names they are
 * @param named what each name tells, where it is one of the platform's
 */
record Recognised(Download download, Platform platform, Map<Top, Named> named) {

    /** Files a platform adds for the reader. */
    private static final Set<String> ADDED = Set.of("index.html", "grades.csv", GradescopeNames.METADATA);
    /** Most names that a sentence lists. */
    private static final int MAX_LISTED = 5;

    static Recognised of(Download download, Platform platform, Scheme scheme) {
        Map<Top, Named> named = new LinkedHashMap<>();
        download.tops().forEach(top -> scheme.read(top).ifPresent(name -> named.put(top, name)));
        return new Recognised(download, platform, named);
    }

    /** Returns what is not named, and no file that platforms add. */
    List<Top> others() {
        return download.tops().stream().filter(top -> !named.containsKey(top) && !isAdded(top)).toList();
    }

    private static boolean isAdded(Top top) {
        return !top.isFolder() && ADDED.contains(top.name()) || top.name().endsWith(".expected.yaml");
    }

    boolean isAny() {
        return !named.isEmpty();
    }

    /** Returns whether everything that could be a submission is named. */
    boolean isUnmistakable() {
        return misfits().isEmpty();
    }

    /** Returns whether more names are the platform's than not, and of several students: a starter or a solution lies among them then. */
    boolean isOfMost() {
        return isOfSeveral() && named.size() > misfits().size();
    }

    /** Returns whether several students are named. */
    boolean isOfSeveral() {
        return named.values().stream().map(Named::students).distinct().count() > 1;
    }

    private List<Top> misfits() {
        return others().stream().filter(top -> top.isFolder() || Layout.isJava(top.name()) || Layout.isArchive(top.name())).toList();
    }

    /** Returns how many names are the platform's, a sentence's beginning. */
    String share() {
        int all = named.size() + misfits().size();
        return FileNames.of(download.origin()) + ": " + named.size() + " of " + all + " names follow the naming scheme of " + platform;
    }

    /** Returns sentences for the instructor on what was not clear. */
    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        if (!isUnmistakable() && platform != Platform.AUTO) {
            doubts.add(share() + " and were read that way; left out: " + listed(misfits().stream().map(Top::name).toList())
                    + ". Use --names plain to take every name as it is.");
        }
        named.forEach((top, name) -> {
            if (!name.doubt().isEmpty()) {
                doubts.add(EntryName.quoted(top.name()) + " " + name.doubt() + ".");
            }
        });
        doubts.addAll(sharedNumbers());
        return doubts;
    }

    // One student of two names is less likely than two students, of whom one must not be graded as the other.
    private List<String> sharedNumbers() {
        Map<String, Set<String>> labels = new TreeMap<>();
        named.values().stream()
                .filter(name -> name.doubt().isEmpty())
                .forEach(name -> labels.computeIfAbsent(String.join(", ", name.students()), none -> new TreeSet<>()).add(name.label()));
        return labels.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "Several names share " + EntryName.quoted(entry.getKey()) + ": " + listed(List.copyOf(entry.getValue()))
                        + ". Each is graded separately, because they may be different students.")
                .toList();
    }

    private static String listed(List<String> names) {
        String first = names.stream().limit(MAX_LISTED).map(EntryName::shown).collect(Collectors.joining(", "));
        return names.size() > MAX_LISTED ? first + ", ..." : first;
    }
}
