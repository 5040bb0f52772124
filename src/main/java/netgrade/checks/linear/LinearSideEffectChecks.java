package netgrade.checks.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import netgrade.checks.Asks;
import netgrade.checks.Check;
import netgrade.checks.CheckExtension;
import netgrade.checks.Metric;
import netgrade.numeric.Matrices;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.spi.LinearClassifier;
import netgrade.spi.LinearLoss;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asking changes nothing: neither weights nor inputs, nor later answers. A method that is not written yet is left out. */
@ExtendWith(CheckExtension.class)
public class LinearSideEffectChecks {

    /** The same code on the same numbers gives the same bits; a sum over threads in another order differs by rounding. */
    private static final double TOLERANCE = 1e-12;

    @Check(id = "linear.purity.inputs", title = "weights and inputs stay as they were", asks = Asks.SIDE_EFFECTS, method = "train")
    void inputs(LinearTrial trial) {
        LinearCase given = trial.cases().sizes();
        LinearCase shared =
                new LinearCase(Matrices.copy(given.w()), Matrices.copy(given.x()), given.y().clone(), given.reg());
        LinearClassifier classifier = trial.submission().freshLinearSharingInputs();
        List<LossMethod> written = askAll(classifier, shared);

        trial.findings().compare("w afterwards", shared.w(), given.w(), Metric.SUM, 0);
        trial.findings().compare("x afterwards", shared.x(), given.x(), Metric.SUM, 0);
        trial.findings().compare("y afterwards", shared.y(), given.y());
        // What the worker says of its inputs is its own word; the answers to the same arrays asked again are not.
        for (LossMethod method : written) {
            double fresh = LinearLosses.ask(trial.linear(), method, given).loss();
            LinearClassifier sharing = trial.submission().freshLinearSharingInputs();
            askAll(sharing, shared);
            compareLosses(trial, method, LinearLosses.ask(sharing, method, shared).loss(), fresh);
        }
        LinearSubstance.requireSomeLossMoves(trial, written);
    }

    @Check(id = "linear.purity.repeat", title = "the same question gets the same answer", asks = Asks.SIDE_EFFECTS, method = "train")
    void repeat(LinearTrial trial) {
        LinearCase given = trial.cases().sizes();
        LinearClassifier classifier = trial.linear();
        List<LossMethod> written = askAll(classifier, given);
        for (LossMethod method : written) {
            LinearClassifier fresh = trial.linear();
            double first = LinearLosses.ask(fresh, method, given).loss();
            compareLosses(trial, method, LinearLosses.ask(fresh, method, given).loss(), first);
            LinearLosses.ask(fresh, method, trial.cases().toy());
            compareLosses(trial, method, LinearLosses.ask(fresh, method, given).loss(), first);
        }
        LinearSubstance.requireSomeLossMoves(trial, written);
    }

    private static void compareLosses(LinearTrial trial, LossMethod method, double loss, double before) {
        trial.findings().compare(method.words() + " asked again", loss, before, TOLERANCE);
    }

    /** Asks every method once, and returns the losses that are written. */
    private static List<LossMethod> askAll(LinearClassifier classifier, LinearCase given) {
        List<LossMethod> written = new ArrayList<>();
        List<StudentFault> missing = new ArrayList<>();
        for (LossMethod method : LossMethod.values()) {
            if (isWritten(() -> LinearLosses.ask(classifier, method, given), missing)) {
                written.add(method);
            }
        }
        TrainingSettings settings = new TrainingSettings(0.01, 1, given.reg(), 2, 3, 1);
        Arrays.stream(LinearLoss.values())
                .forEach(loss -> isWritten(() -> classifier.train(loss, given.w(), given.x(), given.y(), settings), missing));
        isWritten(() -> classifier.predict(given.w(), given.x()), missing);
        if (written.isEmpty()) {
            throw missing.get(0);
        }
        return written;
    }

    private static boolean isWritten(Runnable question, List<StudentFault> missing) {
        try {
            question.run();
            return true;
        } catch (StudentFault fault) {
            if (fault.outcome() != Outcome.NOT_WRITTEN) {
                throw fault;
            }
            missing.add(fault);
            return false;
        }
    }
}
