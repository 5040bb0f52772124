package netgrade.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import netgrade.rubric.Vocabulary.KnownCheck;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GraderVocabularyTest {

    private final GraderVocabulary vocabulary = new GraderVocabulary();

    @Test
    void schemaOfRubricsListsTheTasksThereAre() throws IOException {
        String schema = Files.readString(Path.of("rubric/assignment.schema.json"));
        Set<String> listed = new TreeSet<>();
        new JsonMapper().readTree(schema).get("properties").get("task").get("enum")
                .valueStream().forEach(task -> listed.add(task.asString()));

        assertEquals(new TreeSet<>(vocabulary.tasks().keySet()), listed);
    }

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
