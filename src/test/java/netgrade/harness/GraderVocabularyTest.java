package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import netgrade.rubric.Vocabulary.KnownCheck;
import netgrade.rubric.Vocabulary.KnownReleases;
import org.junit.jupiter.api.Test;

class GraderVocabularyTest {

    private final GraderVocabulary vocabulary = new GraderVocabulary();

    @Test
    void tasksNameTheInterfaceTheirSubmissionsImplement() {
        assertEquals("NeuralNet", vocabulary.tasks().get("hlcv"));
        assertEquals("LinearClassifier", vocabulary.tasks().get("cs231n-linear"));
    }

    @Test
    void releasesGoFromThatOfTheInterfaceToThatOfTheJdk() {
        KnownReleases java = vocabulary.releases().get("Java");

        assertEquals(17, java.oldest());
        assertEquals(17, java.usual());
        assertEquals(Runtime.version().feature(), java.newest());
    }

    @Test
    void checksNameTheInterfaceTheyAskAndTheNumbersTheyOffer() {
        assertEquals(new KnownCheck(Set.of("X"), Optional.of("NeuralNet")), vocabulary.checks().get("accuracy.chosen"));
        assertEquals(Optional.of("LinearClassifier"), vocabulary.checks().get("hinge.equal").asks());
    }
}
