package netgrade.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import netgrade.intake.FolderTree.Child;

/** Looks for sources in folders that are not read yet. */
final class JavaFiles {

    private JavaFiles() {}

    /** Returns the names of the sources below a folder, without their folders; no link is followed. */
    static Set<String> below(Path folder) {
        Set<String> names = new TreeSet<>();
        try {
            collect(folder, 0, names);
        } catch (IOException e) {
            throw IntakeProblem.unreadable(folder, e);
        }
        return names;
    }

    private static void collect(Path folder, int depth, Set<String> names) throws IOException {
        for (Child child : FolderTree.children(folder)) {
            if (Files.isDirectory(child.path(), LinkOption.NOFOLLOW_LINKS)) {
                if (depth < EntryName.MAX_PARTS && !Layout.isLeftOut(child.name())) {
                    collect(child.path(), depth + 1, names);
                }
            } else if (Layout.isSource(child.name())) {
                names.add(child.name());
            }
        }
    }
}
