package netgrade.sandbox;

import java.time.Duration;
import netgrade.wire.PayloadReader;

/** A toolchain's compile workers: they run no student code, and so stay warm and serve one submission after another. */
public interface CompileWorkers {

    /** How long an answer may take. Ordinary submissions take a tenth of a second; what takes longer than this was built to. */
    Duration TIME = Duration.ofSeconds(30);

    /**
     * Returns the contents of the answer to a question of COMPILE.
     *
     * @throws StudentFault if the question took too long, or ended two workers one after the other
     * @throws HarnessFault if no worker can be asked, or something else killed them
     */
    PayloadReader ask(byte[] question);

    /** Asks in the background: if this is the next question to be asked, its answer is on its way. */
    void askAhead(byte[] question);
}
