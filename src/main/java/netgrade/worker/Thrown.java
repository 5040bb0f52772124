package netgrade.worker;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what student code threw into words: class, message, and the first lines of the submission on its way. */
final class Thrown {

    private static final int MAX_MESSAGE = 2000;
    private static final int MAX_FRAMES = 4;

    private Thrown() {}

    /** Returns the words even if the exception's own methods throw; they run within the time limit of the question. */
    static String describe(Throwable outer) {
        Throwable thrown = outer instanceof ExceptionInInitializerError && outer.getCause() != null ? outer.getCause() : outer;
        try {
            String message = thrown.getMessage();
            String cut = message == null ? "" : ": " + message.substring(0, Math.min(message.length(), MAX_MESSAGE));
            return thrown.getClass().getName() + cut + place(thrown);
        } catch (Throwable second) {
            return thrown.getClass().getName() + ", whose message cannot be read";
        }
    }

    private static String place(Throwable thrown) {
        String frames = Stream.of(thrown.getStackTrace())
                .filter(frame -> StudentClassLoader.NAME.equals(frame.getClassLoaderName()))
                .limit(MAX_FRAMES)
                .map(frame -> frame.getMethodName() + " (" + frame.getFileName() + ", line " + frame.getLineNumber() + ")")
                .collect(Collectors.joining(", called by "));
        return frames.isEmpty() ? "" : " in " + frames;
    }
}
