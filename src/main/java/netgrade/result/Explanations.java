package netgrade.result;

import netgrade.sandbox.Outcome;

/** What each outcome means and what to do about it, in words for a student. */
public final class Explanations {

    private Explanations() {}

    /** Returns the explanation of an outcome; empty for an answer, whose numbers explain it. */
    public static String of(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "";
            case NOT_WRITTEN -> "The method still throws NotWrittenYet, as in the hand-out. This check runs once you write it. Unwritten"
                    + " methods cost only the items that need them.";
            case WRONG_SHAPE -> "The answer is null, has rows of different lengths, or has the wrong number of rows or columns. The"
                    + " hand-out states each shape; if the comments in NeuralNet differ from it, they are about another assignment. Two"
                    + " common causes: a"
                    + " transposed matrix, and a hard-coded size that should come from the arguments.";
            case THREW -> "Your code threw an exception instead of answering. Call the method yourself with the hand-out's data, and"
                    + " start at the first line of your own code in the stack trace.";
            case TIMED_OUT -> "Your code did not answer within the time limit, which is many times what a plain solution needs. Look for"
                    + " a loop that never ends, for waiting on input, and for work that is repeated for every example or number when"
                    + " once is enough.";
            case OUT_OF_MEMORY -> "Your code used up all its memory. Look for a list that grows in every iteration, and for copies of"
                    + " the whole data set where a batch is enough.";
            case DIED -> "The process running your code ended before it answered. Remove System.exit, Runtime.halt and native code: a"
                    + " method should end by returning or throwing. The next check got a new process.";
            case BROKE_PROTOCOL -> "What came back was not an answer to the question. This happens when code writes to the process's"
                    + " standard streams other than through System.out and System.err, or interferes with the program that calls it."
                    + " Print only with System.out.";
            case DOES_NOT_COMPILE -> "Your files could not be compiled or loaded, so nothing could run. Start with the compiler's first"
                    + " message: later ones often follow from it. Compile on your own machine, with the hand-out's interface on the"
                    + " class path, before you hand in"
                    + " again.";
            case HARNESS_FAULT -> "This is a fault of the grader or its machine, not of your code. It costs you no points and you need"
                    + " not do anything: your instructor can grade this item again.";
        };
    }

    /** Returns what an isolation level kept from the submission; claims nothing for an unknown level. */
    public static String ofIsolation(String level) {
        return switch (level) {
            case "bubblewrap" -> "The submission ran without network access, in a sandbox that hid the files of the grader, other"
                    + " submissions and the home folder. Memory, processes and time were limited.";
            case "process" -> "The submission ran in its own process with limited memory and time. Files and network were not hidden"
                    + " from it.";
            default -> "";
        };
    }
}
