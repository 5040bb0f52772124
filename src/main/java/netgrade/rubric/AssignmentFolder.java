package netgrade.rubric;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netgrade.document.DocumentProblem;

/** The files of one assignment, wherever they are. */
sealed interface AssignmentFolder permits AssignmentFiles, AssignmentFolder.OnDisk, AssignmentFolder.Built {

    /** Returns a file's name as messages show it. */
    String nameOf(String path);

    /** Returns the contents of a file; empty if there is none of that path in the folder. */
    Optional<byte[]> read(String path);

    /** Returns the paths of all files, with {@code /} between their parts, sorted. */
    List<String> paths();

    /**
     * Returns the contents of the rubric's file.
     *
     * @throws DocumentProblem if there is none
     */
    default byte[] rubricFile() {
        return read(Rubrics.FILE)
                .orElseThrow(() -> new DocumentProblem(
                        List.of(new DocumentProblem.Problem(nameOf(Rubrics.FILE), 0, "is missing; every assignment has one"))));
    }

    /** A folder of the user's. */
    record OnDisk(Path folder) implements AssignmentFolder {

        @Override
        public String nameOf(String path) {
            return folder.resolve(path).toString();
        }

        @Override
        public Optional<byte[]> read(String path) {
            Path file = folder.resolve(path).normalize();
            try {
                return isInside(path) && Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<String> paths() {
            return pathsIn(folder);
        }
    }

    /** A folder {@code rubric/<id>} of the class path. */
    record Built(String id) implements AssignmentFolder {

        @Override
        public String nameOf(String path) {
            return "rubric/" + id + "/" + path;
        }

        @Override
        public Optional<byte[]> read(String path) {
            return isInside(path) ? resource(nameOf(path)) : Optional.empty();
        }

        @Override
        public List<String> paths() {
            URL rubric = AssignmentFolder.class.getResource("/" + nameOf(Rubrics.FILE));
            try {
                if (rubric.openConnection() instanceof JarURLConnection jar) {
                    try (FileSystem inside = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
                        return pathsIn(inside.getPath("rubric", id));
                    }
                }
                return pathsIn(Path.of(rubric.toURI()).getParent());
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException("cannot list " + rubric, e);
            }
        }
    }

    /** Returns a file of the class path; empty if there is none. */
    static Optional<byte[]> resource(String path) {
        try (InputStream stream = AssignmentFolder.class.getResourceAsStream("/" + path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInside(String path) {
        return !path.isEmpty() && !Path.of(path).isAbsolute() && !Path.of(path).normalize().startsWith("..");
    }

    private static List<String> pathsIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
