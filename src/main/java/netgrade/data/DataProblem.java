package netgrade.data;

import java.io.IOException;
import java.nio.file.Path;
import netgrade.document.FileTrouble;

/** Says that a data set cannot be used or fetched; the message is for the user and complete. */
public final class DataProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataProblem(String message) {
        super(message);
    }

    DataProblem(String message, Throwable cause) {
        super(message, cause);
    }

    static DataProblem unreadable(Path file, IOException cause) {
        return new DataProblem(
                "\"" + file + "\" cannot be read: " + FileTrouble.reason(cause) + ". Check its permissions and that it still exists.",
                cause);
    }

    static DataProblem unwritable(Path file, IOException cause) {
        return new DataProblem(
                "\"" + file + "\" cannot be written: " + FileTrouble.reason(cause)
                        + ". Free space there, or name another folder with --data.",
                cause);
    }
}
