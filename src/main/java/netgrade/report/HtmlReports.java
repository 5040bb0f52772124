package netgrade.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netgrade.result.ClassFormat;
import netgrade.result.ClassResults;
import netgrade.result.Redaction;
import netgrade.result.Result;
import netgrade.result.ResultFormat;

/**
 * Writes pages: {@code report.html} for the student, without what is hidden, {@code instructor.html} with everything, and {@code
 * index.html} for the class. For several threads.
 */
public final class HtmlReports implements ResultFormat, ClassFormat {

    /** Name of the student's page. */
    public static final String STUDENT = "report.html";

    /** Name of the instructor's page. */
    public static final String INSTRUCTOR = "instructor.html";

    /** Name of the page of the class. */
    public static final String CLASS = "index.html";

    private final boolean ownTemplates;
    private final boolean withResults;
    private final Templates templates;

    /**
     * Prepares to make pages.
     *
     * @param templates a folder whose files stand in for templates of the same name
     * @param withResults whether {@code result.json} lies beside the pages, for the page of the class to point to
     * @throws UncheckedIOException if the templates cannot be read
     */
    public HtmlReports(Optional<Path> templates, boolean withResults) {
        this.ownTemplates = templates.isPresent();
        this.withResults = withResults;
        try {
            this.templates = new Templates(templates);
        } catch (IOException e) {
            throw new UncheckedIOException("the report templates cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> names() {
        return List.of(STUDENT, INSTRUCTOR);
    }

    @Override
    public Map<String, byte[]> files(Result result) {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        pages.put(STUDENT, bytes("report.ftlh", SubmissionPages.forStudent(Redaction.forStudent(result))));
        pages.put(INSTRUCTOR, bytes("instructor.ftlh", SubmissionPages.forInstructor(result)));
        return pages;
    }

    /** Returns true if the templates are the user's own, since they may have changed. */
    @Override
    public boolean isMadeAnew() {
        return ownTemplates;
    }

    @Override
    public String name() {
        return CLASS;
    }

    @Override
    public String text(ClassResults results) {
        return text("class.ftlh", ClassPages.of(results, withResults));
    }

    /** Returns the page a student may see. */
    public String student(Result result) {
        return text("report.ftlh", SubmissionPages.forStudent(Redaction.forStudent(result)));
    }

    String instructor(Result result) {
        return text("instructor.ftlh", SubmissionPages.forInstructor(result));
    }

    private String text(String template, Object page) {
        return new String(bytes(template, page), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String template, Object page) {
        try {
            return templates.bytes(template, page);
        } catch (IOException e) {
            throw new UncheckedIOException("template " + template + " cannot be read: " + e.getMessage(), e);
        }
    }
}
