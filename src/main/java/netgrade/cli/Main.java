package netgrade.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import netgrade.data.DataProblem;
import netgrade.document.DocumentProblem;
import netgrade.intake.IntakeProblem;
import netgrade.gradebook.GradebookProblem;
import netgrade.gradebook.Roster;
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
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:check, ci: below the pass mark; assignment try: not as expected",
            "2:wrong usage, or a rubric, path, folder or data set that cannot be used",
            "3:a fault of the grader or the machine; it never costs points"
        })
public final class Main implements Runnable {

    /** The commands, in the order of the help. */
    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("grade", GradeCommand.class);
        COMMANDS.put("check", CheckCommand.class);
        COMMANDS.put("ci", CiCommand.class);
        COMMANDS.put("review", ReviewCommand.class);
        COMMANDS.put("assignment", AssignmentCommand.class);
        COMMANDS.put("data", DataCommand.class);
        COMMANDS.put("doctor", DoctorCommand.class);
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs a command and exits with its code. */
    public static void main(String[] args) {
        System.exit(commandLine(args).execute(args));
    }

    /** Returns the command line, ready to run, with all commands. */
    static CommandLine commandLine() {
        return commandLine(new String[0]);
    }

    // The other commands' options need not be read to run one: that takes longer than parsing.
    private static CommandLine commandLine(String[] args) {
        boolean known = args.length > 0 && COMMANDS.containsKey(args[0]);
        CommandLine line = new CommandLine(new Main());
        COMMANDS.forEach((name, command) -> {
            if (!known || name.equals(args[0])) {
                line.addSubcommand(name, command);
            }
        });
        return line
                .setExecutionExceptionHandler(Main::explain)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    /** Without a command there is nothing to do: says which there are. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing command; expected one of " + String.join(", ", COMMANDS.keySet()) + ".");
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
