package netgrade.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

/**
 * Finds the submissions below the paths a user named.
 *
 * <p>A path is one of these, the first that fits:
 *
 * <ol>
 *   <li>a folder with folders named as known assignments in it: each of them holds the submissions of that assignment;
 *   <li>a folder or .zip whose names, or most of them, are those of a {@link Naming}: a download, which holds submissions, each of all that
 *       a student handed in;
 *   <li>a folder with {@code src}, {@code META-INF}, {@code pom.xml} or a Gradle build in it: one submission;
 *   <li>a folder named as a known assignment: it holds submissions;
 *   <li>a folder with {@code .java} files directly in it: one submission, unless an assignment is given and two or more archives lie
 *       beside them, or the files declare the same class as {@link LooseSources} tells: a download of loose files;
 *   <li>a folder with nothing but one folder that is a Java package: one submission;
 *   <li>a folder that lies in one named as a known assignment, where no assignment is given: one submission;
 *   <li>any other folder: it holds submissions;
 *   <li>an archive or a {@code .java} file: one submission.
 * </ol>
 *
 * <p>In a folder that holds submissions, each folder, archive and {@code .java} file directly in it is one. What would be one submission
 * though its names tell of several students is none: the user has to say what it is.
 */
public final class Intake {

    private static final String EXPECTED = "a folder, an archive (" + Layout.ARCHIVE_ENDINGS + ") or a .java file";

    private final Optional<String> assignment;
    private final SortedSet<String> known;
    private final Naming naming;
    private final SortedMap<String, Findings> findings = new TreeMap<>();
    private final Set<Path> given = new HashSet<>();

    private Intake(Optional<String> assignment, SortedSet<String> known, Naming naming) {
        this.assignment = assignment;
        this.known = known;
        this.naming = naming;
    }

    /**
     * Returns what there is to grade, one batch an assignment, sorted by it; no submission is read yet.
     *
     * @param paths folders, archives and files; one found by two of them counts once
     * @param assignment the assignment of all submissions; if empty, each one's is the nearest folder of its path named as a known one,
     *     or the only known one
     * @param knownAssignments the ids of all assignments
     * @param naming how files and folders are named
     * @throws IntakeProblem if a path does not exist, cannot be read, is or holds no submission, if the assignment is not known, or if no
     *     name is as chosen
     */
    public static List<Batch> find(List<Path> paths, Optional<String> assignment, Collection<String> knownAssignments, Naming naming) {
        Intake intake = new Intake(assignment, new TreeSet<>(knownAssignments), paths.size() > 1 ? naming.ofSeveralPaths() : naming);
        intake.checkAssignment();
        if (paths.isEmpty()) {
            throw new IntakeProblem("No path given; expected " + EXPECTED + ".");
        }
        paths.stream().filter(Files::exists).forEach(path -> intake.given.add(realPath(path)));
        paths.forEach(intake::addPath);
        return intake.findings.entrySet().stream()
                .map(entry -> entry.getValue().batch(entry.getKey()))
                .toList();
    }

    /**
     * Returns the one submission that a path is, whatever it holds.
     *
     * @param path a folder, archive or {@code .java} file
     * @param assignment its assignment; if empty, as for {@link #find}
     * @param knownAssignments the ids of all assignments
     * @throws IntakeProblem if the path does not exist or can be no submission, or if the assignment is not known
     */
    public static Batch one(Path path, Optional<String> assignment, Collection<String> knownAssignments) {
        Intake intake = new Intake(assignment, new TreeSet<>(knownAssignments), Naming.plain());
        intake.checkAssignment();
        if (Files.isDirectory(path)) {
            intake.addSubmission(intake.assignmentOf(path), path);
        } else {
            intake.addPath(path);
        }
        Map.Entry<String, Findings> only = intake.findings.entrySet().iterator().next();
        return only.getValue().batch(only.getKey());
    }

    /** What was found for one assignment so far; by its real path, so that each submission and each download is found once. */
    private record Findings(Map<Path, List<Found>> submissions, SortedSet<Path> leftOut, List<String> remarks) {

