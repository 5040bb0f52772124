package netgrade.sandbox;

import java.util.List;
import java.util.Optional;

/**
 * What came of making a program of a submission's files.
 *
 * @param messages what the compiler said
 * @param program what can be asked; empty when there is none
 * @param failure why there is none, a sentence for the student; empty when there is one
 * @param remarks sentences for the student and the instructor on what was not made part of the program
 */
public record Compilation(List<Diagnostic> messages, Optional<Program> program, String failure, List<String> remarks) {

    public Compilation {
        messages = List.copyOf(messages);
        remarks = List.copyOf(remarks);
    }

    /** Returns the same with remarks. */
    public Compilation remarks(List<String> sentences) {
        return new Compilation(messages, program, failure, sentences);
    }

    /** Returns that of a submission that can be asked. */
    public static Compilation of(List<Diagnostic> messages, Program program) {
        return new Compilation(messages, Optional.of(program), "", List.of());
    }

    /** Returns that of a submission that cannot be graded. */
    public static Compilation failed(List<Diagnostic> messages, String failure) {
        return new Compilation(messages, Optional.empty(), failure, List.of());
    }

    /** Returns whether there is nothing to run. */
    public boolean failed() {
        return program.isEmpty();
    }
}
