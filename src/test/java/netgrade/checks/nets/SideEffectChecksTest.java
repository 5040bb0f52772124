package netgrade.checks.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import netgrade.checks.Altered;
import netgrade.checks.InProcess;
import netgrade.checks.Running;
import netgrade.numeric.Matrices;
import netgrade.sandbox.Outcome;
import netgrade.sandbox.StudentFault;
import org.junit.jupiter.api.Test;

/** A side effect is a change: what was wrong before costs other items. */
class SideEffectChecksTest {

    private static final Set<String> SIDE_EFFECTS = Set.of("purity.inputs", "purity.parameters", "purity.repeat");

    private static Set<String> failed(Supplier<Altered> nets) {
        return Running.failed(Running.CHECKS.run(SIDE_EFFECTS, new InProcess(nets), Running.EXERCISE));
    }

    /** Keeps other parameters than it is given. */
    private static Altered keeping(DoubleUnaryOperator kept) {
        return new Altered() {
            @Override
            public void setParameters(Map<String, double[][]> parameters) {
                Map<String, double[][]> changed = new TreeMap<>();
                parameters.forEach((name, matrix) -> changed.put(name, Matrices.copy(matrix)));
                changed.values().forEach(matrix -> java.util.Arrays.stream(matrix)
                        .forEach(row -> java.util.Arrays.setAll(row, j -> kept.applyAsDouble(row[j]))));
                right.setParameters(changed);
            }
        };
    }

    @Test
    void parametersKeptAsFloatsStayAsTheyAre() {
        assertEquals(Set.of(), failed(() -> keeping(value -> (float) value)));
    }

    @Test
    void otherParametersThanWereSetCannotBeSeenToStay() {
        assertEquals(Set.of("purity.parameters"), failed(() -> keeping(value -> value / 2)));
    }

    @Test
    void predictionsThatThrowAreNoSideEffect() {
        assertEquals(Set.of(), failed(() -> new Altered() {
            @Override
            public int[] predict(double[][] x) {
                throw new StudentFault(Outcome.THREW, "\"predict\" threw an exception");
            }
        }));
    }
}
