package netgrade.intake;

import java.util.List;
import java.util.Optional;
import netgrade.intake.Download.Top;

/**
 * GitHub Classroom: clones in folders {@code hw1-octocat}, the assignment's name first.
 *
 * <p>Where the assignment's name ends is told by the folder around them, {@code hw1-submissions}. Without it, the user is guessed from the
 * beginning that all folders share; the id is the folder's whole name then, as another clone may change the guess.
 */
final class GithubNames implements Scheme {

    private static final String AROUND = "-submissions";

    private final String prefix;
    private final boolean isTold;
    private final List<String> folders;

    private GithubNames(String prefix, boolean isTold, List<String> folders) {
        this.prefix = prefix;
        this.isTold = isTold;
        this.folders = folders;
    }

    /** Returns the scheme of a download; empty if its clones do not begin alike, or its folders where none is a clone. */
    static Optional<Scheme> of(Download download) {
        List<String> clones = clones(download);
        List<String> folders = clones.isEmpty() ? visibleFolders(download) : clones;
        Optional<String> told = told(download.name()).filter(prefix -> areMost(folders, prefix));
        String prefix = told.orElseGet(() -> shared(folders));
        return prefix.isEmpty() || folders.isEmpty() ? Optional.empty() : Optional.of(new GithubNames(prefix, told.isPresent(), folders));
    }

    static List<String> clones(Download download) {
        return download.tops().stream().filter(top -> top.isFolder() && download.has(top.name() + "/.git")).map(Top::name).toList();
    }

    private static List<String> visibleFolders(Download download) {
        return download.tops().stream().filter(top -> top.isFolder() && !top.isHidden()).map(Top::name).toList();
    }

    // One clone that was renamed must not change the ids of all others.
    private static boolean areMost(List<String> folders, String prefix) {
        return 2 * folders.stream().filter(folder -> folder.startsWith(prefix)).count() > folders.size();
    }

    private static Optional<String> told(String around) {
        return around.endsWith(AROUND) ? Optional.of(around.substring(0, around.length() - AROUND.length()) + "-") : Optional.empty();
    }

    private static String shared(List<String> folders) {
        String shared = folders.size() < 2 ? "" : folders.stream().reduce(GithubNames::shared).orElseThrow();
        return shared.substring(0, shared.lastIndexOf('-') + 1);
    }

    private static String shared(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return a.substring(0, length);
    }

    @Override
    public Optional<Named> read(Top top) {
        if (!top.isFolder() || top.name().equals(prefix)) {
            return Optional.empty();
        }
        if (!top.name().startsWith(prefix)) {
            return renamed(top);
        }
        String user = top.name().substring(prefix.length());
        if (ClassFolder.isCourses(user)) {
            return Optional.empty();
        }
        return Optional.of(Named.of(user, isTold ? user : top.name(), "", top.name()));
    }

    /** Returns a clone whose folder does not begin as the others do, by its whole name unless that is another's user. */
    private Optional<Named> renamed(Top top) {
        boolean isOwn = isTold && folders.contains(top.name()) && !folders.contains(prefix + top.name());
        return !isOwn || ClassFolder.isCourses(top.name())
                ? Optional.empty()
                : Optional.of(Named.of(top.name(), top.name(), "", top.name()).doubt("does not begin with " + EntryName.quoted(prefix)
                        + "; it was read as the work of " + EntryName.quoted(top.name())));
    }
}
