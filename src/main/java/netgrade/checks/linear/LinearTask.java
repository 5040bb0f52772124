package netgrade.checks.linear;

import java.util.List;
import netgrade.checks.Task;
import netgrade.data.Preparation;

/**
 * What an assignment asks of linear classifiers: one set of formulas, those of {@link netgrade.spi.LinearClassifier}.
 *
 * @param id its name in rubrics
 * @param preparation how images are made inputs
 */
public record LinearTask(String id, Preparation preparation) implements Task {

    /** The id of the family. */
    public static final String FAMILY = "linear";

    /** CS231n, assignment 1: linear classifiers with hinge and softmax loss. */
    public static final LinearTask CS231N = new LinearTask("cs231n-linear", Preparation.WITH_BIAS);

    /** Returns all tasks of the family. */
    public static List<LinearTask> all() {
        return List.of(CS231N);
    }

    @Override
    public String family() {
        return FAMILY;
    }
}
