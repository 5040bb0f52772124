package netgrade.worker;

import netgrade.spi.LinearClassifier;
import netgrade.spi.LossAndGradient;
import netgrade.wire.Op;
import netgrade.wire.PayloadReader;
import netgrade.wire.PayloadWriter;
import netgrade.wire.ProtocolException;
import netgrade.wire.Request;
import netgrade.wire.SpiValues;

/** Passes questions on to a submission that is a linear classifier. */
record LinearQuestions(LinearClassifier classifier, HeldInputs inputs) implements Questions {

    /** By how much of w its weights grow from one repetition to the next; the grader counts on it. */
    private static final double GROWTH = 1.0 / 1024;

    @Override
    public void answer(Request question, PayloadReader in, PayloadWriter out) throws ProtocolException, Malformed {
        Returned returned = new Returned(question.op().words(), question.limit());
        switch (question.op()) {
            case HINGE_LOSS_NAIVE, HINGE_LOSS, SOFTMAX_LOSS_NAIVE, SOFTMAX_LOSS ->
                    SpiValues.write(out, returned.loss(method(question.op())
                            .of(inputs.matrix(in), inputs.matrix(in), inputs.labels(in), in.f64())));
            case REPEAT_LOSS -> repeat(in, out);
            case TRAIN_LINEAR -> SpiValues.write(out, returned.trained(classifier.train(
                    SpiValues.readLossKind(in), inputs.matrix(in), inputs.matrix(in), inputs.labels(in), SpiValues.readSettings(in))));
            case PREDICT_LINEAR -> out.labels(returned.labels(classifier.predict(inputs.matrix(in), inputs.matrix(in))));
            case CHOSEN_LINEAR_SETTINGS ->
                    SpiValues.write(out, returned.settings(classifier.chosenSettings(SpiValues.readLossKind(in), in.text())));
            default -> throw new ProtocolException("a linear classifier is not asked for \"" + question.op().words() + "\" this way");
        }
    }

    private void repeat(PayloadReader in, PayloadWriter out) throws ProtocolException, Malformed {
        Op op = Op.of(in.u8());
        LossMethod method = method(op);
        int first = in.i32();
        int times = in.i32();
        double[][] w = inputs.matrix(in);
        double[][] x = inputs.matrix(in);
        int[] y = inputs.labels(in);
        double reg = in.f64();
        LossAndGradient last = null;
        for (int i = first; i < first + times; i++) {
            // New arrays and other weights each time: nothing that was kept from the time before is an answer. The rows of x are the same,
            // because copying them takes about as long as a fast loss.
            last = method.of(times(w, 1 + i * GROWTH), x.clone(), y.clone(), reg);
        }
        LossAndGradient answer = new Returned(op.words(), Integer.MAX_VALUE).loss(last);
        // Two numbers for all of the answer: time is what counts, and sending the gradient would add to it.
        out.f64(answer.loss()).f64(sumOfSquares(answer.gradient()));
    }

    private static double[][] times(double[][] matrix, double factor) {
        double[][] times = new double[matrix.length][];
        for (int i = 0; i < times.length; i++) {
            times[i] = matrix[i].clone();
            for (int j = 0; j < times[i].length; j++) {
                times[i][j] *= factor;
            }
        }
        return times;
    }

    private static double sumOfSquares(double[][] matrix) {
        double sum = 0;
        for (double[] row : matrix) {
            for (double each : row) {
                sum += each * each;
            }
        }
        return sum;
    }

    private interface LossMethod {
        LossAndGradient of(double[][] w, double[][] x, int[] y, double reg);
    }

    private LossMethod method(Op op) throws ProtocolException {
        return switch (op) {
            case HINGE_LOSS_NAIVE -> classifier::hingeLossNaive;
            case HINGE_LOSS -> classifier::hingeLoss;
            case SOFTMAX_LOSS_NAIVE -> classifier::softmaxLossNaive;
            case SOFTMAX_LOSS -> classifier::softmaxLoss;
            default -> throw new ProtocolException("\"" + op.words() + "\" is no loss of a linear classifier");
        };
    }
}
