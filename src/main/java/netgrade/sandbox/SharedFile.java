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
 * <p>A question about one of the arrays names its place in the file instead of sending it.
 */
final class SharedFile {

    static final String NAME = "arrays";

    private final Path folder;
    private volatile Map<Object, Integer> places = Map.of();

    /**
     * @param folder where the file goes; workers may read it
     */
    SharedFile(Path folder) {
        this.folder = folder;
    }

    void write(List<?> arrays, List<SharedArrays.Part> parts) {
        Path file = folder.resolve(NAME);
        try {
            Path unfinished = Files.createTempFile(folder.getParent(), "arrays", ".tmp");
            SharedArrays.write(unfinished, parts);
            WorkerFolder.makeReadable(unfinished);
            move(unfinished, file);
        } catch (IOException e) {
            throw new HarnessFault("The images cannot be written to the folder for temporary files: " + e.getMessage(), e);
        }
        Map<Object, Integer> map = new IdentityHashMap<>();
        for (int i = 0; i < arrays.size(); i++) {
            map.put(arrays.get(i), i);
        }
        places = Collections.unmodifiableMap(map);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    /** Returns the place of an array in the file; empty if it is not there. */
    OptionalInt placeOf(Object array) {
        Integer place = places.get(array);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
