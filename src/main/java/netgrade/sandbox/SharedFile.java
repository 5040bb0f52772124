package netgrade.sandbox;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import netgrade.wire.SharedArrays;

/**
 * The file of arrays that all workers read: written once a batch, to a folder that each worker sees from its start.
 *
 * <p>A question about one of the arrays names its place in the file instead of sending it. Without a box a submission can write to the
 * file: a changed one is made anew before the next question, and an answer that may rest on it does not count.
 */
final class SharedFile {

    static final String NAME = "arrays";

    private final Path file;
    private volatile Map<Object, Integer> places = Map.of();
    private List<SharedArrays.Part> parts = List.of();
    private Seal seal;

    /**
     * @param folder where the file goes; workers may read it
     */
    SharedFile(Path folder) {
        file = folder.resolve(NAME);
    }

    synchronized void write(List<?> arrays, List<SharedArrays.Part> parts) {
        this.parts = List.copyOf(parts);
        write();
        Map<Object, Integer> map = new IdentityHashMap<>();
        for (int i = 0; i < arrays.size(); i++) {
            map.put(arrays.get(i), i);
        }
        places = Collections.unmodifiableMap(map);
    }

    private void write() {
        try {
            Path unfinished = Files.createTempFile(file.getParent().getParent(), "arrays", ".tmp");
            SharedArrays.write(unfinished, parts);
            WorkerFolder.makeReadable(unfinished);
            // A submission may have removed the folder, or put one in the file's place.
            Files.createDirectories(file.getParent());
            WorkerFolder.makeWay(file);
            move(unfinished, file);
            seal = Seal.of(file);
        } catch (IOException e) {
            throw new HarnessFault("The images cannot be written to the folder for temporary files: " + e.getMessage(), e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Returns the place of an array in the file, which then holds what was written to it; empty if the array is not there. */
    OptionalInt placeOf(Object array) {
        Integer place = places.get(array);
        if (place == null) {
            return OptionalInt.empty();
        }
        restore();
        return OptionalInt.of(place);
    }

    private synchronized void restore() {
        if (!seal.holds(file)) {
            write();
        }
    }

    /** Returns what {@link #isStill} compares with: tells one writing of the file from the next. */
    synchronized Seal seal() {
        return seal;
    }

    /** Returns whether nobody has changed the file, and nobody had to restore it, since it had that seal. */
    synchronized boolean isStill(Seal before) {
        return seal == before && seal.holds(file);
    }
}
