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
 * @param rivals other platforms whose naming scheme every name follows too
 */
record Recognised(Download download, Platform platform, Map<Top, Named> named, List<Platform> rivals) {

    /** Files a platform adds for the reader. */
    private static final Set<String> ADDED = Set.of("index.html", "grades.csv", GradescopeNames.METADATA);
    /** Most names that a sentence lists. */
    private static final int MAX_LISTED = 5;

    static Recognised of(Download download, Platform platform, Scheme scheme) {
        Map<Top, Named> named = new LinkedHashMap<>();
        download.tops().forEach(top -> scheme.read(top).ifPresent(name -> named.put(top, name)));
        return new Recognised(download, platform, named, List.of());
    }

    /**
     * Returns the same with the other platforms that every name may be of.
     *
     * @throws IntakeProblem if there are some and only one student is named: that student may have chosen the names, to pass for another
     */
    Recognised beside(List<Recognised> readings) {
        List<Recognised> others = readings.stream()
                .filter(other -> other.download() == download && other.platform != platform && other.isUnmistakable())
                .toList();
        if (!others.isEmpty() && !isOfSeveral()) {
            throw new IntakeProblem("\"" + download.origin() + "\" follows more than one naming scheme: " + platform + " says that it is "
                    + "the work of " + who() + ", " + others.get(0).platform + " of " + others.get(0).who()
                    + ". Nothing was graded. Choose one with --names.");
        }
        return new Recognised(download, platform, named, others.stream().map(Recognised::platform).toList());
    }

    /** Returns how it was read and whose work it is, a sentence without its end. */
    String reading() {
        return FileNames.of(download.origin()) + " was read as a download from " + platform + ", with the work of: " + who();
    }

    private String who() {
        return listed(labels());
    }

    /** Returns what the submissions are called after. */
    List<String> labels() {
        return named.values().stream().map(Named::label).distinct().toList();
    }

    /** Returns what is not named, and no file that platforms add. */
    List<Top> others() {
        return download.tops().stream().filter(top -> !named.containsKey(top) && !top.isHidden() && !isAdded(top)).toList();
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
        return FileNames.of(download.origin()) + ": " + proportion();
    }

    /** Returns what to tell if the names were not read as the platform's. */
    String plainly() {
        return share() + "; every name was taken as it is. Use --names " + platform + " to grade only those that follow it.";
    }

    /** Returns {@link #share} without the download's name. */
    String proportion() {
        int all = named.size() + misfits().size();
        return named.size() + " of " + all + " names follow the naming scheme of " + platform;
    }

    /** Returns sentences for the instructor on what was not clear. */
    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        rivals.forEach(rival -> doubts.add(FileNames.of(download.origin()) + ": every name also follows the naming scheme of " + rival
                + ", but was read by that of " + platform + ". Use --names " + rival + " if it comes from there."));
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
