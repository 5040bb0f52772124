package netgrade.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder for temporary files of one run; making one also removes the folders that killed runs left behind.
 *
 * <p>A file in it stays locked while the run lives, and the system unlocks it however the process ends: a folder whose lock is free
 * belongs to nobody.
 */
final class RunFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String PREFIX = "netgrade-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "\\d+-\\d+");

    private final Path path;
    private final FileChannel lock;

    private RunFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes a folder in the system's folder for temporary files. */
    static RunFolder make() throws IOException {
        Path path = Files.createTempDirectory(ofThisProcess());
        RunFolder made = new RunFolder(path, lock(path));
        made.removeLeftovers();
        return made;
    }

    private static String ofThisProcess() {
        return PREFIX + ProcessHandle.current().pid() + "-";
    }

    // Locked before it gets its name, so that nobody finds a free lock in the folder of a live run.
    private static FileChannel lock(Path folder) throws IOException {
        Path draft = folder.resolve(LOCK + ".tmp");
        FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.lock();
            Files.move(draft, folder.resolve(LOCK));
        } catch (IOException noLocks) {
            // Some network file systems have no locks: without a file of that name the folder is not taken for a leftover.
        }
        return channel;
    }

    private void removeLeftovers() {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(path.getParent(), this::mayBeLeftOver)) {
            all.forEach(RunFolder::removeUnlessLocked);
        } catch (IOException | DirectoryIteratorException unreadable) {
            // Leftovers cost space, not grades.
        }
    }

    // Not those of this process: opening and closing one of its own lock files again would free the lock (fcntl(2)).
    private boolean mayBeLeftOver(Path other) throws IOException {
        String name = other.getFileName().toString();
        return NAME.matcher(name).matches()
                && !name.startsWith(ofThisProcess())
                && Files.isRegularFile(other.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(path));
    }

    private static void removeUnlessLocked(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            FileLock free = channel.tryLock();
            if (free != null) {
                remove(folder);
            }
        } catch (IOException notOurs) {
            // Another run has removed it.
        }
    }

    /** Removes a folder and everything in it, as far as that can be done. */
    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> inner = all.sorted(Comparator.reverseOrder()).toList();
            inner.forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException leftBehind) {
            // The folder stays; the next run tries again.
        }
    }

    Path path() {
        return path;
    }

    /** Removes the folder and everything in it. */
    @Override
    public void close() {
        remove(path);
        try {
            lock.close();
        } catch (IOException closedAnyway) {
            // The system frees the lock when the process ends.
        }
    }
}
