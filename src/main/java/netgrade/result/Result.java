package netgrade.result;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import netgrade.checks.CheckResult;
import netgrade.checks.Checks;
import netgrade.checks.DeclaredCheck;
import netgrade.diagnosis.Diagnosis;
import netgrade.document.Sha256;
import netgrade.rubric.Basis;
import netgrade.rubric.Formula;
import netgrade.rubric.Grade;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Rubric;
import netgrade.rubric.Visibility;
import netgrade.sandbox.Diagnostic;
import netgrade.sandbox.Outcome;

/**
 * All that is known of a graded submission, in the form of {@code result.json}; the schema is {@code /schema/result.schema.json}.
 *
 * <p>Two runs that grade the same differ in {@code times} only: maps are sorted, and neither folders of this machine nor the clock appear
 * elsewhere.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION}
 * @param submission what was handed in, without its contents
 * @param assignment which assignment it was graded as
 * @param points what was earned
 * @param max the assignment's points
 * @param total how the items add up
 * @param adjustments what changed the total on its way to the points, in that order
 * @param items every item in the rubric's order
 * @param compiler what the compiler said
 * @param output what the submission printed
 * @param outputCut whether it printed more
 * @param outputShown how many characters of it were printed before the first check that is not public
 * @param remarks what else there is to know: files left out, text read in another encoding, training without the seed
 * @param diagnosis why answers are wrong, as far as it can be proved
 * @param provenance how the grade came about
 * @param key what the grade depends on
 * @param times when and how long
 */
