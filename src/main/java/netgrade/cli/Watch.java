package netgrade.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import netgrade.intake.IntakeProblem;
import netgrade.intake.Submission;
import netgrade.rubric.Answers;
import netgrade.rubric.Rubric;

/**
 * Checks a submission again whenever its files are saved: nothing if none of them counts, only the written questions if only the written
 * answers differ, else everything.
 */
final class Watch {

    private final OneSubmission submission;
    private final Consumer<CheckedCopy> show;
    private final PrintWriter terminal;
    private Submission before;

    /**
     * Prepares to watch a submission that has just been checked.
     *
     * @param show takes what each run gives
     */
    Watch(OneSubmission submission, Consumer<CheckedCopy> show, PrintWriter terminal) {
        this.submission = submission;
        this.show = show;
        this.terminal = terminal;
        this.before = submission.found().read();
    }

    /** Watches until the thread is interrupted. */
    void untilInterrupted() {
        // This usually ends with Ctrl-C, which then also removes what was unpacked for the workers.
        Runtime.getRuntime().addShutdownHook(new Thread(submission::close, "netgrade-watch-end"));
        try (SavedFiles saved = new SavedFiles(submission.found().origin())) {
            say("Watching \"" + submission.found().origin() + "\"; Ctrl-C stops.");
            while (true) {
                submission.getReady();
                saved.await();
                again();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Checks what changed since the last time. */
    void again() {
        try {
            Submission now = submission.found().read();
            List<String> changed = changed(before, now);
            before = now;
            if (!changed.isEmpty()) {
                say("\nSaved: " + String.join(", ", changed).replaceAll("\\p{C}", "?"));
                show.accept(submission.check(unaffected(changed, submission.part())));
            }
        } catch (IntakeProblem unreadable) {
            // Between two writes of an editor; the next event leads to another look.
            say(unreadable.getMessage());
        }
    }

    /** Returns the paths of new, deleted and changed files, sorted. */
    static List<String> changed(Submission before, Submission now) {
        Map<String, byte[]> old = contents(before);
        Map<String, byte[]> current = contents(now);
        Set<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(current.keySet());
        paths.removeIf(path -> Arrays.equals(old.get(path), current.get(path)));
        if (paths.isEmpty() && !before.rejection().equals(now.rejection())) {
            paths.add(now.id());
        }
        return List.copyOf(paths);
    }

    private static Map<String, byte[]> contents(Submission submission) {
        Map<String, byte[]> contents = new HashMap<>();
        submission.files().forEach(file -> contents.put(file.path(), file.bytes()));
        return contents;
    }

    /** Returns the ids of the items that saving those files cannot change. */
    static Set<String> unaffected(List<String> changed, Rubric part) {
        boolean onlyAnswers = changed.stream().allMatch(path -> path.equals(Answers.FILE) || path.endsWith("/" + Answers.FILE));
        return !onlyAnswers
                ? Set.of()
                : part.items().stream().filter(item -> item.question().isEmpty()).map(Rubric.Item::id).collect(Collectors.toSet());
    }

    private void say(String line) {
        terminal.println(line);
        terminal.flush();
    }
}
