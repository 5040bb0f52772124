package netgrade.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.intake.FolderTree.Child;
import netgrade.intake.Implementers.Owner;
import netgrade.intake.Survey.Source;

/**
 * Tells whether what would be graded as one submission may be the work of several students.
 *
 * <p>The sign of a class: folders side by side, each with a class of its own for the course's interface, that do not know each other. Not
 * so: folders below {@code src} or a project file, packages of one tree, names such as {@code old} or {@code hw2}, and whatever holds one
 * service file, which says what counts.
 */
final class ClassDoubt {

    private static final String NOTHING_GRADED = "Nothing was graded.";
    private static final int MAX_LISTED = 3;

    /** So many archives and nothing else are no single student's, even in a folder of a class, where a few may be. */
    private static final int MANY_ARCHIVES = 3;

    private final Survey survey;
    private final Implementers implementers;
    private final boolean isMember;

    private ClassDoubt(Survey survey, boolean isMember) {
        this.survey = survey;
        this.implementers = new Implementers(survey);
        this.isMember = isMember;
    }

    /** Returns what to tell the user of a path that would be one submission; empty if nothing speaks for several students. */
    static Optional<String> ofPath(Path path) {
        return new ClassDoubt(Survey.of(path), false).sentence();
    }

    /** Returns the same for a folder or archive in a class's folder, where an odd one of a single student's must not stop the class. */
    static Optional<String> ofMember(Path path) {
        return new ClassDoubt(Survey.of(path), true).sentence();
    }

    /** Returns what to tell of each that may be the work of several students. */
    static Map<Child, String> ofMembers(List<Child> children, Naming naming) {
        Map<Child, String> doubts = new LinkedHashMap<>();
        children.stream()
                .filter(child -> ClassFolder.isFolder(child) || Layout.isArchive(child.name()))
                .forEach(child -> naming.downloadBelow(child.path())
                        .map(reading -> ofDownload(child.path(), reading))
                        .or(() -> ofMember(child.path()))
                        // A folder alone in another one is the class's own, more likely than one student's.
                        .or(() -> children.size() == 1 ? ofPath(child.path()) : Optional.empty())
                        .ifPresent(sentence -> doubts.put(child, sentence)));
        return doubts;
    }

    private static String ofDownload(Path path, Recognised reading) {
        return "\"" + path + "\" looks like a class's download: " + reading.proportion() + ". It is not graded. To grade each "
                + "student's part as a submission, also give its path. If it is one student's work, add --names plain.";
    }

    private Optional<String> sentence() {
        return folders().or(this::archives).or(this::files);
    }

    private Optional<String> folders() {
        return sides().entrySet().stream()
                .flatMap(side -> folders(side.getKey(), side.getValue()).stream())
                .findFirst();
    }

    private Optional<String> folders(String parent, SortedSet<String> names) {
        boolean hasFiles = !isMember && survey.sources().stream().anyMatch(path -> Survey.folder(path).equals(parent));
        if (names.size() < 2 && !hasFiles) {
            return Optional.empty();
        }
        SortedMap<String, List<Source>> byName = byName(parent, names);
        List<Owner> owners = byName.entrySet().stream()
                .flatMap(entry -> implementers.owner(entry.getKey(), parent, entry.getValue()).stream())
                .toList();
        Optional<String> why = Implementers.independent(owners).or(() -> isMember ? Optional.empty() : Implementers.sameClass(byName));
        return why.map(signs -> sentence(signs, toGradeFoldersOf(parent)));
    }

    /** Returns the sources in each of the folders and, beside them, each source by its own name. */
    private SortedMap<String, List<Source>> byName(String parent, SortedSet<String> names) {
        SortedMap<String, List<Source>> byName = new TreeMap<>();
        survey.read(path -> path.startsWith(parent)).forEach(source -> {
            int end = source.path().indexOf('/', parent.length());
            String name = source.path().substring(parent.length(), end < 0 ? source.path().length() : end);
            if (end < 0 ? !isMember : names.contains(name)) {
                byName.computeIfAbsent(Layout.withoutEnding(name), none -> new ArrayList<>()).add(source);
            }
        });
        return byName;
    }

