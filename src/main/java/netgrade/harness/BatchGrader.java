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
import netgrade.checks.Task;
import netgrade.data.EmbeddedImages;
import netgrade.data.ImageSet;
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

    private final Rubric rubric;
    private final Settings settings;

    /**
     * How to grade.
     *
     * @param isolation the sandbox level
     * @param jobs how many submissions at a time, at least 1
     * @param leftOut ids of items not to run
     * @param manual the instructor's scores
     * @param version netgrade's own version, for the reports
     * @param clock tells when a submission was graded
     */
    public record Settings(Isolation isolation, int jobs, Set<String> leftOut, ManualScores manual, String version, Clock clock) {}

    /** Prepares to grade by that rubric. */
    public BatchGrader(Rubric rubric, Settings settings) {
        this.rubric = rubric;
        this.settings = settings;
    }

    /**
     * Grades all submissions and hands each over as it ends, in the order they end.
     *
     * @param done takes what was graded; called from several threads at once
     * @throws HarnessFault if the sandbox cannot be set up at all; workers that do not start are in the grades as items not graded
     */
    public void grade(List<Found> submissions, Consumer<Graded> done) {
        int jobs = Math.max(1, Math.min(settings.jobs(), submissions.size()));
        ExecutorService threads = Executors.newFixedThreadPool(jobs, task -> new Thread(task, "netgrade-job"));
        try (Sandbox sandbox = Sandbox.open(settings.isolation(), jobs, limits())) {
            SubmissionGrader grader = grader(sandbox);
            List<Future<?>> running = new ArrayList<>();
            submissions.forEach(found -> running.add(threads.submit(() -> done.accept(grader.grade(found)))));
            running.forEach(BatchGrader::await);
        } finally {
            threads.shutdownNow();
        }
    }

    private SubmissionGrader grader(Sandbox sandbox) {
        Task task = Task.of(rubric.task());
        Supplier<ImageSet> images = once(() -> images(task));
        Rubric.Limits limits = rubric.limits();
        Exercise exercise = new Exercise(
                rubric.seed(),
                task,
                () -> new FullyConnectedNet(task.convention()),
                images,
                limits.trainingFactor(),
                seconds(limits.trainingFloorSeconds()));
        Graded.Provenance provenance = new Graded.Provenance(
                rubric.seed(),
                settings.version(),
                Runtime.version().toString(),
                settings.isolation().label(),
                rubric.hash(),
                "embedded images, seed " + rubric.seed());
        return new SubmissionGrader(rubric, exercise, new Checks(), sandbox, settings.leftOut(), settings.manual(), provenance, settings.clock());
    }

    /** Returns the images to train on; a linear classifier has its bias in a column of ones. */
    private ImageSet images(Task task) {
        ImageSet images = EmbeddedImages.make(rubric.seed());
        return task.contract() == Contract.LINEAR ? images.withBias() : images;
    }

    private Sandbox.Limits limits() {
        Rubric.Limits limits = rubric.limits();
        return new Sandbox.Limits(limits.heapMib(), seconds(limits.callSeconds()), seconds(limits.trainingFloorSeconds()));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(1000 * seconds));
    }

    /** Returns a supplier that makes its value when first asked, once, whichever thread asks. */
    private static <T> Supplier<T> once(Supplier<T> maker) {
        return new Supplier<>() {
            private T value;

            @Override
            public synchronized T get() {
                if (value == null) {
                    value = maker.get();
                }
                return value;
            }
        };
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
