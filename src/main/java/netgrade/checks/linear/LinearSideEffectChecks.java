package netgrade.checks.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

/** Asking changes nothing: neither weights nor inputs, nor later answers. A loss that is not written yet or throws is left out. */
@ExtendWith(CheckExtension.class)
public class LinearSideEffectChecks {

    /** The same code on the same numbers gives the same bits; a sum over threads in another order differs by rounding. */
    private static final double TOLERANCE = 1e-12;

    /** How a method may end without a word about side effects. */
    private static final Set<Outcome> LEFT_OUT = EnumSet.of(Outcome.NOT_WRITTEN, Outcome.WRONG_SHAPE, Outcome.THREW);

    @Check(id = "linear.purity.inputs", title = "weights and inputs stay as they were", asks = Asks.SIDE_EFFECTS, method = "train")
    void inputs(LinearTrial trial) {
        LinearCase given = trial.cases().sizes();
        LinearCase shared =
                new LinearCase(Matrices.copy(given.w()), Matrices.copy(given.x()), given.y().clone(), given.reg());
        LinearClassifier classifier = trial.submission().freshLinearSharingInputs();
        List<LossMethod> answering = askAll(classifier, shared);

        trial.findings().compare("w afterwards", shared.w(), given.w(), Metric.SUM, 0);
        trial.findings().compare("x afterwards", shared.x(), given.x(), Metric.SUM, 0);
        trial.findings().compare("y afterwards", shared.y(), given.y());
        // What the worker says of its inputs is its own word; the answers to the same arrays asked again are not.
        for (LossMethod method : answering) {
            double fresh = LinearLosses.ask(trial.linear(), method, given).loss();
            LinearClassifier sharing = trial.submission().freshLinearSharingInputs();
            askAll(sharing, shared);
            compareLosses(trial, method, LinearLosses.ask(sharing, method, shared).loss(), fresh);
        }
        LinearSubstance.requireSomeLossMoves(trial, answering);
    }

    @Check(id = "linear.purity.repeat", title = "the same question gets the same answer", asks = Asks.SIDE_EFFECTS, method = "train")
    void repeat(LinearTrial trial) {
        LinearCase given = trial.cases().sizes();
        List<LossMethod> answering = askAll(trial.linear(), given);
        for (LossMethod method : answering) {
            LinearClassifier fresh = trial.linear();
            double first = LinearLosses.ask(fresh, method, given).loss();
            compareLosses(trial, method, LinearLosses.ask(fresh, method, given).loss(), first);
            LinearLosses.ask(fresh, method, trial.cases().toy());
            compareLosses(trial, method, LinearLosses.ask(fresh, method, given).loss(), first);
        }
        LinearSubstance.requireSomeLossMoves(trial, answering);
    }

    private static void compareLosses(LinearTrial trial, LossMethod method, double loss, double before) {
        trial.findings().compare(method.words() + " asked again", loss, before, TOLERANCE);
    }

    /**
     * Asks every method once, and returns the losses that answer.
     *
     * @throws StudentFault if training or predictions are not written yet, or no loss answers: then there is nothing to leave unchanged
     */
    private static List<LossMethod> askAll(LinearClassifier classifier, LinearCase given) {
        List<StudentFault> faults = new ArrayList<>();
        List<LossMethod> answering = Arrays.stream(LossMethod.values())
                .filter(method -> isAnswered(() -> LinearLosses.ask(classifier, method, given), faults))
                .toList();
        if (answering.isEmpty()) {
            throw faults.get(0);
        }
        faults.clear();
        TrainingSettings settings = new TrainingSettings(0.01, 1, given.reg(), 2, 3, 1);
        for (LinearLoss loss : LinearLoss.values()) {
            isAnswered(() -> classifier.train(loss, given.w(), given.x(), given.y(), settings), faults);
        }
        isAnswered(() -> classifier.predict(given.w(), given.x()), faults);
        faults.stream().filter(fault -> fault.outcome() == Outcome.NOT_WRITTEN).findFirst().ifPresent(fault -> {
            throw fault;
        });
        return answering;
    }

    /** A mistake that keeps a method from answering costs the method's own items, and nothing here. */
    private static boolean isAnswered(Runnable question, List<StudentFault> faults) {
        try {
            question.run();
            return true;
        } catch (StudentFault fault) {
            if (!LEFT_OUT.contains(fault.outcome())) {
                throw fault;
            }
            faults.add(fault);
            return false;
        }
    }
}
