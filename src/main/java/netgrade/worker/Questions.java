package netgrade.worker;

import netgrade.wire.PayloadReader;
import netgrade.wire.PayloadWriter;
import netgrade.wire.ProtocolException;
import netgrade.wire.Request;

/** The questions that one kind of submission is asked about itself. */
interface Questions {

    /**
     * Appends the answer to a question; whatever else is thrown comes from the submission.
     *
     * @throws ProtocolException if the question does not follow the protocol, or is none for this kind of submission
     * @throws Malformed if the submission's answer cannot be put into a frame
     */
    void answer(Request question, PayloadReader in, PayloadWriter out) throws ProtocolException, Malformed;
}
