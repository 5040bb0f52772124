package netgrade.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import netgrade.document.Documents;
import netgrade.harness.BatchGrader;
import netgrade.result.Graded;
import netgrade.harness.ImageSource;
import netgrade.intake.Batch;
import netgrade.intake.Found;
import netgrade.intake.Intake;
import netgrade.export.Classroom50;
import netgrade.result.Earlier;
import netgrade.export.Format;
import netgrade.report.Reports;
import netgrade.gradebook.Roster;
import netgrade.rubric.ManualScores;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import netgrade.sandbox.IsolationProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code netgrade grade}: grades every submission under the paths and writes the reports. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = "Grades every submission found under PATH and writes a report for each and one for the class.")
final class GradeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "A folder of submissions, a submission (folder, .zip, .jar, .tar.gz, .java), or a folder of such folders named"
                    + " after assignments.")
    private List<Path> paths;

    @Option(
            names = {"-a", "--assignment"},
            paramLabel = "ID",
            description = "The assignment, where the folder's name does not tell: its id, `netgrade assignment list` lists them, or its"
                    + " folder, for one of your own.")
    private Optional<String> assignment = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "Where reports go (default: ${DEFAULT-VALUE}); one folder an assignment in it where there are several.")
    private Path out;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "How many submissions at a time (default: the number of processors).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-x", "--exclude"},
            paramLabel = "ITEM",
            split = ",",
            description = "Items not to run, such as accuracy; they are listed as not graded.")
    private Set<String> excluded = Set.of();

    @Option(
            names = "--force",
            description = "Grades all submissions anew, those too whose results in DIR still hold.")
    private boolean force;

    @Option(
            names = "--isolation",
            paramLabel = "LEVEL",
            defaultValue = "auto",
            description = "auto, bubblewrap or process (default: ${DEFAULT-VALUE}, the best this machine has).")
    private IsolationChoice isolation;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "html,json,csv",
            description = "What to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Set<Format> formats;

    @Option(
            names = "--manual",
            paramLabel = "FILE",
            description = "Your own scores and comments for items graded by hand (YAML); of one assignment.")
    private Optional<Path> manual = Optional.empty();

    @Mixin
    private HandInOptions handIns;

    @Mixin
    private GradebookOptions gradebookOptions;

    @Mixin
    private RubricFolder rubricFolder;

    @Mixin
    private DataSets dataSets;

    @Option(
            names = "--images",
            paramLabel = "KIND",
            defaultValue = "auto",
            description = "What to train on: cifar10, embedded (made by the program; seconds a submission), or auto (default: ${DEFAULT-VALUE},"
                    + " CIFAR-10 where it is found).")
    private ImageChoice images;

    @Option(names = "--templates", paramLabel = "DIR", description = "Templates of your own for the reports, by the names of those built in.")
    private Optional<Path> templates = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        if (jobs < 1) {
            throw new UsageProblem("-j is " + jobs + ", expected at least 1.");
        }
        templates.ifPresent(folder -> RubricFolder.requireFolder("--templates", folder));
        if (formats.contains(Format.CLASSROOM50) && Classroom50.of(System.getenv()).isEmpty()) {
            throw new UsageProblem("--format classroom50 is for classroom50's runner, which sets " + String.join(", ", Classroom50.required())
                    + " in the environment; not all of them are set here.");
        }
        BatchGrader.warmUpAhead();
        AssignmentChoice choice = AssignmentChoice.of(assignment, rubricFolder.rubrics());
        Rubrics rubrics = choice.rubrics();
        List<Batch> batches = Intake.find(paths, choice.id(), rubrics.ids(), handIns.naming());
        List<Rubric> read = batches.stream().map(batch -> rubrics.find(batch.assignmentId()).orElseThrow()).toList();
        read.forEach(this::requireKnownItems);
        handIns.requireOneAssignment(batches.size());
        gradebookOptions.requireOneAssignment(batches.size());
        GradebookOptions.Gradebooks gradebooks = gradebookOptions.read();
        ManualScores scores = manualScores(read);
        Lateness lateness = handIns.lateness();
        Optional<Roster> roster = handIns.roster();
        ImageSource source = dataSets.source(images);
        // Nothing is left behind where the level asked for is refused.
        IsolationProbe chosen = isolation.choose();
        requireWritable(out);
        IsolationChoice.announce(chosen, terminal);
        terminal.println("Images: " + source.title() + ".");

        BatchGrader.Settings settings =
                new BatchGrader.Settings(chosen.level(), jobs, source, excluded, scores, Version.ofNetgrade(), Clock.systemUTC());
        boolean complete = true;
        for (int i = 0; i < batches.size(); i++) {
            Batch batch = lateness.of(batches.get(i));
            BatchRemarks.print(batch, scores, lateness, read.get(i), terminal);
            Path folder = batches.size() == 1 ? out : out.resolve(batch.assignmentId());
            Part part = new Part(batch, read.get(i), folder, Attendance.of(roster, batch), Duplicates.handedOut(rubrics, batch.assignmentId()));
            complete &= grade(part, settings, gradebooks, terminal);
        }
        return complete ? ExitCode.DONE : ExitCode.FAULT;
    }

    /** The submissions of one assignment, and what belongs to it alone. */
    private record Part(Batch batch, Rubric rubric, Path folder, Attendance attendance, List<byte[]> handedOut) {}

    private void requireKnownItems(Rubric rubric) {
        List<String> known = rubric.items().stream().map(Rubric.Item::id).toList();
        excluded.stream().filter(item -> !known.contains(item)).findFirst().ifPresent(item -> {
            throw new UsageProblem("--exclude: item \"" + item + "\" does not exist in " + rubric.id() + "; known items: "
                    + String.join(", ", known) + ".");
        });
    }

    private ManualScores manualScores(List<Rubric> rubrics) {
        if (manual.isEmpty()) {
            return ManualScores.none();
        }
        if (rubrics.size() > 1) {
            throw new UsageProblem("--manual: the scores of one assignment are in one file, but there are "
                    + rubrics.size() + " assignments here. Grade them one at a time.");
        }
        Path file = manual.get();
        try {
            return ManualScores.read(file.toString(), Files.readString(file), rubrics.get(0));
        } catch (IOException e) {
            throw new UsageProblem("--manual: \"" + file + "\" cannot be read (" + e.getClass().getSimpleName() + "); expected a YAML file in UTF-8.");
        }
    }

    private static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".netgrade-", ".tmp"));
        } catch (IOException e) {
            throw new UsageProblem("The folder for reports, \"" + folder + "\", cannot be written to ("
                    + e.getClass().getSimpleName() + "). Name another with -o.");
        }
    }

    private boolean grade(Part part, BatchGrader.Settings settings, GradebookOptions.Gradebooks gradebooks, PrintWriter terminal) {
        Rubric rubric = part.rubric();
        Reports reports = new Reports(part.folder(), templates, formats, Documents::writeJson, Classroom50.of(System.getenv()));
        Duplicates duplicates = new Duplicates(part.handedOut());
        BatchGrader grader = new BatchGrader(rubric, settings);
        Earlier earlier = new Earlier(part.folder(), Documents::readJson, rubric, excluded);
        BatchRun run = new BatchRun(grader, earlier, reports, duplicates);
        gradeWhatChanged(part, grader, run, terminal);
        Graded.AssignmentName name = new Graded.AssignmentName(rubric.id(), rubric.title(), rubric.edition());
        run.write("class report", () ->
                reports.writeClass(name, duplicates.remarkedOn(run.summaries()), part.attendance().absent(), duplicates.alike()));
        BatchRemarks.print(duplicates, part.attendance(), terminal);
        run.print(terminal);
        gradebooks.fill(run.postings(), reports, formats, terminal);
        conclude(part.folder(), terminal);
        return run.isComplete();
    }

    private void gradeWhatChanged(Part part, BatchGrader grader, BatchRun run, PrintWriter terminal) {
        List<Found> toGrade = run.toGrade(part.batch().submissions(), force);
        if (toGrade.isEmpty()) {
            return;
        }
        try (Progress progress = Progress.of(part.rubric().id(), toGrade.size(), terminal)) {
            grader.grade(toGrade, graded -> {
                run.take(graded);
                progress.done(graded);
            });
        }
    }

    private void conclude(Path folder, PrintWriter terminal) {
        if (formats.contains(Format.HTML)) {
            terminal.println("Class report: " + folder.resolve("index.html"));
        } else {
            terminal.println("Results: " + folder);
        }
        terminal.flush();
    }
}
