package netgrade.wire;

import java.io.IOException;

/** Says that bytes on the channel do not follow the protocol. */
public final class ProtocolException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what was found and what was expected. */
    public ProtocolException(String message) {
        super(message);
    }
}
