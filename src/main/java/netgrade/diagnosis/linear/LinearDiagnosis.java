package netgrade.diagnosis.linear;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import netgrade.checks.Asks;
import netgrade.checks.DeclaredCheck;
import netgrade.diagnosis.Asking;
import netgrade.diagnosis.Hints;
import netgrade.diagnosis.Inquiry;
import netgrade.diagnosis.PredictionMistakes;
import netgrade.diagnosis.Search;
import netgrade.diagnosis.Training;
import netgrade.diagnosis.TrainingMistakes;
import netgrade.reference.LinearModel;
import netgrade.reference.Variation;
import netgrade.sandbox.Submitted;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.spi.LinearLoss;

/** Why a linear classifier failed. */
final class LinearDiagnosis {

    private static final Set<Asks> FORMULAS = EnumSet.of(Asks.LOSS, Asks.GRADIENTS, Asks.OWN_SLOPE, Asks.AGREEMENT);

    private final Inquiry inquiry;
    private final Submitted submission;
    private final long seed;

    private LinearDiagnosis(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.submission = inquiry.submission();
        this.seed = inquiry.exercise().seed();
    }

    static void make(Inquiry inquiry) {
        new LinearDiagnosis(inquiry).make();
    }

    private static Predicate<DeclaredCheck> ask(Asks asks) {
        return check -> check.asks() == asks;
    }

    private void make() {
        Optional<Variation> hinge = formulas(LinearLoss.HINGE, LossMethod.HINGE_NAIVE, LossMethod.HINGE);
        Optional<Variation> softmax = formulas(LinearLoss.SOFTMAX, LossMethod.SOFTMAX_NAIVE, LossMethod.SOFTMAX);
        if (inquiry.isWorthAsking(ask(Asks.TRAINING))) {
            hinge.ifPresent(base -> training(LinearLoss.HINGE, base));
            softmax.ifPresent(base -> training(LinearLoss.SOFTMAX, base));
        }
        if (inquiry.isWorthAsking(ask(Asks.PREDICTION))) {
            LinearQuestion question = LinearQuestionnaire.predictions(seed);
            Optional<int[]> labels = new Asking().ask(() -> submission.freshLinear().predict(question.w(), question.x()));
            labels.ifPresent(given -> inquiry.search(PredictionMistakes.all(), "predict", question.name(), variation ->
                    Arrays.equals(given, new LinearModel().varied(variation).predict(question.w(), question.x()))));
        }
    }

    private void training(LinearLoss loss, Variation base) {
        LinearTraining model = new LinearTraining(loss, seed);
        inquiry.training(new Training(model.ask(submission), base, model), TrainingMistakes.ofUpdates(), "train");
    }

    /** Returns what is known of the loss that training most likely uses, the one on whole rows; empty where it could not be told. */
    private Optional<Variation> formulas(LinearLoss loss, LossMethod... methods) {
        Set<String> names = Set.of(methods[0].words(), methods[1].words());
        Predicate<DeclaredCheck> formulas =
                check -> FORMULAS.contains(check.asks()) && check.method().filter(names::contains).isPresent();
        Optional<Variation> base = Optional.empty();
        for (LossMethod method : methods) {
            if (inquiry.isWorthAsking(formulas) || !inquiry.hasFailed(formulas) && inquiry.hasFailed(ask(Asks.TRAINING))) {
                base = formulas(loss, method);
            }
        }
        return base;
    }

    private Optional<Variation> formulas(LinearLoss loss, LossMethod method) {
        LinearFormulas formulas = LinearFormulas.ask(submission, method, seed);
        if (formulas.answers().isEmpty()) {
            return Optional.empty();
        }
        if (formulas.isRight()) {
            inquiry.notePrecision(formulas.precision(), method.words());
            return Optional.of(Variation.none());
        }
        Search.Found found = Search.run(LinearCatalogue.formulas(loss), formulas::isAnsweredBy);
        inquiry.note(method.words(), formulas.asked(), found);
        if (found.proved().isEmpty()) {
            inquiry.add(Hints.of(formulas.observed(), formulas.precision(), method.words()));
        }
        return found.proved().map(Search.Explanation::variation);
    }
}
