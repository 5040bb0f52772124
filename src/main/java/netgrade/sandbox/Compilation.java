package netgrade.sandbox;

import java.util.List;
import java.util.Optional;

/**
 * What came of making a program of a submission's files.
 *
 * @param messages what the compiler said
 * @param program what can be asked; empty when there is none
 * @param failure why there is none, a sentence for the student; empty when there is one
 */
public record Compilation(List<Diagnostic> messages, Optional<Program> program, String failure) {

    public Compilation {
        messages = List.copyOf(messages);
    }

    /** Returns that of a submission that can be asked. */
    public static Compilation of(List<Diagnostic> messages, Program program) {
        return new Compilation(messages, Optional.of(program), "");
    }

    /** Returns that of a submission that cannot be graded. */
    public static Compilation failed(List<Diagnostic> messages, String failure) {
        return new Compilation(messages, Optional.empty(), failure);
    }

    /** Returns whether there is nothing to run. */
    public boolean failed() {
        return program.isEmpty();
    }
}
