package netgrade.worker;

import netgrade.spi.LossAndGradients;
import netgrade.spi.NeuralNet;
import netgrade.spi.TrainingData;
import netgrade.wire.PayloadReader;
import netgrade.wire.PayloadWriter;
import netgrade.wire.ProtocolException;
import netgrade.wire.Request;
import netgrade.wire.SpiValues;

/** Passes questions on to a submission that is a net. */
record NetQuestions(NeuralNet net, HeldInputs inputs) implements Questions {

    @Override
    public void answer(Request question, PayloadReader in, PayloadWriter out) throws ProtocolException, Malformed {
        Returned returned = new Returned(question.op().words(), question.limit());
        switch (question.op()) {
            case INITIALISE -> net.initialise(in.sizes(), in.f64(), in.i64());
            case PARAMETERS -> out.matrices(returned.matrices(net.parameters()));
            case SET_PARAMETERS -> net.setParameters(in.matrices());
            case SCORES -> out.matrix(returned.matrix("the scores", net.scores(inputs.matrix(in))));
            case LOSS -> loss(net::loss, in, returned, out);
            case CROSS_ENTROPY_LOSS -> loss(net::crossEntropyLoss, in, returned, out);
            case TRAIN -> SpiValues.write(out, returned.history(net.train(data(in), SpiValues.readSettings(in))));
            case PREDICT -> out.labels(returned.labels(net.predict(inputs.matrix(in))));
            case CHOSEN_SETTINGS -> SpiValues.write(out, returned.settings(net.chosenSettings(in.text())));
            case SEARCH_SETTINGS -> SpiValues.write(out, returned.search(net.searchSettings(in.text())));
            case SEARCH -> SpiValues.write(out, returned.result(net.search(data(in), SpiValues.readSearch(in), in.i64())));
            default -> throw new ProtocolException("a net is not asked for \"" + question.op().words() + "\" this way");
        }
    }

    private interface LossMethod {
        LossAndGradients of(double[][] x, int[] y, double reg);
    }

    private void loss(LossMethod method, PayloadReader in, Returned returned, PayloadWriter out) throws ProtocolException, Malformed {
        SpiValues.write(out, returned.loss(method.of(inputs.matrix(in), inputs.labels(in), in.f64())));
    }

    private TrainingData data(PayloadReader in) throws ProtocolException {
        return new TrainingData(inputs.matrix(in), inputs.labels(in), inputs.matrix(in), inputs.labels(in));
    }
}
