package netgrade.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import netgrade.result.Exhibits;
import netgrade.result.Result;
import netgrade.sandbox.Outcome;
import org.junit.jupiter.api.Test;

class SourcePlacesTest {

    private static final String NET =
            """
            package hw1;

            // public LossAndGradients loss(double[][] x) {
            /* public double[][] scores(double[][] x) { */
            public class Net extends Base
                    implements netgrade.spi.NeuralNet {
                String s = "public int[] predict(double[][] x) {";

                @Override
                public double[][] scores(double[][] x) {
                    return loss(x, null, 0).scores;
                }

                @Override
                public LossAndGradients loss(
                        double[][] x, int[] y, double reg) {
                }
            }
            """;

    private static Optional<SourcePlaces.Place> place(String checkId, String message, String source) {
        Result.Check check = new Result.Check(
                checkId, "", Outcome.ANSWERED, false, message, new TreeMap<>(Map.of()), List.of(), Exhibits.of(List.of()));
        return new SourcePlaces(Map.of(
                        "src/hw1/Base.java", "class Base { }".getBytes(StandardCharsets.UTF_8),
                        "src/hw1/Net.java", source.getBytes(StandardCharsets.UTF_8)))
                .of(check);
    }

    private static Optional<SourcePlaces.Place> line(long line) {
        return Optional.of(new SourcePlaces.Place("src/hw1/Net.java", line));
    }

    @Test
    void methodIsFoundBesideCommentsStringsAndCalls() {
        assertEquals(line(10), place("scores.toy", "", NET));
        assertEquals(line(15), place("gradients.toy.W1", "", NET), "gradients come from loss");
    }

    @Test
    void lineOfTheExceptionComesFirst() {
        assertEquals(
                line(16),
                place(
                        "scores.toy", "\"scores\" threw java.lang.Error in loss (Net.java, line 16), called by scores (Net.java, line 11)",
                        NET));
    }

    @Test
    void exceptionInAFileThatIsNotThereIsPassedOver() {
        assertEquals(line(10), place("scores.toy", "threw java.lang.Error in x (Other.java, line 3)", NET));
    }

    @Test
    void methodThatIsNotThereLeavesTheClass() {
        assertEquals(line(6), place("predict.toy", "", NET), "where it says implements");
        assertEquals(line(6), place("unknown.check", "", NET));
    }

    @Test
    void linesOfWindowsAreCountedAlike() {
        assertEquals(line(10), place("scores.toy", "", NET.replace("\n", "\r\n")));
    }

    @Test
    void noClassIsNoPlace() {
        assertEquals(Optional.empty(), place("scores.toy", "", "class Net { }"));
    }

    @Test
    void longCommentsAndStringsCostNoStack() {
        String blank = "/*" + " * x".repeat(200_000) + "*/ String s = \"" + "\\\\".repeat(200_000) + "\"; // /* \n" + "\"\"\""
                + "\\\" \"\" ".repeat(100_000) + "\"\"\"\n";

        assertEquals(line(12), place("scores.toy", "", blank + NET), "two lines more");
    }
}
