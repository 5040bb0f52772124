package netgrade.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import netgrade.export.Classroom50;
import netgrade.export.GradescopeJson;
import netgrade.export.JunitXml;
import netgrade.gradebook.GradesCsv;
import netgrade.report.HtmlReports;
import netgrade.result.ClassFormat;
import netgrade.result.Redaction;
import netgrade.result.ReportFolder;
import netgrade.result.Result;
import netgrade.result.ResultFormat;
import netgrade.result.ResultStore;

/** A kind of file that a run writes; all kinds are registered here. */
enum Format {
    /** Pages: {@code report.html} and {@code instructor.html} of each submission, {@code index.html} of the class. */
    HTML(List.of(HtmlReports.STUDENT, HtmlReports.INSTRUCTOR), chosen -> {
        HtmlReports pages = new HtmlReports(chosen.templates, chosen.hasResults());
        chosen.ofSubmissions.add(pages);
        chosen.ofClass.add(pages);
    }),
    /** Data: {@code result.json} of each submission. */
    JSON(List.of(ResultStore.RESULT), chosen -> chosen.ofSubmissions.add(ResultStore.FORMAT)),
    /** A table of the class: {@code grades.csv}. */
    CSV(List.of(), chosen -> chosen.ofClass.add(new GradesCsv())),
    /** What a student may see, as Gradescope reads it. */
    GRADESCOPE("gradescope.json", result -> GradescopeJson.text(Redaction.forStudent(result))),
    /** Every item, for Gradescope to hide what is hidden. */
    GRADESCOPE_ALL("gradescope-all.json", GradescopeJson::textWithHidden),
    /** What a student may see, as CI servers read it. */
    JUNIT("junit.xml", result -> JunitXml.of(Redaction.forStudent(result))),
    /** What a student may see, as classroom50 reads it. */
    CLASSROOM50(List.of("classroom50.json"), chosen -> chosen.ofSubmissions.add(ResultFormat.ofOneFile(
            "classroom50.json", result -> Classroom50.of(chosen.environment).orElseThrow().text(Redaction.forStudent(result)))));

    private final List<String> names;
    private final Consumer<Chosen> registration;

    Format(List<String> names, Consumer<Chosen> registration) {
        this.names = names;
        this.registration = registration;
    }

    /** A file of each submission. */
    Format(String name, Function<Result, String> text) {
        this(List.of(name), chosen -> chosen.ofSubmissions.add(ResultFormat.ofOneFile(name, text)));
    }

    /** What the formats asked for come to. */
    private static final class Chosen {

        private final Set<Format> asked;
        private final Optional<Path> templates;
        private final Map<String, String> environment;
        private final List<ResultFormat> ofSubmissions = new ArrayList<>();
        private final List<ClassFormat> ofClass = new ArrayList<>();

        Chosen(Set<Format> asked, Optional<Path> templates, Map<String, String> environment) {
            this.environment = environment;
            this.asked = asked;
            this.templates = templates;
        }

        boolean hasResults() {
            return asked.contains(JSON);
        }
    }

    /**
     * Returns a folder of reports in those formats.
     *
     * @param templates a folder whose files stand in for templates of pages
     * @param environment the variables of the environment
     */
    static ReportFolder reports(Path folder, Set<Format> asked, Optional<Path> templates, Map<String, String> environment) {
        Chosen chosen = new Chosen(asked, templates, environment);
        EnumSet.allOf(Format.class).stream().filter(asked::contains).forEach(format -> format.registration.accept(chosen));
        List<String> known = Stream.of(values()).flatMap(format -> format.names.stream()).toList();
        return new ReportFolder(folder, chosen.ofSubmissions, chosen.ofClass, known);
    }

    /** Returns its name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
