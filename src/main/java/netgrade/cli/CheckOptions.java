package netgrade.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import netgrade.checks.Checks;
import netgrade.harness.ImageSource;
import netgrade.rubric.Rubric;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which submission to check, and how much of it. */
final class CheckOptions {

    @Parameters(paramLabel = "PATH", description = "Your submission: a folder, an archive (.zip, .jar, .tar.gz) or a .java file.")
    private Path path;

    @Option(
            names = {"-a", "--assignment"},
            paramLabel = "ID",
            description = "The assignment, where no folder of the path is named after it; `netgrade assignment list` lists them.")
    private Optional<String> assignment = Optional.empty();

    @Option(names = "--item", paramLabel = "ID", description = "Run this item and what it depends on, and tell its numbers where it passes, too.")
    private Optional<String> item = Optional.empty();

    @Option(names = "--all", description = "Run also what trains on images, which takes longer.")
    private boolean all;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a page as well.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--json", description = "Print the result as JSON and nothing else.")
    private boolean json;

    @Option(
            names = "--images",
            paramLabel = "KIND",
            defaultValue = "auto",
            description = "What to train on: cifar10, embedded (made by the program), or auto (default: ${DEFAULT-VALUE}, CIFAR-10 where it is found).")
    private ImageChoice images;

    @Mixin
    private RubricFolder rubricFolder;

    @Mixin
    private DataSets dataSets;

    Path path() {
        return path;
    }

    Optional<String> assignment() {
        return assignment;
    }

    Optional<Path> rubrics() {
        return rubricFolder.rubrics();
    }

    Optional<Path> html() {
        return html;
    }

    boolean json() {
        return json;
    }

    /** Returns whether numbers are wanted of what passed, too. */
    boolean wantsAllNumbers() {
        return item.isPresent();
    }

    ImageSource images() {
        return dataSets.source(images);
    }

    /**
     * Returns the part of a rubric to list: all public items, or the one asked for with what it needs.
     *
     * @throws UsageProblem if there is no public item of that id
     */
    Rubric part(Rubric publicPart) {
        if (item.isEmpty()) {
            return publicPart;
        }
        if (publicPart.item(item.get()).isEmpty()) {
            List<String> known = publicPart.items().stream().map(Rubric.Item::id).toList();
            throw new UsageProblem("--item: item \"" + item.get() + "\" is not among the public items of " + publicPart.id() + ": "
                    + String.join(", ", known) + ".");
        }
        return publicPart.only(publicPart.needed(item.get()));
    }

    /** Returns the items of a part that are not to run, because they train on images and nobody asked for them. */
    Set<String> leftOut(Rubric part, Checks checks) {
        Set<String> leftOut = new TreeSet<>();
        if (!all && item.isEmpty()) {
            part.items().stream().filter(each -> checks.needImages(each.checks())).map(Rubric.Item::id).forEach(leftOut::add);
        }
        return leftOut;
    }
}
