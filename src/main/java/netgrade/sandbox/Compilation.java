package netgrade.sandbox;

import java.util.List;
import java.util.Map;

/**
 * What came of compiling a submission.
 *
 * @param messages what the compiler said
 * @param classes class files by binary name; none when it failed
 * @param netClass binary name of the class to grade; empty when there is none
 * @param contract what that class implements and is asked as
 * @param failure why it cannot be graded, a sentence for the student; empty when it can
 */
public record Compilation(List<Diagnostic> messages, Map<String, byte[]> classes, String netClass, Contract contract, String failure) {

    public Compilation {
        messages = List.copyOf(messages);
        classes = Map.copyOf(classes);
    }

    /** Makes a compilation for an assignment that asks for a net. */
    public Compilation(List<Diagnostic> messages, Map<String, byte[]> classes, String netClass, String failure) {
        this(messages, classes, netClass, Contract.NET, failure);
    }

    /** Returns whether there is nothing to run. */
    public boolean failed() {
        return !failure.isEmpty();
    }
}
