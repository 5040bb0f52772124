package netgrade.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import netgrade.document.FileTrouble;
import netgrade.export.StudentCopy;
import netgrade.result.Numbers;

/**
 * The runner of GitHub Actions, as its environment describes it.
 *
 * @param workspace the checked-out repository
 * @param summary the file for the step's summary
 * @param outputs the file for the step's outputs
 */
record Github(Optional<Path> workspace, Optional<Path> summary, Optional<Path> outputs) {

    /** GitHub refuses a larger summary as a whole: "supports content up to a size of 1024k". */
    private static final long MOST_SUMMARY_BYTES = 1024 * 1024;

    /** Returns the runner; empty elsewhere. */
    static Optional<Github> of(Map<String, String> environment) {
        if (!"true".equals(environment.get("GITHUB_ACTIONS"))) {
            return Optional.empty();
        }
        return Optional.of(new Github(
                path(environment, "GITHUB_WORKSPACE"), path(environment, "GITHUB_STEP_SUMMARY"), path(environment, "GITHUB_OUTPUT")));
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank()).map(Path::of);
    }

    /**
     * Reports a result to the runner.
     *
     * @param text for the log; a student's text in it is never a command
     * @param origin where the submission lies
     */
    void tell(String text, StudentCopy copy, int code, Path origin, PrintWriter terminal) {
        // The token is made after student code has ended, and never shown to it.
        String token = HexFormat.of().formatHex(SecureRandom.getSeed(16));
        terminal.print("::stop-commands::" + token + "\n" + text + "::" + token + "::\n");
        copy.githubCommands(path -> repositoryPath(origin, path)).forEach(command -> terminal.print(command + "\n"));
        summary.ifPresent(file -> append(file, copy.stepSummary(room(file))));
        outputs.ifPresent(file -> append(file, outputs(copy, code)));
    }

    private static String outputs(StudentCopy copy, int code) {
        String status = code == ExitCode.DONE ? "pass" : code == ExitCode.FAULT ? "error" : "fail";
        return "score=" + Numbers.points(copy.score().points()) + "\nmax=" + Numbers.points(copy.score().max()) + "\nstatus=" + status
                + "\nresult=" + copy.autogradingResult(status) + "\n";
    }

    private Optional<String> repositoryPath(Path origin, String pathInside) {
        try {
            Path base = Files.isDirectory(origin) ? origin : origin.getParent() == null ? Path.of("") : origin.getParent();
            Path file = base.resolve(pathInside).toRealPath();
            Path top = workspace.orElse(Path.of("")).toRealPath();
            return file.startsWith(top) ? Optional.of(top.relativize(file).toString().replace('\\', '/')) : Optional.empty();
        } catch (IOException | java.nio.file.InvalidPathException inAnArchive) {
            return Optional.empty();
        }
    }

    private static long room(Path file) {
        try {
            return MOST_SUMMARY_BYTES - (Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void append(Path file, String text) {
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UsageProblem("The runner's file \"" + file + "\" cannot be written (" + FileTrouble.reason(e) + ").");
        }
    }
}
