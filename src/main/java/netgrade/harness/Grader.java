package netgrade.harness;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import netgrade.checks.Checks;
import netgrade.checks.Exercise;
import netgrade.checks.Once;
import netgrade.checks.Task;
import netgrade.data.ImageSet;
import netgrade.data.ImageSplits;
import netgrade.data.SharedImages;
import netgrade.intake.Found;
import netgrade.result.Key;
import netgrade.result.Measured;
import netgrade.result.Result;
import netgrade.rubric.ManualScores;
import netgrade.rubric.Rubric;
import netgrade.sandbox.Asked;
import netgrade.sandbox.Isolation;
import netgrade.sandbox.Sandbox;

/** The door to grading: opens sessions in which submissions of one assignment are graded. */
public final class Grader {

    /** Of so many training images the reference learns as much in a run of the hand-out's length as of all; they take 250 MB. */
    private static final int REFERENCE_IMAGES = 10_000;

    /** What all answers of one submission may take together: the reference, on the embedded images, takes some seconds. */
    private static final Duration SUBMISSION = Duration.ofMinutes(15);

    /** The same on the images of files, on which the best settings on record train the reference for some minutes. */
    private static final Duration SUBMISSION_ON_FILES = Duration.ofMinutes(60);

    private final Rubric rubric;
    private final Settings settings;
    private final Task task;
    private final Checks checks;
    private final Result.Provenance provenance;
    private final Keys keys;
    private final Judging judging;
    private final Recall recall;

    /**
     * How to grade.
     *
     * @param isolation the sandbox level
     * @param images what to train on
     * @param leftOut ids of items that no job runs: what they alone need is not prepared
     * @param version netgrade's own version, for the reports
     * @param clock tells when a submission was graded
     */
    public record Settings(
            Isolation isolation,
            ImageSource images,
            Set<String> leftOut,
            String version,
            Clock clock) {}

    /** Begins what grading needs and takes a while, whatever is graded: for a caller who first has other things to do. */
    public static void warmUpAhead() {
        CompletableFuture.runAsync(Build::hash);
    }

    /** Prepares to grade by that rubric. */
    public Grader(Rubric rubric, Settings settings) {
        this(rubric, settings, new Checks());
    }

    /** Prepares to grade by that rubric with checks found before: finding them takes a while. */
    public Grader(Rubric rubric, Settings settings, Checks checks) {
        this.rubric = rubric;
        this.settings = settings;
        this.checks = checks.with(GraderVocabulary.ownChecks(rubric));
        task = Task.of(rubric.task());
        provenance = new Result.Provenance(
                rubric.seed(),
                settings.version(),
                Runtime.version().toString(),
                settings.isolation().label(),
                rubric.hash(),
                settings.images().title(rubric.seed()));
        keys = new Keys(provenance, Build::hash);
        judging = new Judging(rubric, this.checks, provenance, keys);
        recall = new Recall(judging, new Grounds(rubric, provenance, limits(), Build::hash));
    }

    /** Returns what a job's result depends on, without grading it: a result with this key still holds. */
    public Key key(Job job) {
        return keys.of(job);
    }

    /** Returns a job's result from what an earlier run has measured, without running it; empty if something has to be measured. */
    Optional<Result> judge(Job job, Measured kept) {
        return recall.all(job, kept).map(ran -> judging.judge(job, ran, kept.span()));
    }

    /**
     * Opens a session on workers started before; closing it ends them.
     *
     * @throws netgrade.data.DataProblem if the files of the images are broken
     */
    public Session open(Sandbox.Ahead workers) {
        Session session = open(workers.openForOne(limits()), images());
        // While the first submission is compiled in another process, this one waits.
        Thread warmUp = new Thread(this::warmUp, "netgrade-warm-up");
        warmUp.setDaemon(true);
        warmUp.start();
        return session;
    }

    /**
     * Opens a session; closing it ends its workers.
     *
     * @param atATime how many submissions are graded at a time, at least 1
     * @throws netgrade.data.DataProblem if the files of the images are broken
     * @throws netgrade.sandbox.HarnessFault if the sandbox cannot be set up at all; workers that do not start are in the results as items
     *     not graded
     */
    public Session open(int atATime) {
        Supplier<ImageSplits> images = images();
        return open(Sandbox.open(settings.isolation(), Languages.toolchains(), atATime, limits()), images);
    }

    private Session open(Sandbox sandbox, Supplier<ImageSplits> images) {
        Asked asked = new Asked(task.contract(), rubric.releases());
        Exercise exercise = exercise(sandbox, images);
        return new Session(sandbox, new SubmissionGrader(judging, recall, exercise, asked, checks, sandbox, settings.clock()));
    }

    /**
     * Grades all submissions, without scores given by hand, and hands each result over as it ends.
     *
     * @param atATime how many at a time, at least 1
     * @param done called from several threads at once
     * @throws netgrade.data.DataProblem if the files of the images are broken
     * @throws netgrade.sandbox.HarnessFault as for {@link #open(int)}
     */
    public void grade(List<Found> submissions, int atATime, Consumer<Result> done) {
        AtATime.run(submissions, atATime, this::open, (found, session) ->
                done.accept(session.get().grade(Job.read(found, ManualScores.none(), settings.leftOut()))));
    }

    private void warmUp() {
        checks.warmUp();
        Build.hash();
    }

    private Exercise exercise(Sandbox sandbox, Supplier<ImageSplits> splits) {
        Rubric.Limits limits = rubric.limits();
        return new Exercise(
                rubric.seed(),
                task,
                new Once<>(() -> share(sandbox, splits.get())),
                () -> splits.get().imageSet(REFERENCE_IMAGES),
                limits.trainingFactor(),
                seconds(limits.trainingFloorSeconds()));
    }

    private static ImageSet share(Sandbox sandbox, ImageSplits splits) {
        SharedImages shared = splits.shared();
        sandbox.share(shared.arrays(), shared.parts());
        return shared.images();
    }

    /** Returns the images, made or read when they are first needed; those of files at once, so that a broken file stops the run. */
    private Supplier<ImageSplits> images() {
        Supplier<ImageSplits> images = new Once<>(() -> settings.images().splits(task, rubric.seed()));
        if (usesFiles()) {
            images.get();
        }
        return images;
    }

    private boolean usesFiles() {
        return settings.images().cifar10().isPresent() && checks.needImages(checksToRun());
    }

    private List<String> checksToRun() {
        return rubric.items().stream()
                .filter(item -> !settings.leftOut().contains(item.id()))
                .flatMap(item -> item.checks().stream())
                .toList();
    }

    private Sandbox.Limits limits() {
        Rubric.Limits limits = rubric.limits();
        int heapMib = limits.heapMib() + (usesFiles() ? settings.images().extraHeapMib() : 0);
        Duration usual = usesFiles() ? SUBMISSION_ON_FILES : SUBMISSION;
        Duration submission = limits.submissionMinutes().isPresent() ? seconds(60 * limits.submissionMinutes().getAsDouble()) : usual;
        return new Sandbox.Limits(heapMib, seconds(limits.callSeconds()), seconds(limits.trainingFloorSeconds()), submission);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(1000 * seconds));
    }
}
