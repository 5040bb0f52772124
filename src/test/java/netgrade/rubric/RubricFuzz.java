package netgrade.rubric;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import netgrade.document.DocumentProblem;
import netgrade.harness.GraderVocabulary;

/** What a fuzzer throws at what people write: whatever the text, a value or a {@link DocumentProblem} with its place. */
public final class RubricFuzz {

    /** The fuzzer tries it before it looks at the clock: checks and schema are loaded by then, which takes many seconds under its eyes. */
    private static final byte[] NOTHING = {};

    private RubricFuzz() {}

    private static final class Known {
        static final Vocabulary CHECKS = new GraderVocabulary();
        static final Rubric WITH_QUESTIONS =
                Rubrics.load(Optional.empty(), CHECKS).find("hlcv-softmax-mlp").orElseThrow();
    }

    /** Rubrics. */
    public static final class Assignment {

        private Assignment() {}

        public static void fuzzerInitialize() {
            fuzzerTestOneInput(NOTHING);
        }

        public static void fuzzerTestOneInput(byte[] bytes) {
            try {
                RubricText.of(bytes).rubric(Known.CHECKS);
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
