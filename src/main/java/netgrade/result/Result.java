package netgrade.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import netgrade.checks.CheckResult;
import netgrade.diagnosis.Diagnosis;
import netgrade.intake.HandIn;
import netgrade.intake.HandInTime;
import netgrade.intake.Submission;
import netgrade.rubric.Basis;
import netgrade.rubric.Formula;
import netgrade.rubric.Grade;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Visibility;
import netgrade.sandbox.Diagnostic;
import netgrade.sandbox.Outcome;

/**
 * All that is known of a graded submission, in the form of {@code result.json}; the schema is {@code /schema/result.schema.json}.
 *
 * <p>Two runs that grade the same differ in {@code times} only: maps are sorted, and neither folders of this machine nor the clock appear elsewhere.
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
 * @param remarks further facts for the instructor
 * @param diagnosis why answers are wrong, as far as it can be proved
 * @param provenance how the grade came about
 * @param key what the grade depends on
 * @param times when and how long
 */
public record Result(
        int schemaVersion,
        HandedIn submission,
        Graded.AssignmentName assignment,
        double points,
        double max,
        Formula.Shown total,
        List<Grade.Adjustment> adjustments,
        List<Item> items,
        List<CompilerMessage> compiler,
        String output,
        boolean outputCut,
        int outputShown,
        List<String> remarks,
        Diagnosis diagnosis,
        Graded.Provenance provenance,
        Key key,
        Times times) {

    /** Raised whenever a reader of an older {@code result.json} would misread a newer one. */
    public static final int SCHEMA_VERSION = 1;

    public Result {
        adjustments = List.copyOf(adjustments);
        items = List.copyOf(items);
        compiler = List.copyOf(compiler);
        remarks = List.copyOf(remarks);
    }

    /** Returns the same facts in the form of {@code result.json}. */
    public static Result of(Graded graded) {
        return new Result(
                SCHEMA_VERSION,
                HandedIn.of(graded.submission()),
                graded.assignment(),
                graded.grade().points(),
                graded.grade().max(),
                graded.grade().total(),
                graded.grade().adjustments(),
                graded.grade().items().stream().map(item -> Item.of(item, graded.measured())).toList(),
                graded.compiler().stream().map(CompilerMessage::of).toList(),
                graded.output(),
                graded.outputCut(),
                graded.outputShown(),
                graded.remarks(),
                graded.diagnosis(),
                graded.provenance(),
                graded.key(),
                Times.of(graded.times()));
    }

    /** Returns whether some item could not be graded through no fault of the student. */
    public boolean hasUngradedItems() {
        return items.stream().anyMatch(item -> item.status() == ItemGrade.Status.NOT_GRADED);
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

        static HandedIn of(Submission submission) {
            return new HandedIn(
                    submission.id(),
                    submission.hash(),
                    submission.files().stream().map(FileEntry::of).toList(),
                    submission.rejection(),
                    HandInFacts.of(submission.handIn()));
        }
    }

    /**
     * What a learning platform tells of a submission; as {@link HandIn}.
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

        static HandInFacts of(HandIn handIn) {
            return new HandInFacts(
                    handIn.students(),
                    handIn.name(),
                    handIn.attempt().stream().boxed().findFirst(),
                    handIn.markedLate(),
                    handIn.time().map(HandInTime::toString),
                    handIn.late(),
                    handIn.olderAttempts());
        }
    }

    /** One file: its path inside the submission, its length in bytes, its SHA-256 in hexadecimal. */
    public record FileEntry(String path, long bytes, String sha256) {

        static FileEntry of(Submission.SourceFile file) {
            return new FileEntry(file.path(), file.bytes().length, Result.sha256(file.bytes()));
        }
    }

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
            values = sorted(values);
            measures = List.copyOf(measures);
        }

        static Check of(ItemGrade.JudgedCheck judged, CheckResult check) {
            return new Check(
                    check.id(),
                    check.title(),
                    check.outcome(),
                    judged.passed(),
                    check.message(),
                    sorted(check.values()),
                    check.measures().stream()
                            .map(measure -> Measure.of(measure, judged.tolerance().orElse(measure.tolerance())))
                            .toList(),
                    Exhibits.of(check.exhibits()));
        }
    }

    /** One measured error; as {@link netgrade.checks.Measure}, with the tolerance that held. */
    public record Measure(
            String name,
            String metric,
            double error,
            double tolerance,
            List<netgrade.checks.Measure.Entry> entries,
            String note) {

        public Measure {
            entries = List.copyOf(entries);
        }

        static Measure of(netgrade.checks.Measure measure, double tolerance) {
            return new Measure(
                    measure.name(), measure.metric(), measure.error(), tolerance, measure.entries(), measure.note());
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

    /** When grading began, how many seconds it took, and how many each check took, by its id; see {@link Graded.Times}. */
    public record Times(Instant started, double totalSeconds, SortedMap<String, Double> checkSeconds) {

        public Times {
            checkSeconds = sorted(checkSeconds);
        }

        static Times of(Graded.Times times) {
            return new Times(
                    times.started(),
                    seconds(times.total()),
                    times.checks().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> seconds(entry.getValue()), (a, b) -> a, TreeMap::new)));
        }
    }

    // Map.copyOf iterates in an order that differs from one JVM to the next.
    private static SortedMap<String, Double> sorted(Map<String, Double> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** Returns the SHA-256 of UTF-8 text, as bytes. */
    public static byte[] digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns SHA-256 in hexadecimal. */
    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
