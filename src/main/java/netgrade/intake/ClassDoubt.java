package netgrade.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import netgrade.intake.Download.Top;

/** Tells of a folder or .zip that is taken as one submission and might be a class's. */
final class ClassDoubt {

    /** Folders of one student's project. */
    private static final Set<String> OF_A_PROJECT = Set.of("src", "test", "tests", "starter", "old", "backup");

    private ClassDoubt() {}

    /** Returns a sentence for the instructor; empty where nothing speaks for several students. */
    static Optional<String> of(Download download) {
        Download inside = download.onlyFolder().map(download::inside).orElse(download);
        return archives(download.origin(), inside).or(() -> folders(download.origin(), inside));
    }

    private static Optional<String> archives(Path origin, Download download) {
        List<String> archives = download.tops().stream().filter(top -> !top.isFolder() && Layout.isArchive(top.name())).map(Top::name)
                .toList();
        return archives.size() < 2 ? Optional.empty() : Optional.of(sentence(origin, archives.size() + " archives lie in it"));
    }

    private static Optional<String> folders(Path origin, Download download) {
        TreeMap<String, SortedSet<String>> foldersByFile = new TreeMap<>();
        download.tops().stream()
                .filter(top -> top.isFolder() && !OF_A_PROJECT.contains(top.name()))
                .forEach(top -> download.javaFiles(top)
                        .forEach(file -> foldersByFile.computeIfAbsent(file, none -> new TreeSet<>()).add(top.name())));
        return foldersByFile.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .findFirst()
                .map(entry -> sentence(origin, entry.getValue().size() + " folders hold " + EntryName.quoted(entry.getKey())));
    }

    private static String sentence(Path origin, String why) {
        return FileNames.of(origin) + " is graded as one submission, though " + why
                + ". If it is a class's, unpack it and name a folder that holds a folder or archive for each student and nothing else.";
    }
}