public record Result(
        int schemaVersion,
        HandedIn submission,
        AssignmentName assignment,
        double points,
        double max,
        Formula.Shown total,
        List<Grade.Adjustment> adjustments,
        List<Item> items,
        List<CompilerMessage> compiler,
        String output,
        boolean outputCut,
        int outputShown,
        List<Remark> remarks,
        Diagnosis diagnosis,
        Provenance provenance,
        Key key,
        Times times) {

    /** Raised whenever a reader of an older {@code result.json} would misread a newer one. */
    public static final int SCHEMA_VERSION = 2;

    public Result {
        adjustments = List.copyOf(adjustments);
        items = List.copyOf(items);
        compiler = List.copyOf(compiler);
        remarks = List.copyOf(remarks);
    }

    /** Returns the result of a submission that was graded. */
    public static Result of(
            HandedIn submission,
            AssignmentName assignment,
            Grade grade,
            Ran ran,
            List<Remark> remarks,
            Provenance provenance,
            Key key,
            Times times) {
        return new Result(
                SCHEMA_VERSION,
                submission,
                assignment,
                grade.points(),
                grade.max(),
                grade.total(),
                grade.adjustments(),
                grade.items().stream().map(item -> Item.of(item, ran.measured())).toList(),
                ran.compiler().stream().map(CompilerMessage::of).toList(),
                ran.output(),
                ran.outputCut(),
                ran.outputShown(),
                remarks,
                ran.diagnosis(),
                provenance,
                key,
                times);
    }

    /**
     * What compiling and running a submission left; the other components as those of {@link Result}.
     *
     * @param measured what each check measured, by its id
     */
    public record Ran(
            Map<String, CheckResult> measured,
            List<Diagnostic> compiler,
            List<String> remarks,
            String output,
            boolean outputCut,
            int outputShown,
            Diagnosis diagnosis) {}

    /** Returns the item of that id. */
    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Returns whether some item could not be graded through no fault of the student. */
    public boolean hasUngradedItems() {
        return items.stream().anyMatch(item -> item.status() == ItemGrade.Status.NOT_GRADED);
    }

    /**
     * A fact worth a sentence.
     *
     * @param text the sentence, for student and instructor
     * @param checks ids of the checks that found it; empty where it follows from the files or from when they were handed in
     */
    public record Remark(String text, List<String> checks) {

        public Remark {
            checks = List.copyOf(checks);
        }

        /** Returns a remark on what was handed in, which no check found. */
        public static Remark onHandIn(String text) {
            return new Remark(text, List.of());
        }
    }

    /**
     * What was handed in.
     *
     * @param id the submission's name
     * @param hash SHA-256 over paths and contents, in hexadecimal
     * @param files its files without their contents
     * @param rejection why it cannot be graded; empty when it can
     * @param handIn what a learning platform tells of it
     */
    public record HandedIn(String id, String hash, List<FileEntry> files, String rejection, HandInFacts handIn) {

        public HandedIn {
            files = List.copyOf(files);
        }
    }

    /**
     * What a learning platform tells of a submission.
     *
     * @param handedIn when, in ISO 8601, without an offset where the platform gives none
     */
    public record HandInFacts(
            List<String> students,
            String name,
            Optional<Integer> attempt,
            boolean markedLate,
            Optional<String> handedIn,
            Optional<Duration> late,
            List<String> olderAttempts) {

        public HandInFacts {
            students = List.copyOf(students);
            olderAttempts = List.copyOf(olderAttempts);
        }
    }

    /** One file: its path inside the submission, its length in bytes, its SHA-256 in hexadecimal. */
    public record FileEntry(String path, long bytes, String sha256) {

        /** Returns the entry of a file with those contents. */
        public static FileEntry of(String path, byte[] contents) {
            return new FileEntry(path, contents.length, Sha256.hex(contents));
        }
    }

    /** An assignment's id, title and edition, such as {@code cs231n-two-layer-net}, "Two-layer neural network", "spring 2019". */
    public record AssignmentName(String id, String title, String edition) {

        /** Returns that of a rubric's assignment. */
        public static AssignmentName of(Rubric rubric) {
            return new AssignmentName(rubric.id(), rubric.title(), rubric.edition());
        }
    }

    /**
     * How a grade came about: enough to repeat it.
     *
     * @param seed where all random draws of the checks started
     * @param netgradeVersion version of the grader
     * @param javaVersion version of the JDK of grader and worker
     * @param isolation the sandbox level that held
     * @param rubricHash SHA-256 of the rubric file
     * @param data which data set the training items used
     */
    public record Provenance(long seed, String netgradeVersion, String javaVersion, String isolation, String rubricHash, String data) {}

    /** One item of the rubric; as {@link ItemGrade}. */
    public record Item(
            String id,
            String title,
            Visibility visibility,
            double points,
            double max,
            ItemGrade.Status status,
            String reason,
            Optional<Formula.Shown> formula,
            List<Check> checks,
            boolean bonus,
            Basis basis,
            String answer,
            String review) {

        public Item {
            checks = List.copyOf(checks);
        }

        static Item of(ItemGrade item, Map<String, CheckResult> measured) {
            return new Item(
                    item.id(),
                    item.title(),
                    item.visibility(),
                    item.points(),
                    item.max(),
                    item.status(),
                    item.reason(),
                    item.formula(),
                    item.checks().stream().map(check -> Check.of(check, measured.get(check.id()))).toList(),
                    item.bonus(),
                    item.basis(),
                    item.answer(),
                    item.review());
        }

        /** Returns whether it waits for an instructor's score. */
        boolean isForInstructor() {
            return basis == Basis.MANUAL && status == ItemGrade.Status.NOT_GRADED;
        }

        Item withReason(String other) {
            return new Item(id, title, visibility, points, max, status, other, formula, checks, bonus, basis, answer, review);
        }
    }

    /** One check with the rubric's verdict; as {@link CheckResult}, without its time. */
    public record Check(
            String id,
            String title,
            Outcome outcome,
            boolean passed,
            String message,
            SortedMap<String, Double> values,
            List<Measure> measures,
            Exhibits exhibits) {

        public Check {
            values = Times.sorted(values);
            measures = List.copyOf(measures);
        }

        /** Returns the method that the check asks; empty for one that netgrade does not know. */
        public Optional<String> asks() {
            return Checks.declared(id).flatMap(DeclaredCheck::method);
        }

        static Check of(ItemGrade.JudgedCheck judged, CheckResult check) {
            return new Check(
                    check.id(),
                    check.title(),
                    check.outcome(),
                    judged.passed(),
                    check.message(),
                    Times.sorted(check.values()),
                    check.measures().stream()
                            .map(measure -> Measure.of(measure, judged.tolerance().orElse(measure.tolerance())))
                            .toList(),
                    Exhibits.of(check.exhibits()));
        }
    }

    /** An entry of an answer beside what was expected. */
    public record Entry(String position, double actual, double expected) {}

    /** One measured error; as {@link netgrade.checks.Measure}, with the tolerance that held. */
    public record Measure(
            String name,
            String metric,
            double error,
            double tolerance,
            List<Entry> entries,
            String note) {

        public Measure {
            entries = List.copyOf(entries);
        }

        static Measure of(netgrade.checks.Measure measure, double tolerance) {
            List<Entry> entries = measure.entries().stream()
                    .map(entry -> new Entry(entry.position(), entry.actual(), entry.expected()))
                    .toList();
            return new Measure(measure.name(), measure.metric(), measure.error(), tolerance, entries, measure.note());
        }

        /** Returns whether an error was measured; if not, the note says why. */
        public boolean isMeasured() {
            return !metric.isEmpty();
        }

        /** Returns the error beside its limit, or why there is none. */
        public String inWords() {
            String what = isMeasured()
                    ? metric + " is " + Numbers.error(error) + " (limit " + Numbers.error(tolerance) + ")."
                    : note;
            return name + ": " + what;
        }

        /** Returns whether the error is within the tolerance; NaN never is. */
        public boolean holds() {
            return error <= tolerance;
        }
    }

    /**
     * One message of the compiler; as {@link Diagnostic}.
     *
     * @param severity {@code error} or {@code warning}
     */
    public record CompilerMessage(String severity, String path, long line, String message) {

        static CompilerMessage of(Diagnostic diagnostic) {
            return new CompilerMessage(
                    diagnostic.isError() ? "error" : "warning", diagnostic.path(), diagnostic.line(), diagnostic.message());
        }

        public boolean stopsCompiling() {
            return severity.equals("error");
        }
    }
}
