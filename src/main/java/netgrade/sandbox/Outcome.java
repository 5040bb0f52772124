package netgrade.sandbox;

/** How a question to a submission ended; there are no other ways. */
public enum Outcome {
    /** The submission answered, and the answer has a form that can be judged. */
    ANSWERED("answered"),
    /** The method still throws {@link netgrade.spi.NotWrittenYet}. */
    NOT_WRITTEN("not written yet"),
    /** The answer is null, ragged, or has another shape than was asked for. */
    WRONG_SHAPE("wrong shape"),
    /** The submission threw an exception or an error. */
    THREW("threw an exception"),
    /** No answer within the time limit. */
    TIMED_OUT("timed out"),
    /** The worker ended because its memory was used up. */
    OUT_OF_MEMORY("out of memory"),
    /** The worker ended without an answer: the program ended itself, crashed, or got a signal. */
    DIED("ended the program"),
    /** The channel carried something other than an answer to the question. */
    BROKE_PROTOCOL("wrote into the grader's channel"),
    /** The submission cannot be graded at all: it does not unpack, compile or load. */
    DOES_NOT_COMPILE("cannot be compiled or loaded"),
    /** A fault of netgrade or of the machine: never costs a student points. */
    HARNESS_FAULT("not graded: a fault of the grader");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** Returns the outcome in a few plain words, as reports print it. */
    public String words() {
        return words;
    }
}
