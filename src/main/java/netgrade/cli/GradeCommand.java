package netgrade.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import netgrade.export.Classroom50;
import netgrade.gradebook.Posting;
import netgrade.gradebook.Roster;
import netgrade.harness.Grader;
import netgrade.harness.GradingRun;
import netgrade.harness.ImageSource;
import netgrade.intake.Batch;
import netgrade.intake.Intake;
import netgrade.intake.Submission;
import netgrade.result.ClassResults;
import netgrade.result.ReportFolder;
import netgrade.result.Result;
import netgrade.result.ResultStore;
import netgrade.result.Summary;
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
        Grader.warmUpAhead();
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

        Grader.Settings settings = new Grader.Settings(chosen.level(), source, excluded, Version.ofNetgrade(), Clock.systemUTC());
        GradingRun.Options options = new GradingRun.Options(jobs, scores, excluded, force);
        boolean complete = true;
        for (int i = 0; i < batches.size(); i++) {
            Batch batch = lateness.of(batches.get(i));
            BatchRemarks.print(batch, scores, lateness, read.get(i), terminal);
            Path folder = batches.size() == 1 ? out : out.resolve(batch.assignmentId());
            Part part = new Part(batch, read.get(i), folder, Attendance.of(roster, batch), Duplicates.handedOut(rubrics, batch.assignmentId()));
            complete &= grade(part, settings, options, gradebooks, terminal);
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

    private boolean grade(
            Part part, Grader.Settings settings, GradingRun.Options options, GradebookOptions.Gradebooks gradebooks, PrintWriter terminal) {
        Rubric rubric = part.rubric();
        ReportFolder reports = Format.reports(part.folder(), formats, templates, System.getenv());
        Grader grader = new Grader(rubric, settings);
        ResultStore store = new ResultStore(part.folder(), rubric.id());
        GradingRun run;
        Onlooker onlooker;
        try (Progress progress = Progress.of(rubric.id(), terminal)) {
            onlooker = new Onlooker(progress, part.handedOut());
            run = new GradingRun(rubric, grader, store, reports, options, onlooker);
            run.grade(part.batch().submissions());
        }
        Duplicates duplicates = onlooker.duplicates();
        run.write("class report", () -> reports.write(new ClassResults(
                Result.AssignmentName.of(rubric), duplicates.remarkedOn(run.summaries()), part.attendance().absent(), duplicates.alike())));
        BatchRemarks.print(duplicates, part.attendance(), terminal);
        BatchRemarks.print(run, terminal);
        gradebooks.fill(onlooker.postings(), part.folder(), formats, terminal);
        conclude(part.folder(), terminal);
        return run.isComplete();
    }

    /** Takes of each submission what is told of the class at the end. */
    private static final class Onlooker implements GradingRun.Listener {

        private final Progress progress;
        private final Duplicates duplicates;
        private final SortedMap<String, Posting> postings = new ConcurrentSkipListMap<>();

        Onlooker(Progress progress, List<byte[]> handedOut) {
            this.progress = progress;
            this.duplicates = new Duplicates(handedOut);
        }

        @Override
        public void begins(int atMost) {
            progress.begins(atMost);
        }

        @Override
        public void graded(Result result) {
            progress.done(result);
        }

        @Override
        public void done(Submission submission, Summary summary) {
            duplicates.add(submission);
            postings.put(summary.id(), Posting.of(submission.handIn().students(), summary));
        }

        Duplicates duplicates() {
            return duplicates;
        }

        List<Posting> postings() {
            return List.copyOf(postings.values());
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
