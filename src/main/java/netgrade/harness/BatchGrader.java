package netgrade.harness;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import netgrade.intake.Submission;
import netgrade.reference.FullyConnectedNet;
import netgrade.result.Graded;
import netgrade.result.Key;
import netgrade.rubric.ManualScores;
import netgrade.rubric.Rubric;
import netgrade.sandbox.Contract;
import netgrade.sandbox.HarnessFault;
import netgrade.sandbox.Isolation;
import netgrade.sandbox.Sandbox;

/** The door to grading: takes a batch of one assignment, several submissions at a time. */
public final class BatchGrader {

    /** Of so many training images the reference learns as much in a run of the hand-out's length as of all; they take 250 MB. */
    private static final int REFERENCE_IMAGES = 10_000;

    private final Rubric rubric;
    private final Settings settings;
    private final Task task;
    private final Checks checks;
    private final Graded.Provenance provenance;
    private final Keys keys;

    /**
     * How to grade.
     *
     * @param isolation the sandbox level
     * @param jobs how many submissions at a time, at least 1
     * @param images what to train on
     * @param leftOut ids of items not to run
     * @param manual the instructor's scores
     * @param version netgrade's own version, for the reports
     * @param clock tells when a submission was graded
     */
    public record Settings(
            Isolation isolation,
            int jobs,
            ImageSource images,
            Set<String> leftOut,
            ManualScores manual,
            String version,
            Clock clock) {}

    /** Begins what grading needs and takes a while, whatever is graded: for a caller who first has other things to do. */
    public static void warmUpAhead() {
        CompletableFuture.runAsync(Build::hash);
    }

    /** Prepares to grade by that rubric. */
    public BatchGrader(Rubric rubric, Settings settings) {
        this(rubric, settings, new Checks());
    }

    /** Prepares to grade by that rubric with checks found before: finding them takes a while. */
    public BatchGrader(Rubric rubric, Settings settings, Checks checks) {
        this.rubric = rubric;
        this.settings = settings;
        this.checks = checks.with(rubric.ownChecks());
        task = Task.of(rubric.task());
        provenance = new Graded.Provenance(
                rubric.seed(),
                settings.version(),
                Runtime.version().toString(),
                settings.isolation().label(),
                rubric.hash(),
                settings.images().title(rubric.seed()));
        keys = new Keys(provenance, settings.leftOut(), settings.manual(), Build::hash);
    }

    /** Returns what a submission's grade depends on, without grading it: a result with this key still holds. */
    public Key key(Submission submission) {
        return keys.of(submission);
    }

    /** A sandbox in which one submission is graded after another; for one thread. */
    public static final class Session implements AutoCloseable {

        private final BatchGrader grader;
        private final Sandbox sandbox;
        private final Exercise exercise;

        private Session(BatchGrader grader, Sandbox sandbox) {
            this.grader = grader;
            this.sandbox = sandbox;
            this.exercise = grader.exercise(sandbox, grader.images());
            // While the first submission is compiled in another process, this one waits.
            Thread warmUp = new Thread(grader::warmUp, "netgrade-warm-up");
            warmUp.setDaemon(true);
            warmUp.start();
        }

        /** Returns the grade of a submission, with more items left out than the settings say. */
        public Graded grade(Found found, Set<String> alsoLeftOut) {
            Set<String> leftOut = new HashSet<>(grader.settings.leftOut());
            leftOut.addAll(alsoLeftOut);
            return grader.grader(sandbox, exercise, leftOut).grade(found);
        }

        /** Starts what the next submission needs, so that it need not wait. */
        public void getReady() {
            sandbox.keepOneReady();
        }

        /** Ends all workers. */
        @Override
        public void close() {
            sandbox.close();
        }
    }

    /**
     * Opens a session on workers started before; closing it ends them.
     *
     * @throws netgrade.data.DataProblem if the files of the images are broken
     */
    public Session open(Sandbox.Ahead workers) {
        return new Session(this, workers.openForOne(limits()));
    }

    /**
     * Grades all submissions and hands each over as it ends, in the order they end.
     *
     * @param done takes what was graded; called from several threads at once
     * @throws netgrade.data.DataProblem if the files of the images are broken; before anything is graded
     * @throws HarnessFault if the sandbox cannot be set up at all; workers that do not start are in the grades as items not graded
     */
    public void grade(List<Found> submissions, Consumer<Graded> done) {
        if (submissions.isEmpty()) {
            return; // No sandbox, no workers, no data are needed for nothing.
        }
        int jobs = Math.max(1, Math.min(settings.jobs(), submissions.size()));
        ExecutorService threads = Executors.newFixedThreadPool(jobs, task -> new Thread(task, "netgrade-job"));
        Supplier<ImageSplits> images = images();
        try (Sandbox sandbox = Sandbox.open(settings.isolation(), Languages.toolchains(), jobs, limits())) {
            SubmissionGrader grader = grader(sandbox, exercise(sandbox, images), settings.leftOut());
            List<Future<?>> running = new ArrayList<>();
            submissions.forEach(found -> running.add(threads.submit(() -> done.accept(grader.grade(found)))));
            running.forEach(BatchGrader::await);
        } finally {
            threads.shutdownNow();
        }
    }

    private void warmUp() {
        checks.warmUp();
        Build.hash();
    }

    private SubmissionGrader grader(Sandbox sandbox, Exercise exercise, Set<String> leftOut) {
        return new SubmissionGrader(rubric, exercise, checks, sandbox, leftOut, settings.manual(), provenance, keys, settings.clock());
    }

    private Exercise exercise(Sandbox sandbox, Supplier<ImageSplits> splits) {
        Supplier<FullyConnectedNet> reference = () -> new FullyConnectedNet(task.convention());
        Supplier<ImageSet> some = () -> splits.get().imageSet(REFERENCE_IMAGES);
        Rubric.Limits limits = rubric.limits();
        return new Exercise(
                rubric.seed(),
                task,
                reference,
                new Once<>(() -> share(sandbox, splits.get())),
                Exercise.defaultRun(rubric.seed(), task, reference, some),
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
        return new Sandbox.Limits(heapMib, seconds(limits.callSeconds()), seconds(limits.trainingFloorSeconds()));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(1000 * seconds));
    }

    private static void await(Future<?> job) {
        try {
            job.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException ours ? ours : new HarnessFault("A grading job failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HarnessFault("Grading was interrupted.");
        }
    }
}
