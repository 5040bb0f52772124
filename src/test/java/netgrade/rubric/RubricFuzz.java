package netgrade.rubric;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import netgrade.checks.Checks;
import netgrade.document.DocumentProblem;
import netgrade.document.Schema;

/** What a fuzzer throws at what people write: whatever the text, a value or a {@link DocumentProblem} with its place. */
public final class RubricFuzz {

    /** The fuzzer tries it before it looks at the clock: checks and schema are loaded by then, which takes many seconds under its eyes. */
    private static final byte[] NOTHING = {};

    private RubricFuzz() {}

    private static final class Known {
        static final Checks CHECKS = new Checks();
        static final Schema SCHEMA =
                Schema.of(new String(AssignmentFolder.resource("rubric/assignment.schema.json").orElseThrow(), StandardCharsets.UTF_8));
        static final Rubric WITH_QUESTIONS =
                Rubrics.load(Optional.empty(), CHECKS.known()).find("hlcv-softmax-mlp").orElseThrow();
    }

    /** Rubrics. */
    public static final class Assignment {

        private Assignment() {}

        public static void fuzzerInitialize() {
            fuzzerTestOneInput(NOTHING);
        }

        public static void fuzzerTestOneInput(byte[] bytes) {
            try {
                RubricReader.read("assignment.yaml", bytes, path -> Optional.empty(), Optional.empty(), Optional.of(Known.SCHEMA), Known.CHECKS.known());
            } catch (DocumentProblem told) {
                // Said, with its line.
            }
        }
    }

    /** Written answers. */
    public static final class WrittenAnswers {

        private WrittenAnswers() {}

        public static void fuzzerInitialize() {
            fuzzerTestOneInput(NOTHING);
        }

        public static void fuzzerTestOneInput(byte[] bytes) {
            Answers.read(bytes, Known.WITH_QUESTIONS);
        }
    }

    /** Scores given by hand. */
    public static final class Manual {

        private Manual() {}

        public static void fuzzerInitialize() {
            fuzzerTestOneInput(NOTHING);
        }

        public static void fuzzerTestOneInput(byte[] bytes) {
            try {
                ManualScores.read("manual.yaml", new String(bytes, StandardCharsets.UTF_8), Known.WITH_QUESTIONS);
            } catch (DocumentProblem told) {
                // Said, with its line.
            }
        }
    }
}
