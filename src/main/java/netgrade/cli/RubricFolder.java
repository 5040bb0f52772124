package netgrade.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A folder of the user's own assignments, which take precedence over those in the jar. */
final class RubricFolder {

    @Option(
            names = "--rubrics",
            paramLabel = "DIR",
            description = "Your own assignment (a folder with assignment.yaml), or a folder of several; takes precedence over those built"
                    + " in.")
    private Optional<Path> rubrics = Optional.empty();

    Optional<Path> rubrics() {
        rubrics.ifPresent(folder -> requireFolder("--rubrics", folder));
        return rubrics;
    }

    /** Refuses an option whose folder does not exist. */
    static void requireFolder(String option, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UsageProblem(option + ": \"" + folder + "\" is not a folder.");
        }
    }
}
