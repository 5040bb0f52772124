package netgrade.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import netgrade.document.FileTrouble;
import netgrade.harness.GraderVocabulary;
import netgrade.intake.Found;
import netgrade.intake.Intake;
import netgrade.review.Desk;
import netgrade.review.ReviewServer;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code netgrade review}: a local page for grading by hand. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Opens a page, on this machine only, that shows the answers and code of an earlier run beside its reports and"
                + " saves the points you give at once. `grade --manual` adds them to the grades.")
final class ReviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder of one assignment's reports, written by `grade`.")
    private Path reports;

    @Option(
            names = "--manual",
            paramLabel = "FILE",
            description = "The file of scores (YAML); created if missing (default: manual.yaml in DIR).")
    private Optional<Path> manual = Optional.empty();

    @Option(names = "--submissions", paramLabel = "PATH", description = "The graded submissions, to show their code beside the reports;"
            + " may be repeated.")
    private List<Path> submissions = List.of();

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "The page's port (default: any free one).")
    private int port;

    @Mixin
    private HandInOptions handIns;

    @Mixin
    private RubricFolder rubricFolder;

    @Override
    public Integer call() throws InterruptedException {
        try (ReviewServer server = start()) {
            PrintWriter terminal = spec.commandLine().getOut();
            terminal.println("Review: " + server.address());
            terminal.println("Open it in a browser on this machine; anyone with the address can read and change scores. They are saved to "
                    + scoresFile() + ".");
            terminal.println("Ctrl-C stops the review.");
            terminal.flush();
            new CountDownLatch(1).await();
            return ExitCode.DONE;
        }
    }

    private ReviewServer start() {
        if (port < 0 || port > 65535) {
            throw new UsageProblem("--port is " + port + ", expected 0 to 65535.");
        }
        try {
            return ReviewServer.start(desk(), port, new SecureRandom());
        } catch (Desk.Problem e) {
            throw new UsageProblem(e.getMessage());
        } catch (IOException e) {
            throw new UsageProblem(
                    "--port " + port + " cannot be used (" + FileTrouble.reason(e) + "). Leave out --port to take any free one.");
        }
    }

    private Desk desk() {
        Rubrics rubrics = Rubrics.load(rubricFolder.rubrics(), new GraderVocabulary());
        String id = Desk.assignmentOf(reports);
        Rubric rubric = rubrics.find(id).orElseThrow(() -> new UsageProblem("The reports are of assignment \"" + id
                + "\"; known assignments: "
                + String.join(", ", rubrics.ids()) + ". Name your own with --rubrics."));
        return Desk.open(reports, scoresFile(), rubric, found(rubrics, id));
    }

    private Path scoresFile() {
        Path file = manual.orElse(reports.resolve("manual.yaml"));
        if (Files.isDirectory(file)) {
            throw new UsageProblem("--manual: \"" + file + "\" is a folder; expected a file, which may not exist yet.");
        }
        return file;
    }

    private List<Found> found(Rubrics rubrics, String id) {
        return submissions.isEmpty()
                ? List.of()
                : Intake.find(submissions, Optional.of(id), rubrics.ids(), handIns.naming()).stream()
                        .map(batch -> StarterFiles.toldApart(batch, rubrics).submissions())
                        .flatMap(List::stream)
                        .toList();
    }
}
