package netgrade.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A folder of the user's whose assignments come before those inside the jar. */
final class RubricFolder {

    @Option(
            names = "--rubrics",
            paramLabel = "DIR",
            description = "An assignment of your own (a folder with assignment.yaml), or a folder of such folders; comes before those that"
                    + " are built in.")
    private Optional<Path> rubrics = Optional.empty();

    Optional<Path> rubrics() {
        rubrics.ifPresent(folder -> requireFolder("--rubrics", folder));
        return rubrics;
    }

    /** Makes sure that a folder given for an option is there. */
    static void requireFolder(String option, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UsageProblem(option + ": \"" + folder + "\" is not a folder.");
        }
    }
}
