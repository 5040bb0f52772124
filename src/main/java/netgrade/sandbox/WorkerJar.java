package netgrade.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/** The jar a worker runs from, unpacked to a folder that an unprivileged user may read. */
final class WorkerJar implements AutoCloseable {

    private static final String RESOURCE = "/netgrade-worker.jar";
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");
    static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("r--r--r--");

    private final RunFolder folder;

    private WorkerJar(RunFolder folder) {
        this.folder = folder;
    }

    static WorkerJar unpack() {
        try (InputStream jar = WorkerJar.class.getResourceAsStream(RESOURCE)) {
            if (jar == null) {
                throw new HarnessFault("The worker's jar is missing from this build of netgrade; build it again with `mvn package`.");
            }
            WorkerJar unpacked = new WorkerJar(RunFolder.make());
            Files.copy(jar, unpacked.path());
            Files.createDirectory(unpacked.shared());
            permit(unpacked.folder(), FOLDER);
            permit(unpacked.shared(), FOLDER);
            permit(unpacked.path(), FILE);
            return unpacked;
        } catch (IOException e) {
            throw new HarnessFault("The worker's jar cannot be unpacked to the folder for temporary files: " + e.getMessage(), e);
        }
    }

    Path path() {
        return folder().resolve("netgrade-worker.jar");
    }

    /** Returns the folder of what all workers may read. */
    Path shared() {
        return folder().resolve("shared");
    }

    /** Returns the folder the jar is in; other files of this run may be put beside it. */
    Path folder() {
        return folder.path();
    }

    // The sandbox drops to another user where the grader is root: what the worker reads must be readable to it.
    static void permit(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
