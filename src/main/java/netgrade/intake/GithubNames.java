package netgrade.intake;

import java.util.List;
import java.util.Optional;
import netgrade.intake.Download.Top;

/**
 * GitHub Classroom: clones in folders {@code hw1-octocat}, the assignment's name first.
 *
 * <p>Where the assignment's name ends is told by the folder around them, {@code hw1-submissions}, else by the beginning that all folders
 * share.
 */
final class GithubNames implements Scheme {

    private static final String AROUND = "-submissions";

    private final String prefix;

    private GithubNames(String prefix) {
        this.prefix = prefix;
    }

    /** Returns the scheme of a download; empty if its clones do not begin alike, or its folders where none is a clone. */
    static Optional<Scheme> of(Download download) {
        List<String> clones = clones(download);
        List<String> folders = clones.isEmpty() ? download.tops().stream().filter(Top::isFolder).map(Top::name).toList() : clones;
        String prefix = prefix(download.name(), folders);
        return prefix.isEmpty() ? Optional.empty() : Optional.of(new GithubNames(prefix));
    }

    static List<String> clones(Download download) {
        return download.tops().stream().filter(top -> top.isFolder() && download.has(top.name() + "/.git")).map(Top::name).toList();
    }

    private static String prefix(String around, List<String> folders) {
        if (around.endsWith(AROUND)) {
            String named = around.substring(0, around.length() - AROUND.length()) + "-";
            if (!folders.isEmpty() && folders.stream().allMatch(folder -> folder.startsWith(named))) {
                return named;
            }
        }
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
        return Optional.of(Named.of(user, user, "", top.name()));
    }
}
