package netgrade.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import netgrade.intake.Submission.SourceFile;

/**
 * What is graded of the files that were kept: in UTF-8, under the names graders know, each once, and without the course's own interface.
 *
 * @param files by path
 * @param remarks sentences on what is not as it was handed in
 */
record Tidied(List<SourceFile> files, List<String> remarks) {

    private static final String SPI = "netgrade.spi";
    /** What makes a file the better of two equal ones: a name of its own, few folders, then the order of names. */
    private static final Comparator<SourceFile> BETTER = Comparator.<SourceFile, Boolean>comparing(file -> isCopy(file.path()))
            .thenComparing(file -> file.path().split("/").length)
            .thenComparing(SourceFile::path);

    /**
     * Returns the files to grade.
     *
     * @param handedOut what students were given to start from
     * @throws Refusal if no source is left
     */
    static Tidied of(Collection<SourceFile> kept, HandedOut handedOut, List<String> remarks) throws Refusal {
        List<String> all = new ArrayList<>(remarks);
        List<SourceFile> own = new Starter(handedOut).givesWayIn(inUtf8(kept, all), all);
        Map<String, SourceFile> byPath = withoutCopies(withoutInterface(named(own, all), all), all);
        if (byPath.keySet().stream().noneMatch(Layout::isSource)) {
            throw new Refusal("holds only the course's own interface (package " + SPI + "). Hand in the class that implements it.");
        }
        return new Tidied(List.copyOf(byPath.values()), all);
    }

    private static List<SourceFile> inUtf8(Collection<SourceFile> kept, List<String> remarks) {
        List<SourceFile> files = new ArrayList<>();
        for (SourceFile file : kept) {
            SourceText text = Layout.isText(file.path()) ? SourceText.of(file.bytes()) : new SourceText("", "UTF-8", false);
            files.add(text.isUtf8() ? file : new SourceFile(file.path(), text.text().getBytes(StandardCharsets.UTF_8)));
            if (text.isGuessed()) {
                remarks.add(EntryName.quoted(file.path()) + " is not in UTF-8 and was read as " + text.encoding()
                        + "; letters beyond ASCII may be wrong. Save it as UTF-8.");
            }
        }
        return files;
    }

    /** Returns the files by the paths graders know; of several for one path that of this very name counts. */
    private static Map<String, SourceFile> named(List<SourceFile> files, List<String> remarks) {
        SortedMap<String, List<SourceFile>> byPath = new TreeMap<>();
        files.forEach(file -> byPath.computeIfAbsent(Layout.canonical(file.path()), none -> new ArrayList<>()).add(file));
        Map<String, SourceFile> named = new TreeMap<>();
        byPath.forEach((path, same) -> {
            SourceFile chosen = same.stream()
                    .min(Comparator.<SourceFile, Boolean>comparing(file -> !file.path().equals(path)).thenComparing(BETTER)).orElseThrow();
            named.put(path, new SourceFile(path, chosen.bytes()));
            same.stream().filter(file -> !isEqual(file, chosen)).forEach(file -> remarks.add(
                    EntryName.quoted(file.path()) + " was left out, because " + EntryName.quoted(chosen.path()) + " is used instead."));
        });
        return named;
    }

    private static Map<String, SourceFile> withoutInterface(Map<String, SourceFile> files, List<String> remarks) {
        List<String> interfaces = files.values().stream().filter(Tidied::isInterface).map(SourceFile::path).toList();
        files.keySet().removeAll(interfaces);
        if (!interfaces.isEmpty()) {
            remarks.add("The course's own interface (package " + SPI + ") was handed in too and left out, because the grader has its own: "
                    + listed(interfaces) + ".");
        }
        return files;
    }

    /** Returns whether a source declares what the grader's own interface does, and nothing else. */
    private static boolean isInterface(SourceFile file) {
        if (!Layout.isSource(file.path())) {
            return false;
        }
        String text = text(file);
        // Most submissions have no package: nothing has to be looked for in those.
        if (!text.contains("package")) {
            return false;
        }
        DeclaredTypes declared = DeclaredTypes.of(text);
        return declared.packageName().equals(SPI) && declared.names().stream().allMatch(Tidied::isOurs);
    }

    // Asked of the program's own files: this package uses no other.
    private static boolean isOurs(String type) {
        return Tidied.class.getResource("/" + type.replace('.', '/') + ".class") != null;
    }

    /** Leaves out sources that say the same as another one and declare something: both together cannot compile. */
    private static Map<String, SourceFile> withoutCopies(Map<String, SourceFile> files, List<String> remarks) {
        Map<String, List<SourceFile>> byText = new LinkedHashMap<>();
        files.values().stream()
                .filter(file -> Layout.isSource(file.path()))
                .forEach(file -> byText.computeIfAbsent(HandedOut.plain(text(file)), none -> new ArrayList<>()).add(file));
        byText.values().stream().filter(same -> same.size() > 1 && declaresSomething(same.get(0))).forEach(same -> {
            SourceFile chosen = same.stream().min(BETTER).orElseThrow();
            List<String> others = same.stream().filter(file -> file != chosen).map(SourceFile::path).toList();
            files.keySet().removeAll(others);
            remarks.add(EntryName.quoted(chosen.path()) + " was handed in " + same.size() + " times and counts once; left out: "
                    + listed(others) + ".");
        });
        return files;
    }

    private static boolean declaresSomething(SourceFile file) {
        return !DeclaredTypes.of(text(file)).names().isEmpty();
    }

    private static boolean isCopy(String path) {
        String stem = Layout.withoutEnding(Layout.fileName(path));
        return !Layout.withoutCopy(stem).equals(stem);
    }

    private static boolean isEqual(SourceFile a, SourceFile b) {
        return HandedOut.plain(text(a)).equals(HandedOut.plain(text(b)));
    }

    private static String text(SourceFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static String listed(List<String> paths) {
        return paths.stream().limit(10).map(EntryName::quoted).collect(Collectors.joining(", ")) + (paths.size() > 10 ? ", ..." : "");
    }
}
