package netgrade.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import netgrade.data.DataProblem;
import netgrade.document.DocumentProblem;
import netgrade.intake.IntakeProblem;
import netgrade.report.GradebookProblem;
import netgrade.report.Roster;
import netgrade.sandbox.HarnessFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** Starts netgrade from the command line. */
@Command(
        name = "netgrade",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Grades neural-network and linear-classifier assignments written in Java.",
        subcommands = {GradeCommand.class, CheckCommand.class, CiCommand.class, ReviewCommand.class, AssignmentCommand.class, DataCommand.class, DoctorCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:check, ci: below the pass mark; assignment try: not as expected",
            "2:wrong usage, or a rubric, path, folder or data set that cannot be used",
            "3:a fault of the grader or the machine; it never costs points"
        })
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs a command and exits with its code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** Returns the command line, ready to run. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::explain)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    /** Without a command there is nothing to do: says which there are. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing command; expected one of grade, check, ci, review, assignment, data, doctor.");
    }

    /** Prints one clear message; a stack trace only for what nobody foresaw. */
    private static int explain(Exception problem, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (problem instanceof IntakeProblem
                || problem instanceof DocumentProblem
                || problem instanceof DataProblem
                || problem instanceof Roster.Problem
                || problem instanceof GradebookProblem
                || problem instanceof UsageProblem) {
            err.println(problem.getMessage());
            return ExitCode.USAGE;
        }
        if (problem instanceof HarnessFault || problem instanceof UncheckedIOException) {
            err.println(problem.getMessage());
            return ExitCode.FAULT;
        }
        err.println("netgrade failed in a way it should not; no grade was changed. Please report what follows.");
        problem.printStackTrace(err);
        return ExitCode.FAULT;
    }
}
