package netgrade.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import netgrade.document.FileTrouble;

/** Waits for files below a path to be saved. Does not follow links or look into hidden folders and build output. */
final class SavedFiles implements AutoCloseable {

    /** Saving in an editor writes several times: a draft, a rename, the attributes. */
    private static final Duration QUIET = Duration.ofMillis(150);

    private static final Set<String> NOT_WATCHED = Set.of("target", "build", "out", "bin", "node_modules", "__pycache__");

    private final Path folder;
    private final WatchService service;

    /**
     * Starts to watch.
     *
     * @param path a folder, or a file, whose folder is watched
     * @throws UsageProblem if this file system cannot be watched
     */
    SavedFiles(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
        try {
            service = folder.getFileSystem().newWatchService();
            register(folder, Files.isDirectory(absolute));
        } catch (IOException | UnsupportedOperationException e) {
            throw new UsageProblem("--watch: \"" + folder + "\" cannot be watched (" + FileTrouble.reason(e)
                    + "). Run check again by hand after saving.");
        }
    }

    /** Returns once something was saved and nothing has been for a moment. */
    void await() throws InterruptedException {
        take(service.take());
        for (WatchKey next = poll(); next != null; next = poll()) {
            take(next);
        }
    }

    private WatchKey poll() throws InterruptedException {
        return service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void take(WatchKey key) {
        key.pollEvents().forEach(event -> {
            if (event.context() instanceof Path name && key.watchable() instanceof Path parent && isNewFolder(parent.resolve(name))) {
                try {
                    register(parent.resolve(name), true);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        key.reset();
    }

    private boolean isNewFolder(Path path) {
        return Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS) && isWatched(path);
    }

    private void register(Path top, boolean withFolders) throws IOException {
        Files.walkFileTree(top, Set.of(), withFolders ? Integer.MAX_VALUE : 1, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                if (!isWatched(each)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                each.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private boolean isWatched(Path each) {
        if (each.equals(folder)) {
            return true;
        }
        String name = each.getFileName().toString();
        return !name.startsWith(".") && !NOT_WATCHED.contains(name);
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
