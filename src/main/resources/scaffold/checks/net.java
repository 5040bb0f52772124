package course;

import java.util.Map;
import netgrade.checks.Check;
import netgrade.checks.Examiner;

/** This course's own checks; netgrade's docs/authoring.md explains Examiner. */
class OwnChecks {

    /** Passes if every comparison is within its tolerance. */
    @Check(id = "own.rows", title = "each example gets the same scores alone as in a batch")
    void rows(Examiner examiner) {
        Map<String, double[][]> parameters = examiner.parameters(4, 10, 3);
        double[][] x = examiner.matrix(6, 4);
        double[][] together = examiner.net(parameters).scores(x);
        examiner.requireShape("scores", together, 6, 3);
        for (int i = 0; i < 6; i++) {
            double[][] alone = examiner.net(parameters).scores(new double[][] {x[i]});
            examiner.compare("scores of example " + i, alone, new double[][] {together[i]}, 1e-9);
        }
    }

    /** Gives the rubric's formula a number: the percentage of correct predictions. */
    @Check(id = "own.predict", title = "predictions pick the highest score", values = "A")
    void predict(Examiner examiner) {
        Map<String, double[][]> parameters = examiner.parameters(4, 10, 3);
        double[][] x = examiner.matrix(20, 4);
        int[] labels = examiner.net(parameters).predict(x);
        examiner.requireLength("predictions", labels, 20);
        int[] expected = examiner.reference(parameters).predict(x);
        int same = 0;
        for (int i = 0; i < 20; i++) {
            same += labels[i] == expected[i] ? 1 : 0;
        }
        examiner.value("A", 100.0 * same / 20);
        examiner.message(same + " of 20 predictions pick the class with the highest score.");
    }
}
