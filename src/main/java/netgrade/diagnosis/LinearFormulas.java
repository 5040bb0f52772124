package netgrade.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import netgrade.reference.Variation;
import netgrade.sandbox.Submitted;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.spi.LossAndGradient;

/** One of a linear classifier's losses on a number of questions, beside which a known mistake can be held. */
final class LinearFormulas {

    private final boolean hinge;
    private final Map<LinearQuestion, LossAndGradient> answers;
    private final Precision precision;

    private LinearFormulas(boolean hinge, Map<LinearQuestion, LossAndGradient> answers) {
        this.hinge = hinge;
        this.answers = answers;
        this.precision = Precision.of(answers.values().stream()
                .flatMapToDouble(answer -> DoubleStream.concat(DoubleStream.of(answer.loss()), Precision.numbers(answer.gradient()))));
    }

    static LinearFormulas ask(Submitted submission, LossMethod method, long seed) {
        boolean hinge = method == LossMethod.HINGE || method == LossMethod.HINGE_NAIVE;
        Asking asking = new Asking();
        Map<LinearQuestion, LossAndGradient> answers = new LinkedHashMap<>();
        for (LinearQuestion question : LinearQuestions.formulas(hinge, seed)) {
            asking.ask(() -> question.ask(submission.freshLinear(), method)).ifPresent(answer -> answers.put(question, answer));
        }
        return new LinearFormulas(hinge, answers);
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
        return precision.equal(answer.loss(), expected.loss())
                && (answer.gradient().length == 0 || precision.equal(answer.gradient(), expected.gradient()));
    }
}
