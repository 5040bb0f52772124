package netgrade.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files that workers are started from, in a folder that an unprivileged user may read. */
final class WorkerFolder implements AutoCloseable {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("r--r--r--");

    private final RunFolder folder;
    private final Map<Path, byte[]> contents = new HashMap<>();
    private final Map<Path, Seal> seals = new HashMap<>();
    private int restored;

    private WorkerFolder(RunFolder folder) {
        this.folder = folder;
    }

    /** Makes the folder, with the files of these toolchains in it. */
    static WorkerFolder make(List<Toolchain> toolchains) {
        List<Map<String, byte[]>> files = toolchains.stream().map(Toolchain::workerFiles).toList();
        try {
            WorkerFolder made = new WorkerFolder(RunFolder.make());
            made.makeFolders();
            for (Map<String, byte[]> each : files) {
                made.write(each);
            }
            return made;
        } catch (IOException e) {
            throw new HarnessFault("The workers' files cannot be written to the folder for temporary files: " + e.getMessage(), e);
        }
    }

    private void makeFolders() throws IOException {
        Files.createDirectories(shared());
        permit(path(), FOLDER);
        permit(shared(), FOLDER);
    }

    private void write(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = path().resolve(file.getKey());
            contents.put(path, file.getValue());
            write(path);
        }
    }

    private void write(Path file) throws IOException {
        Path unfinished = Files.createTempFile(path(), "worker", ".tmp");
        makeReadable(Files.write(unfinished, contents.get(file)));
        makeWay(file);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        seals.put(file, Seal.of(file));
    }

    /** Removes a folder in the place of a file: no file can replace it. */
    static void makeWay(Path file) {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            RunFolder.remove(file);
        }
    }

    /**
     * Makes the workers' files anew if somebody has changed them: without a box a submission can.
     *
     * @return how often that has happened; a worker started before the last time may run on what was changed
     */
    synchronized int restore() {
        try {
            for (Path file : contents.keySet()) {
                if (!seals.get(file).holds(file)) {
                    restored++;
                    makeFolders();
                    write(file);
                }
            }
            return restored;
        } catch (IOException e) {
            throw new HarnessFault("The workers' files were changed and cannot be written anew: " + e.getMessage(), e);
        }
    }

    /** Returns the folder of what all workers may read. */
    Path shared() {
        return path().resolve("shared");
    }

    /** Returns the folder; other files of this run may be put there. */
    Path path() {
        return folder.path();
    }

    /** Lets everybody read a file, and nobody write to it: the box drops to another user where the grader is root. */
    static void makeReadable(Path file) throws IOException {
        permit(file, FILE);
    }

    private static void permit(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
