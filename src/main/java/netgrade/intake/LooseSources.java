package netgrade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import netgrade.intake.FolderTree.Child;

/**
 * Java files side by side in a folder: the parts of one program, or the same class by several students.
 *
 * @param submissions the files that are a student's each; none where all are one submission
 * @param remark what to tell the instructor
 * @param doubt why it cannot be known which of both they are; empty where it can
 */
record LooseSources(List<Child> submissions, Optional<String> remark, Optional<String> doubt) {

    private static final LooseSources PARTS_OF_ONE = new LooseSources(List.of(), Optional.empty(), Optional.empty());

    /** From this size on a file is not looked into; no class that a student writes has it. */
    private static final int MAX_BYTES = 1 << 20;

    /**
     * Returns what files are that lie in one folder.
     *
     * <p>Of several that declare one class at most one can compile. None of them named after the class: they are named after students.
     * One named
     * after it, and another one: they may be copies. More others than that may be students' beside the course's own file.
     */
    static LooseSources of(String folder, List<Child> files) {
        SortedMap<String, List<Child>> byType = new TreeMap<>();
        files.stream()
                .filter(file -> Layout.isSource(file.name()))
                .forEach(file -> types(file).forEach(type -> byType.computeIfAbsent(type, none -> new ArrayList<>()).add(file)));
        return byType.entrySet().stream()
                .max(Comparator.comparing(entry -> entry.getValue().size()))
                .map(entry -> of(folder, entry))
                .orElse(PARTS_OF_ONE);
    }

    private static LooseSources of(String folder, Map.Entry<String, List<Child>> most) {
        String simpleName = most.getKey().substring(most.getKey().lastIndexOf('.') + 1);
        List<Child> all = most.getValue();
        long copies = all.stream().filter(file -> isNamedAfter(file, simpleName)).count();
        if (all.size() - copies < 2) {
            return PARTS_OF_ONE;
        }
        String names = all.stream().limit(5).map(file -> EntryName.shown(file.name())).collect(Collectors.joining(", "))
                + (all.size() > 5 ? ", ..." : "");
        String declare = all.size() + " files declare " + EntryName.shown(most.getKey()) + " (" + names + ")";
        return copies == 0
                ? new LooseSources(all, Optional.of(folder + ": " + declare + ", so each is graded as a submission. With "
                        + "--names plain, all are one submission."), Optional.empty())
                : new LooseSources(List.of(), Optional.empty(), Optional.of(declare));
    }

    private static boolean isNamedAfter(Child file, String type) {
        String stem = Layout.withoutCopy(Layout.withoutEnding(file.name()));
        return stem.equalsIgnoreCase(type) || OwnWords.isOwn(stem) || OwnWords.areVersions(stem, type);
    }

    private static List<String> types(Child file) {
        try (InputStream content = Files.newInputStream(file.path())) {
            byte[] bytes = content.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES ? List.of() : DeclaredTypes.of(SourceText.of(bytes).text()).names();
        } catch (IOException e) {
            throw IntakeProblem.unreadable(file.path(), e);
        }
    }
}
