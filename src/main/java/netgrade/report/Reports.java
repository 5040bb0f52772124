package netgrade.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.export.Classroom50;
import netgrade.export.ForeignFiles;
import netgrade.export.Format;
import netgrade.gradebook.FeedbackZip;
import netgrade.gradebook.GradesCsv;
import netgrade.gradebook.Transfer;
import netgrade.result.Graded;
import netgrade.likeness.LikeSources;
import netgrade.result.AtomicFiles;
import netgrade.result.Folders;
import netgrade.result.Gist;
import netgrade.result.Redaction;
import netgrade.result.Result;
import netgrade.result.Summary;

/**
 * Writes the reports of a run into one folder.
 *
 * <p>{@code submissions/<id>/} gets {@code report.html} for the student, without what is hidden, and {@code instructor.html} and {@code result.json} with
 * everything, and what other systems read ({@link Format}); the folder itself gets {@code index.html} and {@code grades.csv} for the class. Each file appears in
 * full or not at all. Several threads may write at once.
 */
public final class Reports {

    public static final String RESULT = "result.json";
    /** What later runs read first: hidden, as nobody else needs it. */
    public static final String GIST = ".gist.json";

    private static final String STUDENT = "report.html";
    private static final String INSTRUCTOR = "instructor.html";

    private final Path folder;
    private final boolean ownTemplates;
    private final Set<Format> formats;
    private final Function<Object, String> json;
    private final Templates templates;
    private final ForeignFiles foreign;

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
        this(folder, templates, formats, json, Optional.empty());
    }

    /**
     * Prepares reports as above.
     *
     * @param classroom50 what classroom50's runner tells; has to be there for its format
     */
    public Reports(Path folder, Optional<Path> templates, Set<Format> formats, Function<Object, String> json, Optional<Classroom50> classroom50) {
        this.folder = folder;
        this.formats = formats.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(formats));
        this.json = json;
        foreign = new ForeignFiles(this.formats, json, classroom50);
        this.ownTemplates = templates.isPresent();
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
        Path of = Folders.of(folder, result.submission().id());
        if (!formats.contains(Format.JSON) && names().findAny().isEmpty()) {
            return;
        }
        try (AtomicFiles files = new AtomicFiles(of)) {
            addPages(result, files);
            // Last, so that whoever finds a result also finds its pages.
            if (formats.contains(Format.JSON)) {
                String text = json.apply(result);
                files.add(GIST, json.apply(Gist.of(result, text.getBytes(StandardCharsets.UTF_8))));
                files.add(RESULT, text);
            }
            removeOutdated(of);
            files.publish(RESULT);
        } catch (IOException e) {
            throw unwritable("The report of \"" + result.submission().id() + "\"", of, e);
        }
    }

    // What an earlier run wrote and this one does not would be taken for made from the new result.
    private void removeOutdated(Path of) throws IOException {
        Set<String> asked = names().collect(Collectors.toSet());
        for (String name : Stream.concat(Stream.of(STUDENT, INSTRUCTOR), ForeignFiles.allNames()).toList()) {
            if (!asked.contains(name)) {
                Files.deleteIfExists(of.resolve(name));
            }
        }
    }

    /** Returns whether what is made from a result of an earlier run is to be made: it is not there, or by templates of somebody's own. */
    public boolean needsPages(String id) {
        Path of = Folders.of(folder, id);
        boolean there = names().allMatch(name -> Files.isRegularFile(of.resolve(name)));
        return !there || formats.contains(Format.HTML) && ownTemplates;
    }

    /** Writes what is made from a result of an earlier run. */
    public void writePages(Result result) {
        Path of = Folders.of(folder, result.submission().id());
        try (AtomicFiles files = new AtomicFiles(of)) {
            addPages(result, files);
            files.publish();
        } catch (IOException e) {
            throw unwritable("The report of \"" + result.submission().id() + "\"", of, e);
        }
    }

    private Stream<String> names() {
        Stream<String> pages = formats.contains(Format.HTML) ? Stream.of(STUDENT, INSTRUCTOR) : Stream.empty();
        return Stream.concat(pages, foreign.names());
    }

    private void addPages(Result result, AtomicFiles files) throws IOException {
        if (formats.contains(Format.HTML)) {
            files.add(STUDENT, studentReport(result));
            files.add(INSTRUCTOR, instructorReport(result));
        }
        foreign.addTo(files, result);
    }

    private static UncheckedIOException unwritable(String what, Path where, IOException cause) {
        return new UncheckedIOException(
                what + " cannot be written to \"" + where + "\": " + AtomicFiles.reason(cause)
                        + ". What was there is kept; make room or permit writing, then give the same command again.",
                cause);
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
        // Beside the table, as nothing else is done any more.
        CompletableFuture<String> page =
                CompletableFuture.supplyAsync(() -> formats.contains(Format.HTML) ? classReport(assignment, sorted, alike) : "");
        try (AtomicFiles files = new AtomicFiles(folder)) {
            if (formats.contains(Format.CSV)) {
                files.add("grades.csv", GradesCsv.of(sorted, absent));
            }
            if (formats.contains(Format.HTML)) {
                files.add("index.html", made(page));
            }
            files.publish();
        } catch (IOException e) {
            throw unwritable("The class report", folder, e);
        }
    }

    private static String made(CompletableFuture<String> page) {
        try {
            return page.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException told ? told : e;
        }
    }

    /** Writes a gradebook that was filled in, {@code canvas.csv} say. */
    public Path writeGradebook(String name, Transfer transfer) {
        try (AtomicFiles files = new AtomicFiles(folder)) {
            files.add(name, transfer.text());
            files.publish();
            return folder.resolve(name);
        } catch (IOException e) {
            throw unwritable("The gradebook \"" + name + "\"", folder, e);
        }
    }

    /**
     * Writes {@code moodle-feedback.zip} with the reports written before of those whose points were entered.
     *
     * @param submissions the id of the submission by the folder in which Moodle looks for its feedback
     */
    public Path writeFeedback(Map<String, String> submissions) {
        Path zip = folder.resolve("moodle-feedback.zip");
        Map<String, Path> reports = new LinkedHashMap<>();
        submissions.forEach((name, id) -> reports.put(name, Folders.of(folder, id).resolve("report.html")));
        try {
            FeedbackZip.write(zip, reports);
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException("\"" + zip + "\" cannot be written: " + e.getMessage(), e);
        }
    }

    /** Returns the page a student may see, as {@code report.html} has it. */
    public String studentReport(Graded graded) {
        return studentReport(Result.of(graded));
    }

    /**
     * Writes the page a student may see to a file.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void writeStudentReport(Path file, Graded graded) {
        Path of = file.toAbsolutePath().getParent();
        try (AtomicFiles files = new AtomicFiles(of)) {
            files.add(file.getFileName().toString(), studentReport(graded));
            files.publish();
        } catch (IOException e) {
            throw unwritable("The report \"" + file.getFileName() + "\"", of, e);
        }
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
}
