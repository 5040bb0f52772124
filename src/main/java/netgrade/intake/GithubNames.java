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

    private GithubNames(String prefix, boolean isTold) {
        this.prefix = prefix;
        this.isTold = isTold;
    }

    /** Returns the scheme of a download; empty if its clones do not begin alike, or its folders where none is a clone. */
    static Optional<Scheme> of(Download download) {
        List<String> clones = clones(download);
        List<String> folders = clones.isEmpty() ? download.tops().stream().filter(Top::isFolder).map(Top::name).toList() : clones;
        Optional<String> told = told(download.name()).filter(prefix -> folders.stream().allMatch(folder -> folder.startsWith(prefix)));
        String prefix = told.orElseGet(() -> shared(folders));
        return prefix.isEmpty() || folders.isEmpty() ? Optional.empty() : Optional.of(new GithubNames(prefix, told.isPresent()));
    }

    static List<String> clones(Download download) {
        return download.tops().stream().filter(top -> top.isFolder() && download.has(top.name() + "/.git")).map(Top::name).toList();
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
        if (!top.isFolder() || !top.name().startsWith(prefix) || top.name().length() == prefix.length()) {
            return Optional.empty();
        }
        String user = top.name().substring(prefix.length());
        if (ClassFolder.isCourses(user)) {
            return Optional.empty();
        }
        return Optional.of(Named.of(user, isTold ? user : top.name(), "", top.name()));
    }
}
