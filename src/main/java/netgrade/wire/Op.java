package netgrade.wire;

/** The questions a grader can ask; {@code docs/protocol.md} gives their contents. */
public enum Op {
    /** Are you there, and which version of the protocol do you speak? */
    HELLO(1, "start"),
    /** Compile these sources. Asked of compile workers only. */
    COMPILE(2, "compiling"),
    /** Load this program. */
    LOAD(3, "loading the class"),
    /** Make a new object of the program; what was held is forgotten. */
    CREATE(4, "the constructor"),
    /** Keep this matrix or these labels for later questions. */
    HOLD(5, "taking the inputs"),
    /** Return what is held as it is now. */
    READ(6, "reading the inputs"),
    /** Several questions in one frame, answered in turn; answers may be fewer, and the rest is asked again. */
    SEVERAL(7, "several questions"),
    /** Print these bytes, so that the grader sees where in its output the program is. */
    MARK(8, "marking the output"),
    /** {@link netgrade.spi.NeuralNet#initialise}. */
    INITIALISE(16, "initialise"),
    /** {@link netgrade.spi.NeuralNet#parameters}. */
    PARAMETERS(17, "parameters"),
    /** {@link netgrade.spi.NeuralNet#setParameters}. */
    SET_PARAMETERS(18, "setParameters"),
    /** {@link netgrade.spi.NeuralNet#scores}. */
    SCORES(19, "scores"),
    /** {@link netgrade.spi.NeuralNet#loss}. */
    LOSS(20, "loss"),
    /** {@link netgrade.spi.NeuralNet#train}. */
    TRAIN(21, "train"),
    /** {@link netgrade.spi.NeuralNet#predict}. */
    PREDICT(22, "predict"),
    /** {@link netgrade.spi.NeuralNet#chosenSettings}. */
    CHOSEN_SETTINGS(23, "chosenSettings"),
    /** {@link netgrade.spi.NeuralNet#crossEntropyLoss}. */
    CROSS_ENTROPY_LOSS(24, "crossEntropyLoss"),
    /** {@link netgrade.spi.NeuralNet#searchSettings}. */
    SEARCH_SETTINGS(25, "searchSettings"),
    /** {@link netgrade.spi.NeuralNet#search}. */
    SEARCH(26, "search"),
    /** {@link netgrade.spi.LinearClassifier#hingeLossNaive}. */
    HINGE_LOSS_NAIVE(32, "hingeLossNaive"),
    /** {@link netgrade.spi.LinearClassifier#hingeLoss}. */
    HINGE_LOSS(33, "hingeLoss"),
    /** {@link netgrade.spi.LinearClassifier#softmaxLossNaive}. */
    SOFTMAX_LOSS_NAIVE(34, "softmaxLossNaive"),
    /** {@link netgrade.spi.LinearClassifier#softmaxLoss}. */
    SOFTMAX_LOSS(35, "softmaxLoss"),
    /** One of the four losses above, many times over, for a grader that measures how long that takes. */
    REPEAT_LOSS(36, "a loss asked many times over"),
    /** {@link netgrade.spi.LinearClassifier#train}. */
    TRAIN_LINEAR(37, "train"),
    /** {@link netgrade.spi.LinearClassifier#predict}. */
    PREDICT_LINEAR(38, "predict"),
    /** {@link netgrade.spi.LinearClassifier#chosenSettings}. */
    CHOSEN_LINEAR_SETTINGS(39, "chosenSettings");

    private final int code;
    private final String words;

    Op(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Returns the method asked for, or what is done, in the words of messages. */
    public String words() {
        return words;
    }

    /** Returns the byte that stands for the question. */
    public int code() {
        return code;
    }

    /** Returns the question of that byte. */
    public static Op of(int code) throws ProtocolException {
        for (Op op : values()) {
            if (op.code == code) {
                return op;
            }
        }
        throw new ProtocolException("unknown question " + code);
    }
}
