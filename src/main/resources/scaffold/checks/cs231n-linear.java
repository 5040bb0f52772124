package course;

import netgrade.checks.Check;
import netgrade.checks.Examiner;
import netgrade.spi.LinearClassifier;

/** This course's own checks; netgrade's docs/authoring.md explains Examiner. */
class OwnChecks {

    /** Passes if every comparison is within its tolerance. */
    @Check(id = "own.rows", title = "each example gets the same prediction alone as in a batch")
    void rows(Examiner examiner) {
        double[][] w = examiner.matrix(5, 3);
        double[][] x = examiner.matrix(6, 5);
        LinearClassifier classifier = examiner.linear();
        int[] together = classifier.predict(w, x);
        examiner.requireLength("predictions", together, 6);
        for (int i = 0; i < 6; i++) {
            int[] alone = examiner.linear().predict(w, new double[][] {x[i]});
            examiner.compare("prediction " + i, new int[] {together[i]}, alone);
        }
    }

    /** Gives the rubric's formula a number: the percentage of correct predictions. */
    @Check(id = "own.predict", title = "predictions pick the highest score", values = "A")
    void predict(Examiner examiner) {
        double[][] w = examiner.matrix(5, 3);
        double[][] x = examiner.matrix(20, 5);
        int[] labels = examiner.linear().predict(w, x);
        examiner.requireLength("predictions", labels, 20);
        int[] expected = examiner.linearReference().predict(w, x);
        int same = 0;
        for (int i = 0; i < 20; i++) {
            same += labels[i] == expected[i] ? 1 : 0;
        }
        examiner.value("A", 100.0 * same / 20);
        examiner.message(same + " of 20 predictions pick the class with the highest score.");
    }
}