        Findings() {
            this(new HashMap<>(), new TreeSet<>(), new ArrayList<>());
        }

        Batch batch(String assignmentId) {
            IdAssignment ids = IdAssignment.of(submissions);
            return new Batch(assignmentId, ids.submissions(), List.copyOf(leftOut),
                    Stream.concat(remarks.stream(), ids.remarks().stream()).toList());
        }
    }

    private void checkAssignment() {
        assignment.filter(id -> !known.contains(id)).ifPresent(id -> {
            throw new IntakeProblem("Assignment \"" + id + "\" is not known; known assignments: " + listed(known) + ".");
        });
    }

    private void addPath(Path path) {
        if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (Files.isRegularFile(path)) {
            addFile(path);
        } else if (Files.exists(path)) {
            throw noSubmission(path);
        } else {
            throw new IntakeProblem("\"" + path + "\" does not exist (looked for " + path.toAbsolutePath().normalize() + "); expected "
                    + EXPECTED + ".");
        }
    }

    private void addFile(Path file) {
        String name = FileNames.of(file);
        if (!Layout.isJava(name) && !Layout.isArchive(name)) {
            throw noSubmission(file);
        }
        Optional<Download> zip = Layout.isZip(name) && !naming.isPlain() ? zipDownload(file) : Optional.empty();
        Optional<Recognised> download = zip.flatMap(naming::recognise);
        if (download.isPresent()) {
            addDownload(assignmentOf(file), file, download.get());
        } else {
            zip.ifPresent(this::refuseIfOfSeveral);
            if (Layout.isArchive(name)) {
                refuseIfOfAClass(file);
            }
            addSubmission(assignmentOf(file), file);
            zip.ifPresent(each -> remarkIfNamed(assignmentOf(file), each));
        }
    }

    /** Tells of a path whose names are a platform's but which was not taken for a download, because others are given beside it. */
    private void remarkIfNamed(String assignmentId, Download download) {
        naming.doubtful(download).filter(Recognised::isUnmistakable)
                .ifPresent(reading -> of(assignmentId).remarks().add(reading.plainly()));
    }

    private Optional<Download> zipDownload(Path zip) {
        try {
            return Optional.of(ZipDownload.open(zip));
        } catch (IOException e) {
            throw IntakeProblem.unreadable(zip, e);
        } catch (Refusal e) {
            if (naming.isChosen()) {
                throw new IntakeProblem("\"" + zip + "\" " + e.getMessage());
            }
            // A single submission then, which is rejected with the same words.
            return Optional.empty();
        }
    }

    /** Refuses what would be graded as one submission though its names tell of several students. */
    private void refuseIfOfSeveral(Download download) {
        naming.doubtful(download).filter(Recognised::isOfSeveral).ifPresent(reading -> {
            throw new IntakeProblem(reading.share() + ", so it may be a class's download or one submission. Nothing was graded. Use "
                    + "--names " + reading.platform() + " to grade these and leave out the rest, or --names plain to grade "
                    + "everything as one submission.");
        });
    }

    private void refuseIfOfAClass(Path path) {
        Optional<String> doubt = naming.isPlain() ? Optional.empty() : ClassDoubt.ofPath(path);
        doubt.ifPresent(sentence -> {
            throw new IntakeProblem(sentence);
        });
    }

    /** Adds each submission of a download and notes what is none. */
    private void addDownload(String assignmentId, Path path, Recognised recognised) {
        Findings of = of(assignmentId);
        if (of.submissions().putIfAbsent(realPath(path), Attempts.of(recognised)) == null) {
            of.remarks().addAll(recognised.download().remarks());
            of.remarks().addAll(recognised.doubts());
            naming.caution(recognised).ifPresent(of.remarks()::add);
            recognised.others().forEach(top -> of.leftOut().add(shownPath(recognised.download().origin(), top.name())));
        }
    }

    /** Returns a path for messages; a name in a .zip need not be one that this system can write. */
    private static Path shownPath(Path origin, String name) {
        try {
            return origin.resolve(EntryName.shown(name));
        } catch (InvalidPathException e) {
            return origin.resolve(SubmissionIds.safe(name));
        }
    }

