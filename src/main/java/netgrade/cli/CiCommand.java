package netgrade.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import netgrade.document.Documents;
import netgrade.document.FileTrouble;
import netgrade.export.StudentCopy;
import netgrade.sandbox.IsolationProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code netgrade ci}: checks a submission in its repository's CI. */
@Command(
        name = "ci",
        mixinStandardHelpOptions = true,
        description = "Does what `check` does and reports to the CI: annotations, step summary and outputs on GitHub, JUnit XML"
                + " anywhere, exit code 1 below the pass mark.")
final class CiCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CheckOptions options;

    @Option(
            names = "--isolation",
            paramLabel = "LEVEL",
            defaultValue = "auto",
            description = "auto, bubblewrap or process (default: ${DEFAULT-VALUE}, the best available here).")
    private IsolationChoice isolation;

    @Option(
            names = "--min-score",
            paramLabel = "X",
            description = "The pass mark: points, such as 10, or a percentage of the points that were run, such as 60%% (default: all"
                    + " points).")
    private Optional<String> minScore = Optional.empty();

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the items as JUnit XML.")
    private Optional<Path> junit = Optional.empty();

    @Override
    public Integer call() {
        PassMark mark = PassMark.of(minScore);
        PrintWriter terminal = spec.commandLine().getOut();
        IsolationProbe chosen = isolation.choose();
        try (OneSubmission submission = OneSubmission.open(options, chosen.level())) {
            CheckedCopy checked = submission.check();
            int code = checked.copy().hasFault()
                    ? ExitCode.FAULT
                    : mark.isReachedBy(checked.copy().score()) ? ExitCode.DONE : ExitCode.BELOW;
            tell(submission, checked.copy(), code, mark, terminal);
            options.html().ifPresent(checked::writePage);
            terminal.flush();
            return code;
        }
    }

    private void tell(OneSubmission submission, StudentCopy copy, int code, PassMark mark, PrintWriter terminal) {
        if (options.json()) {
            terminal.print(Documents.writeJson(copy.json()));
        } else {
            String text = copy.text(options.wantsAllNumbers(), false) + mark.verdict(copy.score()) + "\n";
            Optional<Github> github = Github.of(System.getenv());
            github.ifPresentOrElse(
                    found -> found.tell(text, copy, code, submission.found().origin(), terminal), () -> terminal.print(text));
        }
        junit.ifPresent(file -> write(file, copy.junitXml()));
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UsageProblem("--junit: \"" + file + "\" cannot be written (" + FileTrouble.reason(e)
                    + "). Name another file.");
        }
    }
}
