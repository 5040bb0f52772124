package netgrade.sandbox;

import java.util.Optional;
import netgrade.wire.Op;

/** What messages about submissions say in the words of their language, and how the language's own messages are read. */
public interface Idiom {

    /** Returns the language's name; its workers give the same in their answer to HELLO. */
    String language();

    /** Returns whether a worker that ended with this exit code had used up its memory. */
    boolean isOutOfMemory(int exitCode);

    /** Returns the question to a student whose program ended by itself, such as "does the submission call ...?" */
    String exitHint();

    /** Returns the verb for ending in an exception, in the past tense, such as "threw". */
    String threw();

    /** Returns what is asked for, as the submission calls it. */
    default String name(Op question) {
        return question.words();
    }

    /** Returns the first line of a source that a message of a worker names; empty if it names none. */
    Optional<SourceLine> place(String message);
}
