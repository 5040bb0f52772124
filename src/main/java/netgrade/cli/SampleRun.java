package netgrade.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import netgrade.harness.Grader;
import netgrade.harness.ImageSource;
import netgrade.intake.Batch;
import netgrade.intake.Found;
import netgrade.intake.Intake;
import netgrade.intake.Naming;
import netgrade.result.Result;
import netgrade.rubric.Basis;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import netgrade.sandbox.Isolation;
import netgrade.sandbox.Outcome;

/** Grades the solution and the sample submissions of an assignment's folder and compares them with their expected grades. */
final class SampleRun {

    private final Path folder;
    private final Rubric rubric;
    private final Rubrics rubrics;
    private final Map<String, ExpectedGrade> expected = new TreeMap<>();

    /**
     * Prepares to grade the samples in a folder.
     *
     * @throws UsageProblem if it is not an assignment's folder
     */
    SampleRun(Path folder) {
        AssignmentChoice choice = AssignmentChoice.of(Optional.of(folder.toString()), Optional.empty());
        this.folder = folder;
        this.rubrics = choice.rubrics();
        this.rubric = rubrics.find(rubrics.only()
                        .orElseThrow(() -> new UsageProblem("\"" + folder + "\" is not an assignment's folder; expected one with an "
                                + "assignment.yaml.")))
                .orElseThrow();
    }

    /**
     * Grades all of them and prints how each compares.
     *
     * @return the exit code: whether all are as expected
     */
    int run(Isolation level, PrintWriter terminal) {
        List<Found> solution = found("reference");
        List<Found> samples = found("submissions");
        samples.forEach(sample -> expected.put(
                sample.id(), ExpectedGrade.read(folder.resolve("submissions").resolve(sample.id() + ExpectedGrade.ENDING))));
        Map<String, Result> ofSolution = grades(solution, level);
        Map<String, Result> ofSamples = grades(samples, level);

        List<String> different = new ArrayList<>();
        ofSolution.forEach((id, graded) -> print("the solution", graded, lost(graded), different, terminal));
        ofSamples.forEach((id, graded) -> print(id, graded, expected.get(id).differences(graded), different, terminal));
        terminal.println(different.isEmpty() ? "All grades are as expected." : "Not as expected: " + String.join(", ", different) + ".");
        terminal.flush();
        boolean faulty = ofSolution.values().stream().anyMatch(SampleRun::hasFault)
                || ofSamples.values().stream().anyMatch(SampleRun::hasFault);
        return faulty ? ExitCode.FAULT : different.isEmpty() ? ExitCode.DONE : ExitCode.BELOW;
    }

    private List<Found> found(String part) {
        Batch batch = Intake.find(List.of(folder.resolve(part)), Optional.of(rubric.id()), rubrics.ids(), Naming.plain()).get(0);
        return StarterFiles.toldApart(batch, rubrics).submissions();
    }

    /** Returns the grades by submission id; uses the embedded images, which are the same everywhere. */
    private Map<String, Result> grades(List<Found> submissions, Isolation level) {
        Map<String, Result> grades = new ConcurrentHashMap<>();
        Grader.Settings settings = new Grader.Settings(level, ImageSource.embedded(), Set.of(), Version.ofNetgrade(), Clock.systemUTC());
        new Grader(rubric, settings)
                .grade(submissions, Runtime.getRuntime().availableProcessors(), result -> grades.put(result.submission().id(), result));
        return new TreeMap<>(grades);
    }

    /** Returns a sentence for every item graded by program that lacks points. */
    private static List<String> lost(Result grade) {
        return grade.items().stream()
                .filter(item -> item.basis() != Basis.MANUAL && item.points() < item.max())
                .map(item -> "item " + item.id() + " got " + ExpectedGrade.number(item.points()) + " of " + ExpectedGrade.number(item.max())
                        + reason(item.checks()
                        .stream()
                        .filter(check -> check.outcome() != Outcome.ANSWERED)
                        .map(check -> check.message())
                        .findFirst()))
                .toList();
    }

    private static String reason(Optional<String> message) {
        return message.map(text -> ": " + text).orElse("");
    }

    private void print(String name, Result grade, List<String> differences, List<String> different, PrintWriter terminal) {
        terminal.printf(
                Locale.ROOT,
                "%-28s %6s of %s  %s%n",
                name,
                ExpectedGrade.number(grade.points()),
                ExpectedGrade.number(grade.max()),
                differences.isEmpty() ? "as expected" : "not as expected");
        differences.forEach(difference -> terminal.println("    " + difference));
        if (!differences.isEmpty()) {
            different.add(name);
        }
    }

    private static boolean hasFault(Result grade) {
        return grade.items().stream()
                .flatMap(item -> item.checks().stream())
                .anyMatch(check -> check.outcome() == Outcome.HARNESS_FAULT);
    }
}
