package netgrade.sandbox;

import java.time.Duration;
import java.util.Collection;
import java.util.IdentityHashMap;
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
import netgrade.wire.ProtocolException;
import netgrade.wire.SpiValues;

/**
 * A submission's net as the checks see it; every method asks the worker and throws {@link StudentFault} where no usable answer comes.
 *
 * <p>What comes back has the form asked for but not always the shape: shapes are for the checks to compare.
 */
final class RemoteNet implements NeuralNet {

    /** An answer may hold this many numbers more than the question gives reason to expect: wrong shapes are to be told, not cut off. */
    private static final int SLACK = 1 << 16;

    private final RemoteSubmission submission;
    private final Duration training;
    private final boolean sharesInputs;
    private final Map<Object, Integer> held = new IdentityHashMap<>();
    private int parameterNumbers;

    RemoteNet(RemoteSubmission submission, Duration training, boolean sharesInputs) {
        this.submission = submission;
        this.training = training;
        this.sharesInputs = sharesInputs;
    }

    @Override
    public void initialise(List<Integer> layerSizes, double weightScale, long seed) {
        for (int i = 1; i < layerSizes.size(); i++) {
            parameterNumbers += (layerSizes.get(i - 1) + 1) * layerSizes.get(i);
        }
        ask(Op.INITIALISE, new PayloadWriter().sizes(layerSizes).f64(weightScale).i64(seed), 0);
    }

    @Override
    public Map<String, double[][]> parameters() {
        return read(ask(Op.PARAMETERS, new PayloadWriter(), parameterNumbers), PayloadReader::matrices);
    }

    @Override
    public void setParameters(Map<String, double[][]> parameters) {
        parameterNumbers = numbers(parameters.values());
        ask(Op.SET_PARAMETERS, new PayloadWriter().matrices(parameters), 0);
    }

    @Override
    public double[][] scores(double[][] x) {
        double[][] scores = read(ask(Op.SCORES, input(new PayloadWriter(), x), x.length), PayloadReader::matrix);
        reflect(x);
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

    private LossAndGradients loss(Op op, double[][] x, int[] y, double reg) {
        PayloadWriter question = input(input(new PayloadWriter(), x), y).f64(reg);
        LossAndGradients loss = read(ask(op, question, parameterNumbers), SpiValues::readLoss);
        reflect(x);
        reflect(y);
        return loss;
    }

    @Override
    public TrainingHistory train(TrainingData data, TrainingSettings settings) {
        PayloadWriter question = input(new PayloadWriter(), data);
        SpiValues.write(question, settings);
        return read(submission.ask(Op.TRAIN, question, limit(3 * settings.iterations()), training), SpiValues::readHistory);
    }

    @Override
    public int[] predict(double[][] x) {
        int[] labels = read(ask(Op.PREDICT, input(new PayloadWriter(), x), x.length), PayloadReader::labels);
        reflect(x);
        return labels;
    }

    @Override
    public ChosenSettings chosenSettings() {
        return read(ask(Op.CHOSEN_SETTINGS, new PayloadWriter(), 0), SpiValues::readChosen);
    }

    @Override
    public SearchSettings searchSettings() {
        return read(ask(Op.SEARCH_SETTINGS, new PayloadWriter(), 0), SpiValues::readSearch);
    }

    @Override
    public SearchResult search(TrainingData data, SearchSettings settings, long seed) {
        PayloadWriter question = input(new PayloadWriter(), data);
        SpiValues.write(question, settings);
        return read(submission.ask(Op.SEARCH, question.i64(seed), limit(0), training), SpiValues::readSearchResult);
    }

    private PayloadReader ask(Op op, PayloadWriter question, int expectedNumbers) {
        return submission.ask(op, question, limit(expectedNumbers), submission.callTime());
    }

    private static int limit(int expectedNumbers) {
        return (int) Math.min(Integer.MAX_VALUE, 4L * expectedNumbers + SLACK);
    }

    private PayloadWriter input(PayloadWriter question, TrainingData data) {
        return input(input(input(input(question, data.x()), data.y()), data.validationX()), data.validationY());
    }

    private PayloadWriter input(PayloadWriter question, double[][] matrix) {
        return sharesInputs ? question.u8(1).i32(hold(matrix, new PayloadWriter().u8(0).matrix(matrix))) : question.u8(0).matrix(matrix);
    }

    private PayloadWriter input(PayloadWriter question, int[] labels) {
        return sharesInputs ? question.u8(1).i32(hold(labels, new PayloadWriter().u8(1).labels(labels))) : question.u8(0).labels(labels);
    }

    private int hold(Object array, PayloadWriter value) {
        Integer known = held.get(array);
        if (known != null) {
            return known;
        }
        int id = held.size();
        ask(Op.HOLD, new PayloadWriter().i32(id).raw(value.bytes()), 0);
        held.put(array, id);
        return id;
    }

    /** Puts into the caller's array what the submission made of the one it was given. */
    private void reflect(double[][] matrix) {
        if (sharesInputs) {
            double[][] now = read(askForHeld(matrix, matrix.length * matrix[0].length), PayloadReader::matrix);
            for (int i = 0; i < matrix.length; i++) {
                if (now.length != matrix.length || now[i].length != matrix[i].length) {
                    throw new StudentFault(Outcome.WRONG_SHAPE, "The submission changed the shape of its inputs.");
                }
                System.arraycopy(now[i], 0, matrix[i], 0, now[i].length);
            }
        }
    }

    private void reflect(int[] labels) {
        if (sharesInputs) {
            int[] now = read(askForHeld(labels, labels.length), PayloadReader::labels);
            System.arraycopy(now, 0, labels, 0, Math.min(now.length, labels.length));
        }
    }

    private PayloadReader askForHeld(Object array, int expectedNumbers) {
        return ask(Op.READ, new PayloadWriter().i32(held.get(array)), expectedNumbers);
    }

    private static int numbers(Collection<double[][]> matrices) {
        return matrices.stream().mapToInt(m -> m.length == 0 ? 0 : m.length * m[0].length).sum();
    }

    private interface Reading<T> {
        T from(PayloadReader reader) throws ProtocolException;
    }

    private static <T> T read(PayloadReader answer, Reading<T> reading) {
        try {
            T value = reading.from(answer);
            answer.end();
            return value;
        } catch (ProtocolException e) {
            throw new StudentFault(Outcome.BROKE_PROTOCOL, "An answer came that cannot be read: " + e.getMessage() + ".");
        }
    }
}
