package netgrade.sandbox;

import java.time.Duration;
import java.util.List;
import netgrade.spi.ChosenLinearSettings;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.TrainedWeights;
import netgrade.spi.TrainingSettings;
import netgrade.wire.Op;
import netgrade.wire.PayloadReader;
import netgrade.wire.PayloadWriter;
import netgrade.wire.Request;
import netgrade.wire.SpiValues;

/**
 * A submission's linear classifier as the checks see it; every method asks the worker and throws {@link StudentFault} where no usable
 * answer comes.
 *
 * <p>Answers have the right form but not always the right shape: the checks compare shapes.
 */
final class RemoteLinear implements TimedClassifier {

    private final RemoteSubmission submission;
    private final Duration training;
    private final Inputs inputs;

    RemoteLinear(RemoteSubmission submission, Duration training, boolean sharesInputs) {
        this.submission = submission;
        this.training = training;
        this.inputs = new Inputs(submission, sharesInputs);
    }

    @Override
    public LossAndGradient hingeLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        return loss(Op.HINGE_LOSS_NAIVE, w, x, y, reg);
    }

    @Override
    public LossAndGradient hingeLoss(double[][] w, double[][] x, int[] y, double reg) {
        return loss(Op.HINGE_LOSS, w, x, y, reg);
    }

    @Override
    public LossAndGradient softmaxLossNaive(double[][] w, double[][] x, int[] y, double reg) {
        return loss(Op.SOFTMAX_LOSS_NAIVE, w, x, y, reg);
    }

    @Override
    public LossAndGradient softmaxLoss(double[][] w, double[][] x, int[] y, double reg) {
        return loss(Op.SOFTMAX_LOSS, w, x, y, reg);
    }

    private LossAndGradient loss(Op op, double[][] w, double[][] x, int[] y, double reg) {
        PayloadWriter question = write(new PayloadWriter(), w, x, y).f64(reg);
        LossAndGradient loss = AnswerReader.read(submission.ask(op, question, numbers(w)), SpiValues::readLinearLoss);
        reflect(w, x, y);
        return loss;
    }

    /** Returns the loss at each of several weights. */
    List<LossAndGradient> losses(LossMethod method, List<double[][]> weights, double[][] x, int[] y, double reg) {
        List<Request> questions = weights.stream()
                .map(w -> RemoteSubmission.question(op(method), write(new PayloadWriter(), w, x, y).f64(reg), numbers(w)))
                .toList();
        return submission.askAll(questions, op(method)).stream()
                .map(answer -> AnswerReader.read(answer, SpiValues::readLinearLoss))
                .toList();
    }

    @Override
    public Timed time(LossMethod method, double[][] w, double[][] x, int[] y, double reg, int first, int times) {
        PayloadWriter question = new PayloadWriter().u8(op(method).code()).i32(first).i32(times);
        inputs.writeHeld(inputs.writeHeld(inputs.writeHeld(question, w), x), y).f64(reg);
        long start = System.nanoTime();
        PayloadReader answer = submission.ask(Op.REPEAT_LOSS, question, 2);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        return AnswerReader.read(answer, numbers -> new Timed(taken, numbers.f64(), numbers.f64()));
    }

    private static Op op(LossMethod method) {
        return switch (method) {
            case HINGE_NAIVE -> Op.HINGE_LOSS_NAIVE;
            case HINGE -> Op.HINGE_LOSS;
            case SOFTMAX_NAIVE -> Op.SOFTMAX_LOSS_NAIVE;
            case SOFTMAX -> Op.SOFTMAX_LOSS;
        };
    }

    @Override
    public TrainedWeights train(LinearLoss loss, double[][] w, double[][] x, int[] y, TrainingSettings settings) {
        PayloadWriter question = new PayloadWriter();
        SpiValues.write(question, loss);
        SpiValues.write(write(question, w, x, y), settings);
        int expected = numbers(w) + settings.iterations();
        TrainedWeights trained = AnswerReader.read(submission.ask(Op.TRAIN_LINEAR, question, expected, training), SpiValues::readTrained);
        reflect(w, x, y);
        return trained;
    }

    @Override
    public int[] predict(double[][] w, double[][] x) {
        PayloadWriter question = inputs.write(inputs.write(new PayloadWriter(), w), x);
        int[] labels = AnswerReader.read(submission.ask(Op.PREDICT_LINEAR, question, x.length), PayloadReader::labels);
        inputs.reflect(w);
        inputs.reflect(x);
        return labels;
    }

    @Override
    public ChosenLinearSettings chosenSettings(LinearLoss loss) {
        return chosenSettings(loss, "");
    }

    @Override
    public ChosenLinearSettings chosenSettings(LinearLoss loss, String images) {
        PayloadWriter question = new PayloadWriter();
        SpiValues.write(question, loss);
        question.text(images);
        return AnswerReader.read(submission.ask(Op.CHOSEN_LINEAR_SETTINGS, question, 4), SpiValues::readChosenLinear);
    }

    private PayloadWriter write(PayloadWriter question, double[][] w, double[][] x, int[] y) {
        return inputs.write(inputs.write(inputs.write(question, w), x), y);
    }

    private void reflect(double[][] w, double[][] x, int[] y) {
        inputs.reflect(w);
        inputs.reflect(x);
        inputs.reflect(y);
    }

    private static int numbers(double[][] w) {
        return w.length * w[0].length;
    }
}
