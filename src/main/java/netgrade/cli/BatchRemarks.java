package netgrade.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import netgrade.harness.GradingRun;
import netgrade.intake.Batch;
import netgrade.rubric.ManualScores;
import netgrade.rubric.Rubric;

/** Prints what the instructor should know about a batch besides its grades. */
final class BatchRemarks {

    /** Most names of ignored files to print. */
    private static final int MAX_LEFT_OUT = 5;

    /** Most messages about files that could not be written: on a full disk they are all alike. */
    private static final int MAX_MESSAGES = 3;

    private BatchRemarks() {}

    /** Prints what is known before grading. */
    static void print(Batch batch, ManualScores scores, Lateness lateness, Rubric rubric, PrintWriter terminal) {
        print("Manual scores that match no submission and are not used: ", batch.missing(scores.submissions()), terminal);
        if (!batch.leftOut().isEmpty()) {
            String names = batch.leftOut().stream().limit(MAX_LEFT_OUT).map(BatchRemarks::name).collect(Collectors.joining(", "));
            terminal.println("Ignored, not a submission: " + names + (batch.leftOut().size() > MAX_LEFT_OUT ? ", ..." : ""));
        }
        batch.remarks().forEach(terminal::println);
        print("Older attempts, not graded: ", olderAttempts(batch), terminal);
        lateness.remarks(batch, rubric.late().isPresent()).forEach(terminal::println);
        terminal.flush();
    }

    /** Prints what a run changed, how many submissions it graded, and what it could not do. */
    static void print(GradingRun run, PrintWriter terminal) {
        run.changes().forEach(terminal::println);
        edited(run.edited()).forEach(terminal::println);
        terminal.println(counts(run.graded(), run.judged(), run.kept()));
        if (!run.faulty().isEmpty()) {
            terminal.println("Not fully graded, through no fault of the students: " + String.join(", ", run.faulty())
                    + ". Nobody loses points; the reason is in instructor.html of each. Then grade again.");
        }
        run.unwritten().values().stream().limit(MAX_MESSAGES).forEach(terminal::println);
        if (run.unwritten().size() > MAX_MESSAGES) {
            List<String> others = run.unwritten().keySet().stream().skip(MAX_MESSAGES).toList();
            terminal.println("Also not written: " + String.join(", ", others) + ".");
        }
    }

    /**
     * Returns a line for each file that was made anew because somebody had edited it, or it was damaged.
     *
     * @param files their names by submission
     */
    static List<String> edited(Map<String, List<String>> files) {
        SortedMap<String, List<String>> byFile = new TreeMap<>();
        files.forEach((id, names) -> names.forEach(name -> byFile.computeIfAbsent(name, each -> new ArrayList<>()).add(id)));
        return byFile.entrySet().stream()
                .map(file -> file.getKey() + " was edited or damaged; made anew for: " + String.join(", ", file.getValue()))
                .toList();
    }

    /**
     * Returns what became of a batch, in a sentence.
     *
     * @param judged how many were judged anew from what was measured before
     */
    static String counts(int graded, int judged, int kept) {
        String unchanged = kept == 0 ? "" : ", " + kept + " unchanged";
        if (judged > 0) {
            return judged + " judged anew, " + (graded == 0 ? "none" : graded) + " run" + unchanged + ".";
        }
        return graded + (kept > 0 ? "" : graded == 1 ? " submission" : " submissions") + " graded" + unchanged + ".";
    }

    /** Prints what is known after grading. */
    static void print(Duplicates duplicates, Attendance attendance, PrintWriter terminal) {
        duplicates.groups().forEach(group -> print("Identical source files: ", group, terminal));
        print("No submission from: ", attendance.absent(), terminal);
        print("Not on the roster: ", attendance.strangers(), terminal);
    }

    private static List<String> olderAttempts(Batch batch) {
        return batch.submissions().stream()
                .filter(found -> !found.handIn().olderAttempts().isEmpty())
                .map(found -> found.id() + " (" + String.join(", ", found.handIn().olderAttempts()) + ")")
                .toList();
    }

    // Students choose the names, and a terminal obeys control characters in them.
    private static String name(Path path) {
        return path.getFileName().toString().replaceAll("\\p{C}", "?");
    }

    private static void print(String title, List<String> ids, PrintWriter terminal) {
        if (!ids.isEmpty()) {
            terminal.println(title + String.join(", ", ids));
        }
    }
}
