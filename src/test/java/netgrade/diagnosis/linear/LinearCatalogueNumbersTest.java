package netgrade.diagnosis.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import netgrade.reference.LinearModel;
import netgrade.reference.Toy;
import netgrade.reference.Variation;
import netgrade.spi.LinearLoss;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known mistakes give the numbers they gave in NumPy. */
class LinearCatalogueNumbersTest {

    /** What the mistake adds to the right hinge loss of the toy, 5.303419605779769, in NumPy. */
    @ParameterizedTest
    @CsvSource({
        "own-class-counted, 1, 1e-12",
        "squared-hinge, 16.834, 1e-3",
        "largest-margin-only, -1.592, 1e-3",
        "no-delta, -1.741, 1e-3",
        "reg-of-product, 0.0144, 1e-4"
    })
    void hingeLossOfTheToy(String id, double difference, double digits) {
        Toy toy = Toy.linear();
        Variation mistake = LinearCatalogue.formulas(LinearLoss.HINGE).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .forms()
                .get(0);

        double loss = new LinearModel().varied(mistake).hingeLoss(toy.params().get("W"), toy.x(), toy.y(), 0.05).loss();

        assertEquals(5.303419605779769 + difference, loss, digits);
    }
}
