package netgrade.diagnosis.nets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import netgrade.diagnosis.Asking;
import netgrade.diagnosis.Observed;
import netgrade.diagnosis.Precision;
import netgrade.numeric.Matrices;
import netgrade.reference.Convention;
import netgrade.reference.FullyConnectedNet;
import netgrade.reference.Variation;
import netgrade.sandbox.Submitted;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;

/** A submission's scores, loss and gradients on a number of questions, beside which a net with a known mistake can be held. */
final class NetFormulas {

    private final Convention convention;
    private final Map<NetQuestion, NetAnswer> answers;
    private final List<NetQuestion> unanswered;
    private final Precision precision;

    private NetFormulas(Convention convention, Map<NetQuestion, NetAnswer> answers, List<NetQuestion> unanswered) {
        this.convention = convention;
        this.answers = answers;
        this.unanswered = unanswered;
        this.precision = Precision.of(numbers());
    }

    /** Which of a net's losses is asked for. */
    interface LossMethod {
        LossAndGradients of(NeuralNet net, NetQuestion question);
    }

    /** Asks a submission all questions, and tells those that it has no usable answer to from the others. */
    static NetFormulas ask(Submitted submission, Convention convention, List<NetQuestion> questions, LossMethod method, boolean scores) {
        Map<NetQuestion, NetAnswer> answers = new LinkedHashMap<>();
        List<NetQuestion> unanswered = new ArrayList<>();
        Asking asking = new Asking();
        for (NetQuestion question : questions) {
            Optional<LossAndGradients> step = asking.ask(() -> method.of(net(submission, question), question));
            Optional<double[][]> given = scores ? asking.ask(() -> net(submission, question).scores(question.x())) : Optional.empty();
            NetAnswer answer = new NetAnswer(
                    given,
                    step.map(found -> OptionalDouble.of(found.loss())).orElse(OptionalDouble.empty()),
                    step.map(LossAndGradients::gradients).orElse(Map.of()));
            if (!answer.isEmpty()) {
                answers.put(question, answer);
            } else if (!asking.isOver()) {
                unanswered.add(question);
            }
        }
        return new NetFormulas(convention, answers, unanswered);
    }

    private static NeuralNet net(Submitted submission, NetQuestion question) {
        NeuralNet net = submission.fresh();
        net.setParameters(question.parameters());
        return net;
    }

    private DoubleStream numbers() {
        return answers.values().stream().flatMapToDouble(NetAnswer::numbers);
    }

    Precision precision() {
        return precision;
    }

    Map<NetQuestion, NetAnswer> answers() {
        return answers;
    }

    List<String> asked() {
        return answers.keySet().stream().map(NetQuestion::name).toList();
    }

    /** Returns whether a net with that variation answers everything as the submission does. */
    boolean isAnsweredBy(Variation variation) {
        return !answers.isEmpty()
                && answers.entrySet().stream()
                        .allMatch(each -> each.getValue().isAnsweredBy(net(each.getKey(), variation), each.getKey(), precision));
    }

    /** Returns the reference with that variation and the parameters of a question. */
    NeuralNet net(NetQuestion question, Variation variation) {
        FullyConnectedNet net = new FullyConnectedNet(convention).varied(variation);
        net.setParameters(question.parameters());
        return net;
    }

    /** Returns the questions whose answer is not the right one. */
    List<NetQuestion> wrong() {
        List<NetQuestion> wrong = new ArrayList<>();
        answers.forEach((question, answer) -> {
            if (!answer.isAnsweredBy(net(question, Variation.none()), question, precision)) {
                wrong.add(question);
            }
        });
        return wrong;
    }

    /** Returns the answers beside the right ones; none beside those of a question that was not answered. */
    List<Observed> observed() {
        List<Observed> observed = new ArrayList<>();
        answers.forEach((question, answer) -> observed.add(observed(question, byName(answer))));
        unanswered.forEach(question -> observed.add(observed(question, Map.of())));
        return observed;
    }

    private Observed observed(NetQuestion question, Map<String, double[][]> answered) {
        NetAnswer right = NetAnswer.of(net(question, Variation.none()), question);
        Map<String, double[][]> rightByName = byName(right);
        Map<String, double[][]> given = new TreeMap<>(answered);
        given.keySet().retainAll(rightByName.keySet());
        int classes = right.scores().orElseThrow()[0].length;
        return new Observed(
                question.hasBiases(),
                question.isLarge(),
                question.layers(),
                question.reg(),
                question.n(),
                classes,
                inactive(question),
                given,
                rightByName);
    }

    private static Map<String, double[][]> byName(NetAnswer answer) {
        Map<String, double[][]> byName = new TreeMap<>();
        answer.scores().ifPresent(scores -> byName.put(Observed.SCORES, scores));
        answer.loss().ifPresent(loss -> byName.put(Observed.LOSS, new double[][] {{loss}}));
        answer.gradients().forEach((name, matrix) -> byName.put("d" + name, matrix));
        return byName;
    }

    /** Returns the units of the first layer that are 0 for every example. */
    private Set<Integer> inactive(NetQuestion question) {
        List<double[][]> first = new ArrayList<>();
        net(question, Variation.ofActivation((pass, k, right) -> {
            if (k == 0) {
                first.add(right);
            }
            return right;
        })).scores(question.x());
        Set<Integer> inactive = new TreeSet<>();
        double[][] columns = Matrices.transpose(first.get(0));
        for (int unit = 0; unit < columns.length; unit++) {
            if (Arrays.stream(columns[unit]).allMatch(value -> value == 0)) {
                inactive.add(unit);
            }
        }
        return inactive;
    }
}