    /** Returns the folders side by side that may be students', by the folder they lie in. */
    private SortedMap<String, SortedSet<String>> sides() {
        SortedMap<String, SortedSet<String>> sides = new TreeMap<>();
        Set<String> projects = survey.projects();
        for (String path : survey.sources()) {
            String parent = "";
            for (String name : Survey.folder(path).split("/")) {
                if (name.isEmpty() || name.equals("src") || projects.contains(parent)) {
                    break;
                }
                if (!OwnWords.isOwn(name)) {
                    sides.computeIfAbsent(parent, none -> new TreeSet<>()).add(name);
                }
                parent += name + "/";
            }
        }
        return sides;
    }

    private Optional<String> archives() {
        String top = survey.onlyFolder();
        List<String> archives = survey.paths().stream()
                .filter(path -> Survey.folder(path).equals(top) && Layout.isArchive(path) && !Layout.isJar(path))
                .filter(path -> !OwnWords.isOwn(Layout.withoutEnding(Layout.fileName(path))))
                .toList();
        boolean isClass = isMember
                ? archives.size() >= MANY_ARCHIVES && survey.sources().isEmpty()
                : archives.size() > 1 && survey.projects().isEmpty();
        return isClass ? Optional.of(sentence("it contains the archives " + listed(archives), toGradeFoldersOf(top))) : Optional.empty();
    }

    private Optional<String> files() {
        // In the folder of a class, the files of one folder are one student's.
        if (isMember || !survey.projects().isEmpty()) {
            return Optional.empty();
        }
        String top = survey.onlyFolder();
        List<Owner> owners = survey.read(path -> Survey.folder(path).equals(top)).stream()
                .flatMap(source -> implementers.owner(source).stream())
                .toList();
        return Implementers.independent(owners).map(signs -> Files.isDirectory(survey.origin())
                ? ofFiles(survey.origin().toString(), shown(top), signs)
                : sentence(signs, toUnpack()));
    }

    /** Returns what to tell of a folder whose Java files may be a student's each. */
    static String ofFiles(String path, String folder, String signs) {
        return sentence(path, signs, NOTHING_GRADED, "To grade each file as a submission, give the files: " + folder + "/*.java.");
    }

    private String toGradeFoldersOf(String parent) {
        if (!Files.isDirectory(survey.origin())) {
            return toUnpack();
        }
        if (parent.isEmpty() && !isMember && !others().isEmpty()) {
            return "To grade each of its folders and archives as a submission, move everything else out of it: " + others() + ".";
        }
        return "To grade each of its folders and archives as a submission, " + (isMember ? "also give the path " : "give the path ")
                + shown(parent) + ".";
    }

    private String toUnpack() {
        return "To grade each student's part as a submission, unpack it and " + (isMember ? "also " : "")
                + "give the folder that contains the students' folders or archives.";
    }

    /** Returns what makes a folder one submission. */
    private String others() {
        Stream<String> files = survey.sources().stream().filter(path -> path.indexOf('/') < 0);
        Stream<String> src = survey.sources().stream().anyMatch(path -> path.startsWith("src/")) ? Stream.of("src") : Stream.of();
        return listed(Stream.concat(files, src).toList());
    }

    private String sentence(String signs, String remedy) {
        return sentence(survey.origin().toString(), signs, isMember ? "It is not graded." : NOTHING_GRADED, remedy);
    }

    private static String sentence(String path, String signs, String outcome, String remedy) {
        return "\"" + path + "\" looks like the work of several students: " + signs + ". " + outcome + " " + remedy
                + " If it is one student's work, add --names plain.";
    }

    private String shown(String folder) {
        String below = folder.isEmpty() ? "" : "/" + EntryName.shown(folder.substring(0, folder.length() - 1));
        return survey.origin() + below;
    }

    private static String listed(List<String> paths) {
        return paths.stream().limit(MAX_LISTED).map(EntryName::shown).collect(Collectors.joining(", "))
                + (paths.size() > MAX_LISTED ? ", ..." : "");
    }
}
