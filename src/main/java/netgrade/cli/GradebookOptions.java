package netgrade.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netgrade.document.FileTrouble;
import netgrade.gradebook.CanvasGradebook;
import netgrade.gradebook.FeedbackZip;
import netgrade.gradebook.MoodleWorksheet;
import netgrade.gradebook.Posting;
import netgrade.gradebook.Transfer;
import netgrade.report.HtmlReports;
import picocli.CommandLine.Option;

/** Gradebooks exported by learning platforms; points go into copies of them. */
final class GradebookOptions {

    @Option(
            names = "--canvas",
            paramLabel = "FILE",
            description = "The gradebook exported from Canvas; a copy with the points is written to canvas.csv among the reports.")
    private Optional<Path> canvas = Optional.empty();

    @Option(names = "--canvas-column", paramLabel = "TITLE", description = "The assignment's title or number in that file, if it has"
            + " several.")
    private Optional<String> canvasColumn = Optional.empty();

    @Option(
            names = "--canvas-id-column",
            paramLabel = "TITLE",
            defaultValue = "ID",
            description = "The column of student ids in that file (default: ${DEFAULT-VALUE}).")
    private String canvasIdColumn;

    @Option(
            names = "--moodle",
            paramLabel = "FILE",
            description = "The grading worksheet exported from Moodle; a copy with the points is written to moodle.csv among the"
                    + " reports, and the students' reports to moodle-feedback.zip.")
    private Optional<Path> moodle = Optional.empty();

    @Option(
            names = "--moodle-column",
            paramLabel = "TITLE",
            defaultValue = "Grade",
            description = "The column of grades in that file (default: ${DEFAULT-VALUE}).")
    private String moodleColumn;

    @Option(names = "--moodle-id-column", paramLabel = "TITLE", description = "The column of identifiers in that file (default: found by"
            + " its contents).")
    private Optional<String> moodleIdColumn = Optional.empty();

    /** Gradebooks that were read and are complete. */
    record Gradebooks(Optional<CanvasGradebook> canvas, Optional<MoodleWorksheet> moodle) {

        /** Writes copies with the points entered and prints who got none. */
        void fill(List<Posting> postings, Path reports, Set<Format> formats, PrintWriter terminal) {
            canvas.ifPresent(gradebook -> {
                Transfer transfer = gradebook.fill(postings);
                tell("Canvas", transfer.write(reports, "canvas.csv"), transfer, terminal);
            });
            moodle.ifPresent(worksheet -> {
                Transfer transfer = worksheet.fill(postings);
                tell("Moodle", transfer.write(reports, "moodle.csv"), transfer, terminal);
                if (formats.contains(Format.HTML)) {
                    terminal.println("Moodle: feedback files: "
                            + FeedbackZip.write(reports, worksheet.feedbackFolders(transfer), HtmlReports.STUDENT));
                } else {
                    terminal.println("Moodle: no feedback files, because --format does not include html.");
                }
            });
        }

        private static void tell(String platform, Path file, Transfer transfer, PrintWriter terminal) {
            int count = transfer.entered().size();
            terminal.println(platform + ": entered the points of " + count + (count == 1 ? " student" : " students") + " in " + file + ".");
            transfer.remarks().forEach(remark -> terminal.println(platform + ": " + remark));
        }
    }

    /**
     * Reads the named files before anything is graded.
     *
     * @throws netgrade.gradebook.GradebookProblem if one cannot be filled in
     */
    Gradebooks read() {
        return new Gradebooks(
                canvas.map(file -> CanvasGradebook.read(file.toString(), text("--canvas", file), canvasIdColumn, canvasColumn)),
                moodle.map(file -> MoodleWorksheet.read(file.toString(), text("--moodle", file), moodleColumn, moodleIdColumn)));
    }

    /** Refuses an option for one assignment if there are several. */
    void requireOneAssignment(int assignments) {
        if (assignments > 1 && (canvas.isPresent() || moodle.isPresent())) {
            throw new UsageProblem((canvas.isPresent() ? "--canvas" : "--moodle") + " is for a single assignment, but there are "
                    + assignments
                    + " assignments here. Grade them one at a time.");
        }
    }

    private static String text(String option, Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UsageProblem(option + ": \"" + file + "\" is not in UTF-8, the encoding of the platform's exports. Export it again"
                    + " and do not save it from a spreadsheet.");
        } catch (IOException e) {
            throw new UsageProblem(option + ": \"" + file + "\" cannot be read (" + FileTrouble.reason(e)
                    + "); expected the file exported from the platform.");
        }
    }
}
