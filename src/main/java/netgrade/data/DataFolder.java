package netgrade.data;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The folder data sets are looked for in, and fetched into.
 *
 * @param path the folder, which need not exist
 * @param chosenBy what says so, as messages put it: {@code --data}, {@code NETGRADE_DATA} or {@code the default}
 */
public record DataFolder(Path path, String chosenBy) {

    /** The environment variable. */
    private static final String VARIABLE = "NETGRADE_DATA";

    /**
     * Returns the first there is: the option, the environment's {@code NETGRADE_DATA}, the user's cache.
     *
     * <p>The first decides, found or not: who names a folder does not want the images of another.
     */
    public static DataFolder choose(Optional<Path> option, Map<String, String> environment, Path home) {
        if (option.isPresent()) {
            return new DataFolder(option.get(), "--data");
        }
        Optional<Path> variable = path(environment, VARIABLE);
        if (variable.isPresent()) {
            return new DataFolder(variable.get(), VARIABLE);
        }
        // The XDG base directory specification: a relative path is to be ignored.
        Path cache = path(environment, "XDG_CACHE_HOME").filter(Path::isAbsolute).orElse(home.resolve(".cache"));
        return new DataFolder(cache.resolve("netgrade"), "the default");
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank()).map(Path::of);
    }
}
