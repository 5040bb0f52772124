package netgrade.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import netgrade.intake.FolderTree.Child;

/** Looks for sources and archives in folders that are not read yet. */
final class JavaFiles {

    private JavaFiles() {}

    /** Returns whether a name is that of a source, or of an archive that may contain some. */
    static boolean isWork(String name) {
        return Layout.isSource(name) || Layout.isArchive(name) && !Layout.isJar(name);
    }

    /**
     * Returns the names of the sources and archives below a folder, without their folders, as far as it can be read; no link is followed.
     */
    static Set<String> below(Path folder) {
        Set<String> names = new TreeSet<>();
        try {
            collect(folder, 0, names);
        } catch (IOException asFarAsItGoes) {
            // Said when it is read as a submission.
        }
        return names;
    }

    private static void collect(Path folder, int depth, Set<String> names) throws IOException {
        for (Child child : FolderTree.children(folder)) {
            if (Files.isDirectory(child.path(), LinkOption.NOFOLLOW_LINKS)) {
                if (depth < EntryName.MAX_PARTS && !Layout.isLeftOut(child.name())) {
                    collect(child.path(), depth + 1, names);
                }
            } else if (isWork(child.name())) {
                names.add(child.name());
            }
        }
    }
}
