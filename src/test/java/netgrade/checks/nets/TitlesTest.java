package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import netgrade.checks.Check;
import org.junit.jupiter.api.Test;

/** Students of every assignment read the titles; with HLCV scores are probabilities, to which nobody can add 1000. */
class TitlesTest {

    @Test
    void titlesOfShiftedNetsSayWhatIsSetAndNotWhatScoresAre() {
        assertEquals("loss with 1000 for every number of the last bias", title(LossChecks.class, "loss.offset"));
        assertEquals("gradients with 1000 for every number of the last bias", title(GradientChecks.class, "gradients.offset"));
        assertEquals("predictions of a net of other sizes, with a last bias far below 0", title(PredictionChecks.class, "predict.sizes"));
    }

    private static String title(Class<?> checks, String id) {
        return Arrays.stream(checks.getDeclaredMethods())
                .map(method -> method.getAnnotation(Check.class))
                .filter(check -> check != null && check.id().equals(id))
                .map(Check::title)
                .findFirst()
                .orElseThrow();
    }
}
