package netgrade.cli;

import java.util.List;
import netgrade.intake.Batch;
import netgrade.intake.HandedOut;
import netgrade.rubric.Rubrics;

/** The sources that an assignment's students start from. */
final class StarterFiles {

    private StarterFiles() {}

    /** Returns their contents. */
    static List<byte[]> of(Rubrics rubrics, String assignment) {
        return rubrics.files(assignment).stream()
                .filter(path -> path.startsWith("starter/") && path.endsWith(".java"))
                .flatMap(path -> rubrics.file(assignment, path).stream())
                .toList();
    }

    /** Returns the batch whose submissions are told apart from what its assignment handed out. */
    static Batch toldApart(Batch batch, Rubrics rubrics) {
        return batch.besides(HandedOut.of(of(rubrics, batch.assignmentId())));
    }
}
