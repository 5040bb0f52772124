package netgrade.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a worker is started and what has to be there for it: all that the box is told of a language.
 *
 * @param command program and arguments, with paths as the worker sees them
 * @param visible files and folders the box shows it, for reading only; without a box it sees them anyway
 * @param links symbolic links in the box: the path of each, and where it leads
 * @param devices device files in the box
 * @param environment all its environment variables, besides those the box sets for the C library
 * @param memory what the box lets it take
 */
public record Launch(
        List<String> command,
        List<Visible> visible,
        Map<String, String> links,
        List<String> devices,
        Map<String, String> environment,
        Memory memory) {

    public Launch {
        command = List.copyOf(command);
        visible = List.copyOf(visible);
        links = Map.copyOf(links);
        devices = List.copyOf(devices);
        environment = Map.copyOf(environment);
    }

    /**
     * A file or folder for reading.
     *
     * @param file where it is on this machine
     * @param at where the worker sees it
     * @param isOptional whether the worker does without if this machine has none
     */
    public record Visible(Path file, String at, boolean isOptional) {

        /** Returns a file or folder that has to be there, at the path it has on this machine. */
        public static Visible asItIs(Path file) {
            return new Visible(file, file.toString(), false);
        }
    }

    /**
     * Limits on one process, in mebibytes.
     *
     * @param addressSpaceMiB all it may map
     * @param dataMiB what it may map to write to, shared mappings left out
     */
    public record Memory(int addressSpaceMiB, int dataMiB) {}
}
