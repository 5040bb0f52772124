package netgrade.rubric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import netgrade.document.DocumentProblem;
import netgrade.document.Schema;

/**
 * The assignments there are: those that come with netgrade, and those of a folder of the user's.
 *
 * <p>A rubric is read when it is asked for, so that a mistake in one does not stop work with another.
 */
public final class Rubrics {

    /** Name of the rubric file in an assignment's folder. */
    static final String FILE = "assignment.yaml";

    private final Map<String, AssignmentFolder> folders;
    private final Optional<String> only;
    private final Vocabulary vocabulary;

    private Rubrics(Map<String, AssignmentFolder> folders, Optional<String> only, Vocabulary vocabulary) {
        this.folders = folders;
        this.only = only;
        this.vocabulary = vocabulary;
    }

    /** Loaded with the first rubric of the user's: making the schema takes as long as all else a list of the assignments needs. */
    private static final class Shared {
        static final Schema SCHEMA = Schema.of(new String(built("assignment.schema.json"), StandardCharsets.UTF_8));
    }

    /**
     * Returns the assignments there are.
     *
     * @param folder of the user's: one assignment, or several in a folder each; they come before those of the same id that come with
     *     netgrade
     * @param vocabulary what rubrics may name
     * @throws DocumentProblem if the folder holds no assignment, or is itself an assignment whose rubric has a mistake
     */
    public static Rubrics load(Optional<Path> folder, Vocabulary vocabulary) {
        Map<String, AssignmentFolder> folders = new TreeMap<>();
        for (String id : new String(built("index.txt"), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList()) {
            folders.put(id, new AssignmentFolder.Built(id));
        }
        Map<String, AssignmentFolder> own = folder.map(path -> onDisk(path, vocabulary)).orElse(Map.of());
        folders.putAll(own);
        boolean isOne = folder.isPresent() && isAssignment(folder.get());
        return new Rubrics(folders, isOne ? own.keySet().stream().findFirst() : Optional.empty(), vocabulary);
    }

    /** Returns whether a folder is an assignment's. */
    public static boolean isAssignment(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** Returns whether a path is that of an assignment's rubric. */
    public static boolean isRubric(Path path) {
        return path.endsWith(FILE) && Files.isRegularFile(path);
    }

    /** Returns the id of the assignment that the user's folder is; empty if it holds several, or if there is none. */
    public Optional<String> only() {
        return only;
    }

    /** Returns the ids of all assignments, sorted. */
    public List<String> ids() {
        return List.copyOf(folders.keySet());
    }

    /**
     * Returns the rubric of an assignment; empty if there is none of that id.
     *
     * @throws DocumentProblem with everything that is wrong with the rubric
     */
    public Optional<Rubric> find(String id) {
        return Optional.ofNullable(folders.get(id)).map(folder -> read(folder, Optional.of(id), vocabulary));
    }

    /**
     * Returns the files of an assignment that grading needs, for a machine that has no such folder: the rubric, the text for students and
     * the jar of own checks. Empty if there is no assignment of that id.
     *
     * @throws DocumentProblem with everything that is wrong with the rubric
     */
    public Optional<AssignmentFiles> pack(String id) {
        return find(id).map(rubric -> {
            SortedMap<String, byte[]> files = new TreeMap<>();
            file(id, FILE).ifPresent(bytes -> files.put(FILE, bytes));
            file(id, rubric.handOut()).ifPresent(bytes -> files.put(rubric.handOut(), bytes));
            rubric.checksJar().ifPresent(jar -> files.put(jar.name(), jar.bytes()));
            return new AssignmentFiles(id, files);
        });
    }

    /** Returns the paths of an assignment's files in its folder, sorted; none if there is no assignment of that id. */
    public List<String> files(String id) {
        return folders.containsKey(id) ? folders.get(id).paths() : List.of();
    }

    /**
     * Returns a file of an assignment, such as its hand-out; empty if there is no such assignment or file.
     *
     * @param path in the assignment's folder, with {@code /} between its parts; one that leads out of it is no file
     */
    public Optional<byte[]> file(String id, String path) {
        return Optional.ofNullable(folders.get(id)).flatMap(folder -> folder.read(path));
    }

    private static Map<String, AssignmentFolder> onDisk(Path path, Vocabulary vocabulary) {
        Map<String, AssignmentFolder> found = new TreeMap<>();
        if (isAssignment(path)) {
            AssignmentFolder folder = new AssignmentFolder.OnDisk(path);
            found.put(read(folder, Optional.empty(), vocabulary).id(), folder);
            return found;
        }
        if (Files.isDirectory(path)) {
            try (Stream<Path> inside = Files.list(path)) {
                inside.filter(Rubrics::isAssignment)
                        .forEach(folder -> found.put(folder.getFileName().toString(), new AssignmentFolder.OnDisk(folder)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (found.isEmpty()) {
            String message = "holds no assignment; expected " + FILE + " in it or in a folder of it";
            throw new DocumentProblem(List.of(new DocumentProblem.Problem(path.toString(), 0, message)));
        }
        return found;
    }

    private static Rubric read(AssignmentFolder folder, Optional<String> id, Vocabulary vocabulary) {
        // What comes with netgrade fits the schema, as a test holds; making the schema takes longer than reading the rubric.
        Optional<Schema> schema = folder instanceof AssignmentFolder.Built ? Optional.empty() : Optional.of(schema());
        return RubricReader.read(folder, id, schema, vocabulary);
    }

    /** Returns what the file of every rubric must fit. */
    static Schema schema() {
        return Shared.SCHEMA;
    }

    private static byte[] built(String name) {
        return AssignmentFolder.resource("rubric/" + name)
                .orElseThrow(() -> new IllegalStateException("rubric/" + name + " is missing from the class path"));
    }
}
