package netgrade.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.document.DocumentProblem;
import netgrade.document.Documents;
import netgrade.document.FileTrouble;
import netgrade.intake.Found;
import netgrade.intake.Submission;
import netgrade.report.HtmlReports;
import netgrade.result.AtomicFiles;
import netgrade.result.Result;
import netgrade.result.ResultStore;
import netgrade.rubric.Basis;
import netgrade.rubric.Grade;
import netgrade.rubric.Judge;
import netgrade.rubric.ManualScores;
import netgrade.rubric.Rubric;

/**
 * The results of a run and the scores that an instructor gives them by hand.
 *
 * <p>The file of scores is read anew before each change and replaced as a whole by the changed one, so that a crash leaves the old or the
 * new file, and what was written into it by other means meanwhile stays. Comments of YAML and the order of its entries are lost. For
 * several threads.
 */
public final class Desk {

    private final Path reports;
    private final Path scoresFile;
    private final Rubric rubric;
    private final List<Reviewed> reviewed;
    private final Map<String, Found> sources;

    private Desk(Path reports, Path scoresFile, Rubric rubric, List<Reviewed> reviewed, Map<String, Found> sources) {
        this.reports = reports;
        this.scoresFile = scoresFile;
        this.rubric = rubric;
        this.reviewed = reviewed;
        this.sources = sources;
    }

    /** Says why the results of a folder cannot be reviewed; the message is for the instructor. */
    public static final class Problem extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Problem(String message) {
            super(message);
        }
    }

    /** The files of a submission, or a sentence on why there are none to show. */
    record Sources(List<Submission.SourceFile> files, String note) {}

    /**
     * Opens the results of a run.
     *
     * @param reports the folder that {@code grade} wrote
     * @param scoresFile the file of manual scores; need not exist
     * @param rubric the one of the results
     * @param found the submissions where they are at hand; none where they are not
     * @throws Problem if there are no results, or they were graded by another rubric
     * @throws DocumentProblem if a result or the file of scores is not what it should be
     */
    public static Desk open(Path reports, Path scoresFile, Rubric rubric, List<Found> found) {
        List<Reviewed> reviewed = results(reports).map(result -> Reviewed.of(result, rubric)).toList();
        Map<String, Found> sources = found.stream().collect(Collectors.toMap(Found::id, each -> each, (a, b) -> a));
        Desk desk = new Desk(reports, scoresFile, rubric, reviewed, sources);
        desk.scores();
        return desk;
    }

    /** Returns the id of the assignment whose results lie in a folder. */
    public static String assignmentOf(Path reports) {
        return results(reports).findFirst().orElseThrow().assignment().id();
    }

    private static Stream<Result> results(Path reports) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> folders = Files.list(reports.resolve("submissions"))) {
            folders.map(folder -> folder.resolve(ResultStore.RESULT)).filter(Files::isRegularFile).sorted().forEach(files::add);
        } catch (IOException e) {
            throw new Problem("\"" + reports + "\" has no reports of submissions. Name the folder written by `netgrade grade` (its -o,"
                    + " else reports/).");
        }
        if (files.isEmpty()) {
            throw new Problem("\"" + reports + "\" has no result.json. Grade with --format html,json, as by default.");
        }
        return files.stream().map(file -> Documents.readJson(text(file), Result.class));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("\"" + file + "\" cannot be read: " + FileTrouble.reason(e), e);
        }
    }

    Rubric rubric() {
        return rubric;
    }

    Path scoresFile() {
        return scoresFile;
    }

    /** Returns the submissions, sorted by id. */
    List<Reviewed> reviewed() {
        return reviewed;
    }

    /** Returns the items graded by hand. */
    List<Rubric.Item> manualItems() {
        return rubric.items().stream().filter(item -> item.basis() == Basis.MANUAL).toList();
    }

    /** Returns the scores there are now. */
    synchronized ManualScores scores() {
        return Files.exists(scoresFile) ? ManualScores.read(scoresFile.toString(), text(scoresFile), rubric) : ManualScores.none();
    }

    /** Returns what a submission earns with the scores there are now. */
    Grade grade(Reviewed submission, ManualScores scores) {
        return Judge.again(rubric, submission.earned(), submission.particulars().manual(scores.of(submission.id())));
    }

    /**
     * Saves a score, or takes it away where it is empty.
     *
     * @return the scores there are then
     * @throws DocumentProblem if the score, or what else stands in the file, is not allowed; the file is then as before
     * @throws IOException if the file cannot be written; it is then as before
     */
    synchronized ManualScores save(String submission, String item, Optional<ManualScores.Score> score) throws IOException {
        ManualScores changed = scores().with(submission, item, score);
        String text = changed.text();
        // Read as the next run will read it: what that would refuse is not written.
        ManualScores.read(scoresFile.getFileName().toString(), text, rubric);
        AtomicFiles.write(scoresFile, text);
        return changed;
    }

    /** Returns a submission's files as they were handed in. */
    Sources sources(Reviewed submission) {
        Found found = sources.get(submission.id());
        if (found == null) {
            return new Sources(List.of(), sources.isEmpty()
                    ? "To read the code here, start netgrade review with --submissions and the graded folder."
                    : "--submissions has no submission of this name.");
        }
        Submission read = found.read();
        String note = read.hash().equals(submission.hash()) ? "" : "These files have changed since they were graded.";
        return new Sources(read.files().stream().filter(Desk::isText).toList(), note);
    }

    private static boolean isText(Submission.SourceFile file) {
        return file.path().endsWith(".java") || file.path().endsWith(".md");
    }

    /** Returns the instructor's report of a submission; empty if there is none. */
    Optional<String> report(Reviewed submission) throws IOException {
        Path folder = reports.resolve("submissions").resolve(submission.id()).normalize();
        Path report = folder.resolve(HtmlReports.INSTRUCTOR);
        // An id comes from a file here: it must not lead elsewhere.
        boolean isInside = reports.resolve("submissions").normalize().equals(folder.getParent());
        return isInside && Files.isRegularFile(report) ? Optional.of(Files.readString(report, StandardCharsets.UTF_8)) : Optional.empty();
    }
}
