package netgrade.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import netgrade.intake.FolderTree.Child;

/**
 * A student's folder with a folder for each attempt, {@code ana/1} and {@code ana/2}, as Submitty and Web-CAT make them.
 *
 * @param newest the submission: one of the folders
 * @param remark a sentence for the instructor
 */
record Versions(Found newest, String remark) {

    private static final String SUBMITTY = "user_assignment_settings.json";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /**
     * Returns the versions in a folder: Submitty's own file says which counts, else the highest number does where several hold files of one
     * name; empty where
     * neither is so, as with folders for the tasks of a sheet.
     */
    static Optional<Versions> of(Path folder, Naming.YamlReader yaml) {
        List<Child> children = children(folder).stream().filter(child -> !Layout.isHidden(child.name())).toList();
        List<Child> numbered = children.stream().filter(Versions::isFolder).toList();
        boolean isOther = children.stream().anyMatch(child -> isFolder(child)
                ? !NUMBER.matcher(child.name()).matches()
                : Layout.isJava(child.name()) || Layout.isArchive(child.name()));
        if (isOther || numbered.isEmpty()) {
            return Optional.empty();
        }
        List<Child> ordered = numbered.stream().sorted(Comparator.comparing(child -> Integer.parseInt(child.name()))).toList();
        Optional<Child> chosen = active(children, yaml)
                .flatMap(name -> ordered.stream().filter(child -> child.name().equals(name)).findFirst());
        if (chosen.isPresent()) {
            return Optional.of(version(folder, chosen.get(), ordered, SUBMITTY + " says so"));
        }
        return areAttempts(ordered)
                ? Optional.of(version(folder, ordered.get(ordered.size() - 1), ordered,
                        "it is the highest number and the folders contain files of the same names"))
                : Optional.empty();
    }

    private static Versions version(Path folder, Child chosen, List<Child> all, String because) {
        String id = SubmissionIds.stem(folder);
        List<String> others = all.stream().filter(child -> child != chosen).map(child -> FileNames.of(folder) + "/" + child.name())
                .toList();
        HandIn handIn = HandIn.unknown().attempts(OptionalInt.of(Integer.parseInt(chosen.name())), others);
        Found found = new Found(id, folder, handIn, List.of(new Piece(chosen.path(), "", FileNames.of(folder))));
        return new Versions(found, FileNames.of(folder) + " contains numbered versions; version " + chosen.name() + " is graded, "
                + "because " + because + ".");
    }

    private static Optional<String> active(List<Child> children, Naming.YamlReader yaml) {
        Optional<Child> settings = children.stream()
                .filter(child -> child.name().equals(SUBMITTY) && Files.isRegularFile(child.path(), LinkOption.NOFOLLOW_LINKS)).findFirst();
        try {
            if (settings.isPresent() && yaml.read(SUBMITTY, Files.readString(settings.get().path())) instanceof Map<?, ?> known) {
                return Optional.ofNullable(known.get("active_version")).map(String::valueOf);
            }
            return Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            // Not what Submitty writes: the numbers tell then.
            return Optional.empty();
        }
    }

    private static boolean areAttempts(List<Child> folders) {
        List<Set<String>> names = folders.stream().map(child -> JavaFiles.below(child.path())).toList();
        Set<String> newest = names.get(names.size() - 1);
        return names.stream().limit(names.size() - 1L).anyMatch(older -> !Collections.disjoint(older, newest));
    }

    private static List<Child> children(Path folder) {
        try {
            return FolderTree.children(folder);
        } catch (IOException unreadable) {
            // Said when it is read as a submission.
            return List.of();
        }
    }

    private static boolean isFolder(Child child) {
        return Files.isDirectory(child.path(), LinkOption.NOFOLLOW_LINKS);
    }
}
