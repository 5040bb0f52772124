package netgrade.data;

import java.io.IOException;
import java.nio.file.Path;

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
        return new DataProblem("\"" + file + "\" cannot be read: " + reason(cause) + ". Check its permissions and that it still exists.",
                cause);
    }

    static DataProblem unwritable(Path file, IOException cause) {
        return new DataProblem(
                "\"" + file + "\" cannot be written: " + reason(cause) + ". Free space there, or name another folder with --data.",
                cause);
    }

    /** Returns what went wrong in a word or two: of an exception of the file system the message is but the path. */
    static String reason(IOException problem) {
        String kind = problem.getClass().getSimpleName();
        boolean saysMore = problem.getMessage() != null && !(problem instanceof java.nio.file.FileSystemException);
        return saysMore ? kind + ", " + problem.getMessage() : kind;
    }
}
