package netgrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import netgrade.rubric.SmallRubric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A rubric of one item, which sees wrong predictions of the toy and nothing else. */
class AssignmentVerifyTest {

    private static final String RUBRIC =
            """
            id: tiny
            title: Tiny
            edition: none
            hand-out: handout.md
            task: cs231n
            seed: 1
            limits:
              heap-mib: 64
              call-seconds: 1
              training-factor: 2
              training-floor-seconds: 1
            items:
              - id: predict
                title: Predictions
                points: 1
                visibility: public
                checks: [predict.toy]
            """;

    @TempDir
    private Path folder;

    private Terminal verify(String demands, String... options) throws IOException {
        Path tiny = Files.createDirectories(folder.resolve("tiny"));
        SmallRubric.write(tiny, RUBRIC);
        Files.writeString(tiny.resolve("verify.yaml"), demands);
        String[] arguments = new String[options.length + 5];
        System.arraycopy(new String[] {"assignment", "verify", "tiny", "--rubrics", tiny.toString()}, 0, arguments, 0, 5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        return Terminal.run(arguments);
    }

    @Test
    void aRubricBelowItsRatesEndsWithTwoAndSaysWhy() throws IOException {
        Terminal terminal = verify("rates: {detection: 100, false-fails: 0, precision: 100}\n");

        assertEquals(ExitCode.USAGE, terminal.code(), terminal::out);
        assertTrue(terminal.out().contains("predict-smallest"), terminal::out);
        assertTrue(terminal.out().contains("not proved: detection rate "), terminal::out);
    }

    @Test
    void jsonHoldsTheRates() throws IOException {
        Terminal terminal = verify("rates: {detection: 0, false-fails: 0, precision: 100}\n", "--json");

        assertEquals(ExitCode.DONE, terminal.code(), terminal::out);
        JsonNode proof = new JsonMapper().readTree(terminal.out()).get("proofs").get(0);
        assertEquals("tiny", proof.get("assignment").asString());
        assertEquals(0, proof.get("falseFails").asDouble());
        assertTrue(proof.get("detection").asDouble() > 0 && proof.get("detection").asDouble() < 100, terminal::out);
    }
}
