package netgrade.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import netgrade.data.DataProblem;
import netgrade.document.DocumentProblem;
import netgrade.gradebook.GradebookProblem;
import netgrade.gradebook.Roster;
import netgrade.intake.IntakeProblem;
import netgrade.sandbox.HarnessFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine;

/** Starts netgrade from the command line. */
@Command(
        name = "netgrade",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Grades neural-network and linear-classifier assignments written in Java.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:check, ci: below the pass mark; assignment try: a grade differs",
            "2:wrong usage, or an unusable rubric, path, folder or data set",
            "3:a fault of netgrade or the machine, which never costs points"
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

    /** Returns the command line with all commands, ready to run. */
    static CommandLine commandLine() {
        return commandLine(new String[0]);
    }

    // Running one command does not need the other commands' options, and reading them takes longer than parsing.
    private static CommandLine commandLine(String[] args) {
        boolean known = args.length > 0 && COMMANDS.containsKey(args[0]);
        CommandLine line = new CommandLine(new Main());
        COMMANDS.forEach((name, command) -> {
            if (!known || name.equals(args[0])) {
                line.addSubcommand(name, command);
            }
        });
        OptionValues.register(line);
        return line
                .setExecutionExceptionHandler(Main::explain)
                .setParameterExceptionHandler(Main::refuse)
                .setUsageHelpAutoWidth(true);
    }

    /** Refuses a call without a command, and lists the commands. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing command; expected one of "
                + String.join(", ", COMMANDS.keySet()) + ".");
    }

    /** Prints what is wrong with a call, and where to read how it is made: the usage itself would push the message off the screen. */
    private static int refuse(CommandLine.ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(isUnknownCommand(problem) ? unknownCommand((CommandLine.UnmatchedArgumentException) problem) : problem.getMessage());
        err.println("`" + command.getCommandSpec().qualifiedName() + " --help` shows the usage.");
        return ExitCode.USAGE;
    }

    private static boolean isUnknownCommand(CommandLine.ParameterException problem) {
        return problem instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !unmatched.getCommandLine().getSubcommands().isEmpty();
    }

    private static String unknownCommand(CommandLine.UnmatchedArgumentException problem) {
        return "\"" + problem.getUnmatched().get(0) + "\" is not a command; expected one of "
                + String.join(", ", problem.getCommandLine().getSubcommands().keySet()) + ".";
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
        err.println("netgrade failed unexpectedly; no grade was changed. Please report the following.");
        problem.printStackTrace(err);
        return ExitCode.FAULT;
    }
}
