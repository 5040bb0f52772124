package netgrade.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Folders of the user's that stand in for what is inside the jar. */
final class Folders {

    @Option(
            names = "--rubrics",
            paramLabel = "DIR",
            description = "An assignment of your own (a folder with assignment.yaml), or a folder of such folders; comes before those that"
                    + " are built in.")
    private Optional<Path> rubrics = Optional.empty();

    @Option(names = "--templates", paramLabel = "DIR", description = "Templates of your own for the reports, by the names of those built in.")
    private Optional<Path> templates = Optional.empty();

    Optional<Path> rubrics() {
        rubrics.ifPresent(folder -> requireFolder("--rubrics", folder));
        return rubrics;
    }

    Optional<Path> templates() {
        templates.ifPresent(folder -> requireFolder("--templates", folder));
        return templates;
    }

    private static void requireFolder(String option, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UsageProblem(option + ": \"" + folder + "\" is not a folder.");
        }
    }
}
