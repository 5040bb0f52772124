package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import netgrade.rubric.Vocabulary.KnownCheck;
import org.junit.jupiter.api.Test;

class GraderVocabularyTest {

    private final GraderVocabulary vocabulary = new GraderVocabulary();

    @Test
    void tasksNameTheInterfaceTheirSubmissionsImplement() {
        assertEquals("NeuralNet", vocabulary.tasks().get("hlcv"));
        assertEquals("LinearClassifier", vocabulary.tasks().get("cs231n-linear"));
    }

    @Test
    void checksNameTheInterfaceTheyAskAndTheNumbersTheyOffer() {
        assertEquals(new KnownCheck(Set.of("X"), Optional.of("NeuralNet")), vocabulary.checks().get("accuracy.chosen"));
        assertEquals(Optional.of("LinearClassifier"), vocabulary.checks().get("hinge.equal").asks());
    }
}