    private static IntakeProblem noSubmission(Path path) {
        return new IntakeProblem("\"" + path + "\" is not a submission; expected " + EXPECTED + ".");
    }

    private void addFolder(Path folder) {
        List<Child> children = children(folder);
        List<Child> assignments = children.stream().filter(child -> ClassFolder.isFolder(child) && known.contains(child.name())).toList();
        if (!assignments.isEmpty()) {
            addAssignments(folder, children, assignments);
            return;
        }
        int found = addContents(assignmentOf(folder), folder, children);
        refuseIfNothing(found, folder, ClassFolder.of(children, true).others().stream().map(Child::path).toList());
    }

    /** Adds what a folder holds or is, for one assignment; returns how much that was. */
    private int addContents(String assignmentId, Path folder, List<Child> children) {
        Optional<Recognised> download = children.isEmpty() || naming.isPlain() ? Optional.empty()
                : naming.recognise(new FolderDownload(folder));
        if (download.isPresent()) {
            addDownload(assignmentId, folder, download.get());
            return 1;
        }
        if (isOneSubmission(folder, children)) {
            addOneOrLoose(assignmentId, folder, children);
            return 1;
        }
        int found = addAll(assignmentId, children);
        if (found > 0 && !naming.isPlain()) {
            naming.doubtful(new FolderDownload(folder)).ifPresent(reading -> of(assignmentId).remarks().add(reading.plainly()));
        }
        return found;
    }

    private void addOneOrLoose(String assignmentId, Path folder, List<Child> children) {
        if (naming.isPlain()) {
            addSubmission(assignmentId, folder);
            return;
        }
        refuseIfOfSeveral(new FolderDownload(folder));
        LooseSources loose = LooseSources.of(FileNames.of(folder), children.stream().filter(ClassFolder::isFile).toList());
        loose.doubt().ifPresent(signs -> {
            throw new IntakeProblem(ClassDoubt.ofFiles(folder.toString(), folder.toString(), signs));
        });
        if (loose.submissions().isEmpty()) {
            refuseIfOfAClass(folder);
            addSubmission(assignmentId, folder);
            ClassFolder.remark(folder, children).ifPresent(of(assignmentId).remarks()::add);
            remarkIfNamed(assignmentId, new FolderDownload(folder));
        } else {
            loose.submissions().forEach(child -> addSubmission(assignmentId, child.path()));
            children.stream()
                    .filter(child -> !loose.submissions().contains(child) && !ClassFolder.isQuiet(child.name()))
                    .forEach(child -> findings.get(assignmentId).leftOut().add(child.path()));
        }
        loose.remark().ifPresent(findings.get(assignmentId).remarks()::add);
    }

    private void addAssignments(Path folder, List<Child> children, List<Child> assignments) {
        List<Child> wanted = assignments.stream().filter(child -> assignment.orElse(child.name()).equals(child.name())).toList();
        if (wanted.isEmpty()) {
            throw new IntakeProblem("\"" + folder + "\" contains no folder \"" + assignment.orElseThrow() + "\", only folders for "
                    + listed(assignments.stream().map(Child::name).toList())
                    + ". Give the folder of submissions itself, or another assignment.");
        }
        int found = 0;
        List<Path> empty = new ArrayList<>();
        for (Child child : wanted) {
            int inFolder = addContents(child.name(), child.path(), children(child.path()));
            found += inFolder;
            if (inFolder == 0) {
                empty.add(child.path());
            }
        }
        refuseIfNothing(found, folder, empty);
        // What lies beside the assignments belongs to none; the first batch tells of it.
        SortedSet<Path> leftOut = findings.get(findings.firstKey()).leftOut();
        leftOut.addAll(empty);
        children.stream()
                .filter(child -> !assignments.contains(child) && !ClassFolder.isQuiet(child.name()))
                .forEach(child -> leftOut.add(child.path()));
    }

