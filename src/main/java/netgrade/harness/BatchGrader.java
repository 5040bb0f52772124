package netgrade.harness;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import netgrade.reference.FullyConnectedNet;
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

    /** Prepares to grade by that rubric. */
    public BatchGrader(Rubric rubric, Settings settings) {
        this.rubric = rubric;
        this.settings = settings;
        task = Task.of(rubric.task());
        checks = new Checks().with(rubric.ownChecks());
    }

    /**
     * Grades all submissions and hands each over as it ends, in the order they end.
     *
     * @param done takes what was graded; called from several threads at once
     * @throws netgrade.data.DataProblem if the files of the images are broken; before anything is graded
     * @throws HarnessFault if the sandbox cannot be set up at all; workers that do not start are in the grades as items not graded
     */
    public void grade(List<Found> submissions, Consumer<Graded> done) {
        int jobs = Math.max(1, Math.min(settings.jobs(), submissions.size()));
        ExecutorService threads = Executors.newFixedThreadPool(jobs, task -> new Thread(task, "netgrade-job"));
        Supplier<ImageSplits> images = images();
        try (Sandbox sandbox = Sandbox.open(settings.isolation(), jobs, limits())) {
            SubmissionGrader grader = grader(sandbox, images);
            List<Future<?>> running = new ArrayList<>();
            submissions.forEach(found -> running.add(threads.submit(() -> done.accept(grader.grade(found)))));
            running.forEach(BatchGrader::await);
        } finally {
            threads.shutdownNow();
        }
    }

    private SubmissionGrader grader(Sandbox sandbox, Supplier<ImageSplits> splits) {
        Graded.Provenance provenance = new Graded.Provenance(
                rubric.seed(),
                settings.version(),
                Runtime.version().toString(),
                settings.isolation().label(),
                rubric.hash(),
                settings.images().title(rubric.seed()));
        return new SubmissionGrader(
                rubric, exercise(sandbox, splits), checks, sandbox, settings.leftOut(), settings.manual(), provenance, settings.clock());
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
