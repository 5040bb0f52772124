package netgrade.sandbox;

import java.nio.file.Path;

/**
 * Where a worker will run.
 *
 * @param isBoxed whether in a box, which shows it only what its {@link Launch} names and ends it with the grader
 * @param folder where {@link Toolchain#workerFiles} are on this machine
 * @param sharedFile the path at which the worker finds the file of arrays that all workers read
 */
public record Setting(boolean isBoxed, Path folder, String sharedFile) {

    /** Returns the path at which a worker sees a file that the box shows at {@code inBox}. */
    public String seen(Path file, String inBox) {
        return isBoxed ? inBox : file.toString();
    }
}
