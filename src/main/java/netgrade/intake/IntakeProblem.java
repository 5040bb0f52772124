package netgrade.intake;

import java.io.IOException;
import java.nio.file.Path;
import netgrade.document.FileTrouble;

/** Says that the paths named by the user hold nothing to grade, or cannot be read; the message is for the user and complete. */
public final class IntakeProblem extends RuntimeException {

    IntakeProblem(String message) {
        super(message);
    }

    private IntakeProblem(String message, Throwable cause) {
        super(message, cause);
    }

    static IntakeProblem unreadable(Path path, IOException cause) {
        return new IntakeProblem("\"" + path + "\" cannot be read: " + FileTrouble.reason(cause)
                + ". Check its permissions and that it still exists, then run again.", cause);
    }
}
