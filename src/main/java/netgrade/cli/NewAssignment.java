package netgrade.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import netgrade.document.FileTrouble;
import netgrade.harness.GraderVocabulary;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code netgrade assignment new}, and its work: writing a scaffold into a new folder. */
final class NewAssignment {

    @Parameters(paramLabel = "DIR", description = "The folder to create; it must be empty or not exist yet.")
    private Path folder;

    @Option(
            names = "--like",
            paramLabel = "ID",
            defaultValue = "cs231n-two-layer-net",
            description = "The assignment to start from (default: ${DEFAULT-VALUE}).")
    private String like;

    @Option(names = "--id", paramLabel = "ID", description = "The new assignment's id (default: the folder's name).")
    private Optional<String> id = Optional.empty();

    @Option(names = "--title", paramLabel = "TITLE", description = "The new assignment's title (default: the one it starts from).")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--checks",
            description = "Add a Maven project for checks of your own, with two items that use them.")
    private boolean checks;

    /**
     * Writes the scaffold and prints what to do next.
     *
     * @throws UsageProblem if the folder is not empty, or a name cannot be used
     */
    void write(PrintWriter terminal) {
        Rubrics rubrics = Rubrics.load(Optional.empty(), new GraderVocabulary());
        Rubric start = rubrics.find(like)
                .orElseThrow(() -> new UsageProblem(
                        "--like: assignment \"" + like + "\" is not known; known assignments: " + String.join(", ", rubrics.ids()) + "."));
        String newId = id(rubrics);
        String newTitle = title.orElse(start.title());
        if (newTitle.isBlank() || newTitle.chars().anyMatch(Character::isISOControl)) {
            throw new UsageProblem("--title is \"" + newTitle.replaceAll("\\p{Cntrl}", "?") + "\", expected one line of text.");
        }
        requireEmpty();
        write(Scaffold.files(rubrics, start, newId, newTitle, checks ? Optional.of(installed()) : Optional.empty()));
        sayNext(newId, terminal);
    }

    private String id(Rubrics rubrics) {
        String name = id.orElseGet(() -> folder.toAbsolutePath().normalize().getFileName() + "");
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new UsageProblem("\"" + name + "\" cannot be an assignment's id; expected lowercase letters, digits and hyphens,"
                    + " starting with a letter. Set one with --id.");
        }
        if (rubrics.ids().contains(name)) {
            throw new UsageProblem("The id \"" + name + "\" is taken; assignments that come with netgrade: "
                    + String.join(", ", rubrics.ids())
                    + ". Choose another with --id.");
        }
        return name;
    }

    private void requireEmpty() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageProblem("\"" + folder + "\" is a file; name a folder that is empty or does not exist yet.");
        }
        try (Stream<Path> inside = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            if (inside.findAny().isPresent()) {
                throw new UsageProblem("\"" + folder + "\" is not empty, and nothing in it is overwritten; name a folder that is empty"
                        + " or does not exist yet.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Map<String, byte[]> files) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UsageProblem("\"" + folder + "\" cannot be written to (" + FileTrouble.reason(e) + "). Name another folder.");
        }
    }

    private void sayNext(String newId, PrintWriter terminal) {
        terminal.println("Created assignment \"" + newId + "\" in " + folder + ", based on " + like + ".");
        terminal.println();
        terminal.println("Next:");
        if (checks) {
            terminal.println("  mvn -q -f " + folder.resolve("checks") + " package");
            terminal.println("      builds checks.jar from your own checks; repeat after each change");
        }
        terminal.println("  netgrade assignment show " + folder);
        terminal.println("      prints the items and their points; edit them in " + folder.resolve("assignment.yaml"));
        terminal.println("  netgrade assignment try " + folder);
        terminal.println("      grades the solution and the sample submissions and compares them with their expected grades");
        terminal.println("  netgrade grade SUBMISSIONS -a " + folder);
        terminal.println("      grades submissions with it");
        terminal.flush();
    }

    private static Scaffold.Installed installed() {
        try {
            Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new Scaffold.Installed(jar.toString(), Version.ofNetgrade());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("netgrade cannot find its own jar", e);
        }
    }
}
