package netgrade.diagnosis.linear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import netgrade.diagnosis.Asking;
import netgrade.diagnosis.Observed;
import netgrade.diagnosis.Precision;
import netgrade.reference.Variation;
import netgrade.sandbox.Submitted;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.spi.LossAndGradient;

/** One of a linear classifier's losses on a number of questions, beside which a known mistake can be held. */
final class LinearFormulas {

    /** Inputs or weights above this make scores large. */
    private static final double LARGE = 300;

    private final boolean hinge;
    private final Map<LinearQuestion, LossAndGradient> answers;
    private final List<LinearQuestion> unanswered;
    private final Precision precision;

    private LinearFormulas(boolean hinge, Map<LinearQuestion, LossAndGradient> answers, List<LinearQuestion> unanswered) {
        this.hinge = hinge;
        this.answers = answers;
        this.unanswered = unanswered;
        this.precision = Precision.of(answers.values().stream()
                .flatMapToDouble(answer -> DoubleStream.concat(DoubleStream.of(answer.loss()), Precision.numbers(answer.gradient()))));
    }

    static LinearFormulas ask(Submitted submission, LossMethod method, long seed) {
        boolean hinge = method == LossMethod.HINGE || method == LossMethod.HINGE_NAIVE;
        Asking asking = new Asking();
        Map<LinearQuestion, LossAndGradient> answers = new LinkedHashMap<>();
        List<LinearQuestion> unanswered = new ArrayList<>();
        for (LinearQuestion question : LinearQuestionnaire.formulas(hinge, seed)) {
            Optional<LossAndGradient> answer = asking.ask(() -> question.ask(submission.freshLinear(), method));
            answer.ifPresent(given -> answers.put(question, given));
            if (answer.isEmpty() && !asking.isOver()) {
                unanswered.add(question);
            }
        }
        return new LinearFormulas(hinge, answers, unanswered);
    }

    Precision precision() {
        return precision;
    }

    Map<LinearQuestion, LossAndGradient> answers() {
        return answers;
    }

    List<String> asked() {
        return answers.keySet().stream().map(LinearQuestion::name).toList();
    }

    boolean isAnsweredBy(Variation variation) {
        return !answers.isEmpty() && answers.entrySet().stream().allMatch(each -> fits(each.getKey(), each.getValue(), variation));
    }

    boolean isRight() {
        return isAnsweredBy(Variation.none());
    }

    private boolean fits(LinearQuestion question, LossAndGradient answer, Variation variation) {
        LossAndGradient expected = question.varied(variation, hinge);
        if (precision == Precision.SINGLE && isLarge(question)) {
            // Floats of 1000 have steps of 6e-5: of them it counts only whether they are numbers at all.
            return Double.isFinite(answer.loss()) == Double.isFinite(expected.loss());
        }
        return precision.equal(answer.loss(), expected.loss())
                && (answer.gradient().length == 0 || precision.equal(answer.gradient(), expected.gradient()));
    }

    /**
     * Returns the answers beside the right ones, and none beside those of a question that was not answered; a bias is a row of the weights,
     * and never zero here.
     */
    List<Observed> observed() {
        List<Observed> observed = new ArrayList<>();
        answers.forEach((question, answer) -> observed.add(observed(question, byName(answer))));
        unanswered.forEach(question -> observed.add(observed(question, Map.of())));
        return observed;
    }

    private Observed observed(LinearQuestion question, Map<String, double[][]> given) {
        return new Observed(
                true,
                isLarge(question),
                1,
                question.reg(),
                question.y().length,
                question.w()[0].length,
                Set.of(),
                given,
                byName(question.varied(Variation.none(), hinge)));
    }

    private static boolean isLarge(LinearQuestion question) {
        return DoubleStream.concat(Precision.numbers(question.x()), Precision.numbers(question.w()))
                .anyMatch(value -> Math.abs(value) > LARGE);
    }

    private static Map<String, double[][]> byName(LossAndGradient answer) {
        Map<String, double[][]> byName = new TreeMap<>();
        byName.put(Observed.LOSS, new double[][] {{answer.loss()}});
        if (answer.gradient().length > 0) {
            byName.put("dW", answer.gradient());
        }
        return byName;
    }
}
