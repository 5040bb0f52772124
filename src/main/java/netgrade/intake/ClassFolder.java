package netgrade.intake;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import netgrade.intake.FolderTree.Child;

/**
 * A folder that holds submissions, each under its own name.
 *
 * @param submissions the folders, archives and Java files in it
 * @param courses those folders and archives whose names say that they are the course's own; none where there is nothing else
 * @param others what is no submission, but for what nobody wants to read of
 */
record ClassFolder(List<Child> submissions, List<Child> courses, List<Child> others) {

    private static final Set<String> PROJECT_FOLDERS = Set.of("src", "META-INF");
    private static final Set<String> PROJECT_FILES = Set.of("pom.xml", "build.gradle", "build.gradle.kts");
    private static final Set<String> COURSES_NAMES = Set.of(
            "starter", "starter-code", "starter_code", "startercode", "solution", "solutions", "model-solution", "model_solution",
            "sample-solution", "sample_solution", "skeleton", "template", "handout", "hand-out");

    /** Returns what the children of a folder are, links apart. */
    static ClassFolder of(List<Child> children, boolean allCount) {
        List<Child> all = children.stream().filter(ClassFolder::isSubmission).toList();
        List<Child> courses = allCount ? List.of() : all.stream().filter(ClassFolder::isCourses).toList();
        boolean isAnyStudents = courses.size() < all.size();
        return new ClassFolder(
                isAnyStudents ? all.stream().filter(child -> !courses.contains(child)).toList() : all,
                isAnyStudents ? courses : List.of(),
                children.stream().filter(child -> !isSubmission(child) && (!isQuiet(child.name()) || isHiddenWork(child))).toList());
    }

    /** Returns whether what looks hidden contains what a student may have handed in: a name may begin with a dot. */
    private static boolean isHiddenWork(Child child) {
        boolean isWork = isFolder(child) ? !JavaFiles.below(child.path()).isEmpty() : isFile(child) && JavaFiles.isWork(child.name());
        return isWork && !Layout.isOfTools(child.name());
    }

    /** Returns what to tell of archives beside the sources of one submission; they are not read. */
    static Optional<String> remark(Path folder, List<Child> children) {
        String archives = children.stream()
                .map(Child::name)
                .filter(name -> Layout.isArchive(name) && !Layout.isJar(name))
                .map(EntryName::shown)
                .collect(Collectors.joining(", "));
        return archives.isEmpty() ? Optional.empty() : Optional.of(FileNames.of(folder) + " is graded as one submission, without "
                + archives + ". If this is another student's work, also give its path.");
    }

    /** Returns whether a file or folder shows that the folder it lies in is a project, one student's. */
    static boolean isOfProject(Child child) {
        return isFolder(child) ? PROJECT_FOLDERS.contains(child.name()) : PROJECT_FILES.contains(child.name());
    }

    /** Returns whether all that lies in a folder is one folder that is a package: the root of one student's sources. */
    static boolean isSourceRoot(Path folder, List<Child> children) {
        List<Child> visible = children.stream().filter(child -> !isQuiet(child.name())).toList();
        if (visible.size() != 1 || !isFolder(visible.get(0))) {
            return false;
        }
        List<Survey.Source> sources = Survey.of(folder).read(path -> true);
        return !sources.isEmpty()
                && sources.stream().allMatch(source -> !source.folders().isEmpty() && Implementers.rootDepth(source) == 0);
    }

    private static boolean isCourses(Child child) {
        boolean isPacked = !isFolder(child) && Layout.isArchive(child.name());
        return (isPacked || isFolder(child)) && isCourses(isPacked ? Layout.withoutEnding(child.name()) : child.name());
    }

    /** Returns whether a name is one that courses give to what is theirs. */
    static boolean isCourses(String name) {
        return COURSES_NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isSubmission(Child child) {
        boolean hasEnding = Layout.isJava(child.name()) || Layout.isArchive(child.name());
        return !isQuiet(child.name()) && (isFolder(child) || isFile(child) && hasEnding);
    }

    /** Returns whether it is known to lie among submissions without being one, so that nobody wants to read of it. */
    static boolean isQuiet(String name) {
        return Layout.isHidden(name) || name.endsWith(".expected.yaml");
    }

    // A link among submissions is neither: it could lead to the work of somebody else.
    static boolean isFolder(Child child) {
        return Files.isDirectory(child.path(), LinkOption.NOFOLLOW_LINKS);
    }

    static boolean isFile(Child child) {
        return Files.isRegularFile(child.path(), LinkOption.NOFOLLOW_LINKS);
    }
}
