package netgrade.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.SearchResult;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingData;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;
import netgrade.wire.Op;
import netgrade.wire.PayloadReader;
import netgrade.wire.PayloadWriter;
import netgrade.wire.Request;
import netgrade.wire.SpiValues;

/**
 * A submission's net as the checks see it; every method asks the worker and throws {@link StudentFault} where no usable answer comes.
 *
 * <p>Answers have the right form but not always the right shape: the checks compare shapes.
 */
final class RemoteNet implements NeuralNet {

    private final RemoteSubmission submission;
    private final Duration training;
    private final Inputs inputs;
    private int parameterNumbers;

    RemoteNet(RemoteSubmission submission, Duration training, boolean sharesInputs) {
        this.submission = submission;
        this.training = training;
        this.inputs = new Inputs(submission, sharesInputs);
    }

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        for (int i = 1; i < layerSizes.size(); i++) {
            parameterNumbers += (layerSizes.get(i - 1) + 1) * layerSizes.get(i);
        }
        submission.ask(Op.INITIALISE, new PayloadWriter().sizes(layerSizes).f64(weightScale).i64(seed), 0);
    }

    @Override
    public Map<String, double[][]> parameters() {
        return AnswerReader.read(submission.ask(Op.PARAMETERS, new PayloadWriter(), parameterNumbers), PayloadReader::matrices);
    }

    @Override
    public void setParameters(Map<String, double[][]> parameters) {
        parameterNumbers = numbers(parameters.values());
        submission.ask(Op.SET_PARAMETERS, new PayloadWriter().matrices(parameters), 0);
    }

    @Override
    public double[][] scores(double[][] x) {
        PayloadReader answer = submission.ask(Op.SCORES, inputs.write(new PayloadWriter(), x), x.length);
        double[][] scores = AnswerReader.read(answer, PayloadReader::matrix);
        inputs.reflect(x);
        return scores;
    }

    @Override
    public LossAndGradients loss(double[][] x, int[] y, double reg) {
        return loss(Op.LOSS, x, y, reg);
    }

    @Override
    public LossAndGradients crossEntropyLoss(double[][] x, int[] y, double reg) {
        return loss(Op.CROSS_ENTROPY_LOSS, x, y, reg);
    }

    /** Returns the loss at each of several parameters, which are set one after the other. */
    List<LossAndGradients> losses(List<Map<String, double[][]>> parameters, double[][] x, int[] y, double reg) {
        List<Request> questions = new ArrayList<>();
        for (Map<String, double[][]> each : parameters) {
            parameterNumbers = numbers(each.values());
            questions.add(RemoteSubmission.question(Op.SET_PARAMETERS, new PayloadWriter().matrices(each), 0));
            PayloadWriter loss = inputs.write(inputs.write(new PayloadWriter(), x), y).f64(reg);
            questions.add(RemoteSubmission.question(Op.LOSS, loss, parameterNumbers));
        }
        List<PayloadReader> answers = submission.askAll(questions, Op.LOSS);
        List<LossAndGradients> losses = new ArrayList<>();
        for (int i = 1; i < answers.size(); i += 2) {
            losses.add(AnswerReader.read(answers.get(i), SpiValues::readLoss));
        }
        return losses;
    }

    private LossAndGradients loss(Op op, double[][] x, int[] y, double reg) {
        PayloadWriter question = inputs.write(inputs.write(new PayloadWriter(), x), y).f64(reg);
        LossAndGradients loss = AnswerReader.read(submission.ask(op, question, parameterNumbers), SpiValues::readLoss);
        inputs.reflect(x);
        inputs.reflect(y);
        return loss;
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        PayloadWriter question = write(new PayloadWriter(), data);
        SpiValues.write(question, settings);
        return AnswerReader.read(submission.ask(Op.TRAIN, question, 3 * settings.iterations(), training), SpiValues::readHistory);
    }

    @Override
    public int[] predict(double[][] x) {
        int[] labels = AnswerReader.read(submission.ask(Op.PREDICT, inputs.write(new PayloadWriter(), x), x.length), PayloadReader::labels);
        inputs.reflect(x);
        return labels;
    }

    @Override
    public ChosenSettings chosenSettings() {
        return chosenSettings("");
    }

    @Override
    public ChosenSettings chosenSettings(String images) {
        return AnswerReader.read(submission.ask(Op.CHOSEN_SETTINGS, new PayloadWriter().text(images), 0), SpiValues::readChosen);
    }

    @Override
    public SearchSettings searchSettings() {
        return searchSettings("");
    }

    @Override
    public SearchSettings searchSettings(String images) {
        return AnswerReader.read(submission.ask(Op.SEARCH_SETTINGS, new PayloadWriter().text(images), 0), SpiValues::readSearch);
    }

    @Override
    public SearchResult search(TrainingData data, SearchSettings settings, long seed) {
        PayloadWriter question = write(new PayloadWriter(), data);
        SpiValues.write(question, settings);
        return AnswerReader.read(submission.ask(Op.SEARCH, question.i64(seed), 0, training), SpiValues::readSearchResult);
    }

    private PayloadWriter write(PayloadWriter question, TrainingData data) {
        return inputs.write(inputs.write(inputs.write(inputs.write(question, data.x()), data.y()), data.validationX()), data.validationY());
    }

    private static int numbers(Collection<double[][]> matrices) {
        return matrices.stream().mapToInt(m -> m.length == 0 ? 0 : m.length * m[0].length).sum();
    }
}
