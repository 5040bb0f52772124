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

    @Override
    public void answer(Request question, PayloadReader in, PayloadWriter out) throws ProtocolException, Malformed {
        Returned returned = new Returned(question.op().words(), question.limit());
        switch (question.op()) {
            case HINGE_LOSS_NAIVE, HINGE_LOSS, SOFTMAX_LOSS_NAIVE, SOFTMAX_LOSS ->
                    SpiValues.write(out, returned.loss(loss(question.op(), 1, in)));
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
        Op method = Op.of(in.u8());
        int times = in.i32();
        // The loss alone: time is what counts, and sending the gradient would add to it.
        out.f64(new Returned(method.words(), Integer.MAX_VALUE).loss(loss(method, times, in)).loss());
    }

    private interface LossMethod {
        LossAndGradient of(double[][] w, double[][] x, int[] y, double reg);
    }

    private LossAndGradient loss(Op op, int times, PayloadReader in) throws ProtocolException {
        LossMethod method = method(op);
        double[][] w = inputs.matrix(in);
        double[][] x = inputs.matrix(in);
        int[] y = inputs.labels(in);
        double reg = in.f64();
        LossAndGradient loss = null;
        for (int i = 0; i < times; i++) {
            loss = method.of(w, x, y, reg);
        }
        return loss;
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
