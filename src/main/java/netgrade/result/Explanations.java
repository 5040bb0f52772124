package netgrade.result;

import netgrade.sandbox.Outcome;

/** What each outcome means and what to do about it, in words for a student. */
public final class Explanations {

    private Explanations() {}

    /** Returns the explanation of an outcome; empty for an answer, whose numbers speak. */
    public static String of(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "";
            case NOT_WRITTEN -> "The method still throws NotWrittenYet, as it does in the hand-out. Once you write it, this check runs. Methods that are"
                    + " not written cost only the items that need them.";
            case WRONG_SHAPE -> "The answer is null, has rows of different lengths, or has another number of rows or columns than was asked for. The"
                    + " hand-out states each shape; where the comments in NeuralNet differ from it, they are about another assignment. Two common"
                    + " causes: a transposed matrix, and a size that is written into the code instead of being taken from the arguments.";
            case THREW -> "Your code threw an exception instead of answering. Call the method yourself with the data of the hand-out and start at the first"
                    + " line of your own code in the stack trace.";
            case TIMED_OUT -> "Your code gave no answer within the time limit, which allows many times what a plain solution needs. Look for a loop whose"
                    + " condition never becomes false, for waiting on input, and for work that is repeated for every example or number although once would do.";
            case OUT_OF_MEMORY -> "Your code used up all the memory it was given. Look for a list that grows in every iteration, and for copies of the whole"
                    + " data set where a batch would do.";
            case DIED -> "The process that ran your code ended before it answered. Take out System.exit, Runtime.halt and native code: a method ends by"
                    + " returning or by throwing. The next check got a new process.";
            case BROKE_PROTOCOL -> "What came back was not an answer to the question. That happens when code writes to the standard streams of the process"
                    + " by another way than System.out and System.err, or interferes with the program that calls it. Print with System.out only.";
            case DOES_NOT_COMPILE -> "Your files could not be compiled or loaded, so nothing in them could run. Start with the first message of the compiler:"
                    + " later ones often follow from it. Compile on your own machine with the hand-out's interface on the class path before you hand in again.";
            case HARNESS_FAULT -> "This is a fault of the grader or of the machine it ran on, not of your code. It costs you no points, and there is"
                    + " nothing for you to do: your instructor can grade this item again.";
        };
    }

    /** Returns what an isolation level kept from the submission; claims nothing for a level it does not know. */
    public static String ofIsolation(String level) {
        return switch (level) {
            case "bubblewrap" -> "The submission ran without a network, in a sandbox that hid the files of the grader, of other submissions and of the home"
                    + " folder; memory, processes and time were bounded.";
            case "process" -> "The submission ran in a process of its own with bounded memory and time; files and network were not hidden from the"
                    + " submission.";
            default -> "";
        };
    }
}
