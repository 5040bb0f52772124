package netgrade.worker;

import java.io.IOException;
import netgrade.wire.Request;

/** Answers the questions one kind of worker is asked. */
interface Host {

    /**
     * Returns the answer to a question, whatever student code does on the way.
     *
     * @throws IOException if the question does not follow the protocol: the grader's fault, which ends the worker
     */
    Reply answer(Request question) throws IOException;
}
