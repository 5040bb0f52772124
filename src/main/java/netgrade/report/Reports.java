package netgrade.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import netgrade.harness.Graded;
import netgrade.intake.LikeSources;

/**
 * Writes the reports of a run into one folder.
 *
 * <p>{@code submissions/<id>/} gets {@code report.html} for the student, without what is hidden, and {@code instructor.html} and {@code result.json} with
 * everything; the folder itself gets {@code index.html} and {@code grades.csv} for the class. Each file appears in full or not at all. Several threads may
 * write at once.
 */
public final class Reports {

    private final Path folder;
    private final Set<Format> formats;
    private final Function<Object, String> json;
    private final Templates templates;

    /**
     * Prepares reports; writes nothing yet.
     *
     * @param folder where reports go; made when the first is written
     * @param templates a folder whose files stand in for templates of the same name
     * @param formats what to write
     * @param json writes a tree of records as JSON
     * @throws UncheckedIOException if the templates cannot be read
     */
    public Reports(Path folder, Optional<Path> templates, Set<Format> formats, Function<Object, String> json) {
        this.folder = folder;
        this.formats = formats.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(formats));
        this.json = json;
        try {
            this.templates = new Templates(templates);
        } catch (IOException e) {
            throw new UncheckedIOException("the templates of reports cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Writes the files of one submission.
     *
     * @return what {@link #writeClass} needs of it
     * @throws UncheckedIOException if a file cannot be written
     */
    public Summary write(Graded graded) {
        Result result = Result.of(graded);
        write(result);
        return Summary.of(result);
    }

    /** Writes the files of one submission from a result of this or an earlier run. */
    public void write(Result result) {
        Path of = folderOf(result.submission().id());
        try {
            if (formats.contains(Format.HTML)) {
                AtomicFiles.write(of.resolve("report.html"), studentReport(result));
                AtomicFiles.write(of.resolve("instructor.html"), instructorReport(result));
            }
            // Last, so that whoever finds a result also finds its pages.
            if (formats.contains(Format.JSON)) {
                AtomicFiles.write(of.resolve("result.json"), json.apply(result));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the report of \"" + result.submission().id() + "\" cannot be written: " + e.getMessage(), e);
        }
    }

    /** Writes the class report, submissions sorted by id. */
    public void writeClass(Graded.AssignmentName assignment, List<Summary> summaries) {
        writeClass(assignment, summaries, List.of());
    }

    /**
     * Writes the class report, submissions sorted by id.
     *
     * @param absent ids of those who handed in nothing; each gets a line without points in the table
     */
    public void writeClass(Graded.AssignmentName assignment, List<Summary> summaries, List<String> absent) {
        writeClass(assignment, summaries, absent, List.of());
    }

    /**
     * Writes the class report, submissions sorted by id.
     *
     * @param absent ids of those who handed in nothing; each gets a line without points in the table
     * @param alike submissions whose sources are alike, in the order they are shown
     */
    public void writeClass(
            Graded.AssignmentName assignment, List<Summary> summaries, List<String> absent, List<LikeSources.Pair> alike) {
        List<Summary> sorted = summaries.stream().sorted(Comparator.comparing(Summary::id)).toList();
        try {
            if (formats.contains(Format.HTML)) {
                AtomicFiles.write(folder.resolve("index.html"), classReport(assignment, sorted, alike));
            }
            if (formats.contains(Format.CSV)) {
                AtomicFiles.write(folder.resolve("grades.csv"), GradesCsv.of(sorted, absent));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the class report cannot be written: " + e.getMessage(), e);
        }
    }

    /** Returns the page a student may see, as {@code report.html} has it. */
    public String studentReport(Graded graded) {
        return studentReport(Result.of(graded));
    }

    private String studentReport(Result result) {
        return render("report.ftlh", SubmissionPages.forStudent(Redaction.forStudent(result)));
    }

    String instructorReport(Graded graded) {
        return instructorReport(Result.of(graded));
    }

    private String instructorReport(Result result) {
        return render("instructor.ftlh", SubmissionPages.forInstructor(result));
    }

    String classReport(Graded.AssignmentName assignment, List<Summary> sorted, List<LikeSources.Pair> alike) {
        return render("class.ftlh", ClassPages.of(assignment, sorted, alike, formats.contains(Format.JSON)));
    }

    private String render(String template, Object page) {
        try {
            return templates.render(template, page);
        } catch (IOException e) {
            throw new UncheckedIOException("template " + template + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Path folderOf(String id) {
        Path submissions = folder.resolve("submissions").normalize();
        Path of = submissions.resolve(id).normalize();
        // Intake promises ids that are safe as file names; a report outside its folder would be too high a price for a mistake there.
        if (!submissions.equals(of.getParent())) {
            throw new IllegalArgumentException("submission id \"" + id + "\" is not a file name");
        }
        return of;
    }
}
