package netgrade.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import netgrade.document.Documents;
import netgrade.export.StudentCopy;
import netgrade.sandbox.IsolationProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code netgrade check}: a student checks their own work. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks one submission against the public items and shows what was found and what was expected. Hidden items are"
                + " neither run nor named.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CheckOptions options;

    @Option(
            names = "--isolation",
            paramLabel = "LEVEL",
            defaultValue = "process",
            description = "process, bubblewrap or auto (default: ${DEFAULT-VALUE}, since it is your own code).")
    private IsolationChoice isolation;

    @Option(names = "--watch", description = "Check again whenever you save a file of the submission; Ctrl-C stops.")
    private boolean watch;

    @Override
    public Integer call() {
        if (watch && options.json()) {
            throw new UsageProblem("--watch prints for people and --json for programs. Give only one of them.");
        }
        IsolationProbe chosen = isolation.choose();
        PrintWriter terminal = spec.commandLine().getOut();
        try (OneSubmission submission = OneSubmission.open(options, chosen.level())) {
            int code = show(submission.check(), terminal);
            if (watch) {
                new Watch(submission, checked -> show(checked, terminal), terminal).untilInterrupted();
            }
            return code;
        }
    }

    private int show(CheckedCopy checked, PrintWriter terminal) {
        StudentCopy copy = checked.copy();
        terminal.print(options.json()
                ? Documents.writeJson(copy.json())
                : copy.text(options.wantsAllNumbers(), Colours.wanted(System.getenv())));
        options.html().ifPresent(file -> {
            checked.writePage(file);
            if (!options.json()) {
                terminal.println("Report: " + file);
            }
        });
        terminal.flush();
        return copy.hasFault() ? ExitCode.FAULT : copy.score().isFull() ? ExitCode.DONE : ExitCode.BELOW;
    }
}
