package netgrade.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import netgrade.spi.ChosenLinearSettings;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LinearLoss;
import netgrade.spi.LossAndGradient;
import netgrade.spi.LossAndGradients;
import netgrade.spi.TrainedWeights;
import netgrade.spi.SearchResult;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingHistory;
import netgrade.spi.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpiValuesTest {

    /** Each number differs from the others: fields that change places are seen. */
    private static final TrainingSettings SETTINGS = new TrainingSettings(0.1, 0.95, 5e-6, 100, 200, -7L);

    private final PayloadWriter out = new PayloadWriter();

    private PayloadReader in() {
        return new PayloadReader(out.bytes());
    }

    @Test
    void lossAndGradientsComeBack() throws IOException {
        SpiValues.write(out, new LossAndGradients(1.5, Map.of("W1", new double[][] {{1, 2}}, "b1", new double[][] {{3}})));

        PayloadReader in = in();
        LossAndGradients back = SpiValues.readLoss(in);
        in.end();
        assertEquals(1.5, back.loss());
        assertArrayEquals(new double[][] {{1, 2}}, back.gradients().get("W1"));
        assertArrayEquals(new double[][] {{3}}, back.gradients().get("b1"));
    }

    @Test
    void trainingSettingsComeBack() throws IOException {
        SpiValues.write(out, SETTINGS);

        assertEquals(3 * 8 + 2 * 4 + 8, out.bytes().length, "three f64, two u32, one u64");
        assertEquals(SETTINGS, SpiValues.readSettings(in()));
    }

    @Test
    void trainingHistoryComesBack() throws IOException {
        SpiValues.write(out, new TrainingHistory(new double[] {1, 2, 3}, new double[] {0.5}, new double[0]));

        PayloadReader in = in();
        TrainingHistory back = SpiValues.readHistory(in);
        in.end();
        assertArrayEquals(new double[] {1, 2, 3}, back.loss());
        assertArrayEquals(new double[] {0.5}, back.trainingAccuracy());
        assertEquals(0, back.validationAccuracy().length);
    }

    @Test
    void chosenSettingsComeBack() throws IOException {
        ChosenSettings chosen = new ChosenSettings(List.of(50, 20), 1e-3, SETTINGS);
        SpiValues.write(out, chosen);

        assertEquals(chosen, SpiValues.readChosen(in()));
    }

    @Test
    void linearLossComesBack() throws IOException {
        SpiValues.write(out, new LossAndGradient(1.5, new double[][] {{1, 2}, {3, 4}}));

        PayloadReader in = in();
        LossAndGradient back = SpiValues.readLinearLoss(in);
        in.end();
        assertEquals(1.5, back.loss());
        assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, back.gradient());
    }

    @Test
    void trainedWeightsComeBack() throws IOException {
        SpiValues.write(out, new TrainedWeights(new double[][] {{1, 2}}, new double[] {3, 4, 5}));

        PayloadReader in = in();
        TrainedWeights back = SpiValues.readTrained(in);
        in.end();
        assertArrayEquals(new double[][] {{1, 2}}, back.w());
        assertArrayEquals(new double[] {3, 4, 5}, back.loss());
    }

    @Test
    void chosenLinearSettingsComeBack() throws IOException {
        ChosenLinearSettings chosen = new ChosenLinearSettings(1e-7, 2.5e4, 1500, 200);
        SpiValues.write(out, chosen);

        assertEquals(chosen, SpiValues.readChosenLinear(in()));
    }

    @ParameterizedTest
    @EnumSource(LinearLoss.class)
    void choiceOfALossComesBack(LinearLoss loss) throws IOException {
        SpiValues.write(out, loss);

        assertEquals(loss, SpiValues.readLossKind(in()));
    }

    @Test
    void unknownLossIsRefused() {
        out.u8(2);

        ProtocolException refused = assertThrows(ProtocolException.class, () -> SpiValues.readLossKind(in()));
        assertEquals("no loss has the number 2", refused.getMessage());
    }

    @Test
    void searchSettingsComeBack() throws IOException {
        ChosenSettings base = new ChosenSettings(List.of(50), 1e-3, SETTINGS);
        SearchSettings search = new SearchSettings(List.of(8, 16), List.of(0.0, 1e-3), List.of(0.1, 0.2, 0.4), base);
        SpiValues.write(out, search);

        PayloadReader in = in();
        assertEquals(search, SpiValues.readSearch(in));
        in.end();
    }

    @Test
    void resultOfASearchComesBack() throws IOException {
        SearchResult result = new SearchResult(new ChosenSettings(List.of(50), 1e-3, SETTINGS), 0.625);
        SpiValues.write(out, result);

        PayloadReader in = in();
        assertEquals(result, SpiValues.readSearchResult(in));
        in.end();
    }
}