    private boolean isOneSubmission(Path folder, List<Child> children) {
        if (children.stream().anyMatch(ClassFolder::isOfProject)) {
            return true;
        }
        if (known.contains(FileNames.of(folder))) {
            return false;
        }
        if (children.stream().anyMatch(child -> Layout.isJava(child.name()) && ClassFolder.isFile(child))) {
            long archives = children.stream().filter(child -> Layout.isArchive(child.name()) && ClassFolder.isFile(child)).count();
            return assignment.isEmpty() || archives < 2;
        }
        if (!naming.isPlain() && ClassFolder.isSourceRoot(folder, children)) {
            return true;
        }
        Path parent = folder.toAbsolutePath().normalize().getParent();
        return assignment.isEmpty() && parent != null && known.contains(FileNames.of(parent));
    }

    /** Adds each submission of a folder and notes what is none; returns how many there were. */
    private int addAll(String assignmentId, List<Child> children) {
        ClassFolder folder = ClassFolder.of(children, naming.isPlain());
        // What was named by itself is what the user says it is, and is found without this folder.
        List<Child> submissions = folder.submissions().stream().filter(child -> !given.contains(realPath(child.path()))).toList();
        Map<Child, String> doubts = naming.isPlain() ? Map.of() : ClassDoubt.ofMembers(submissions, naming);
        if (!doubts.isEmpty() && doubts.size() == submissions.size()) {
            throw new IntakeProblem(String.join("\n", doubts.values()));
        }
        submissions.forEach(child -> addSubmission(assignmentId, child.path(), Optional.ofNullable(doubts.get(child))));
        if (!folder.submissions().isEmpty()) {
            Findings of = of(assignmentId);
            folder.others().forEach(child -> of.leftOut().add(child.path()));
            folder.courses().stream().filter(child -> !given.contains(realPath(child.path()))).forEach(child -> of.remarks().add(
                    "Left out: \"" + child.path() + "\", because its name says that it is the course's own. To grade it too, also give its "
                            + "path."));
        }
        return folder.submissions().size();
    }

    private void addSubmission(String assignmentId, Path origin) {
        addSubmission(assignmentId, origin, Optional.empty());
    }

    private void addSubmission(String assignmentId, Path origin, Optional<String> doubt) {
        Findings of = of(assignmentId);
        if (!of.submissions().containsKey(realPath(origin))) {
            Optional<Versions> versions = naming.isPlain() || !Files.isDirectory(origin) ? Optional.empty()
                    : Versions.of(origin, naming.yaml());
            Found found = versions.map(Versions::newest).orElseGet(() -> new Found(SubmissionIds.stem(origin), origin));
            of.submissions().put(realPath(origin), List.of(doubt.map(found::doubted).orElse(found)));
            versions.map(Versions::remark).ifPresent(of.remarks()::add);
            doubt.ifPresent(of.remarks()::add);
        }
    }

    private Findings of(String assignmentId) {
        return findings.computeIfAbsent(assignmentId, id -> new Findings());
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw IntakeProblem.unreadable(path, e);
        }
    }

    private static void refuseIfNothing(int found, Path folder, List<Path> leftOut) {
        if (found == 0) {
            String names = leftOut.isEmpty() ? "nothing" : listed(leftOut.stream().map(FileNames::of).toList());
            throw new IntakeProblem("\"" + folder + "\" contains no submissions; expected folders, archives ("
                    + Layout.ARCHIVE_ENDINGS + ") or .java files in it, found " + names + ".");
        }
    }

    private String assignmentOf(Path path) {
        if (assignment.isPresent()) {
            return assignment.get();
        }
        for (Path folder = path.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (known.contains(FileNames.of(folder))) {
                return FileNames.of(folder);
            }
        }
        if (known.size() == 1) {
            return known.first();
        }
        throw new IntakeProblem("Cannot tell which assignment \"" + path + "\" is for: no folder in its path is named after one. "
                + "Give the assignment with -a; known assignments: " + listed(known) + ".");
    }

    private static List<Child> children(Path folder) {
        try {
            return FolderTree.children(folder);
        } catch (IOException e) {
            throw IntakeProblem.unreadable(folder, e);
        }
    }

    private static String listed(Collection<String> names) {
        return names.isEmpty() ? "none" : names.stream().map(EntryName::shown).collect(Collectors.joining(", "));
    }
}
