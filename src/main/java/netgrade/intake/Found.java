package netgrade.intake;

import java.nio.file.Path;

/**
 * A submission that was found and not read yet, so that a batch of a thousand does not lie in memory.
 *
 * @param id its name: unique in the batch, safe as a file name
 * @param origin the folder, archive or file it is
 */
public record Found(String id, Path origin) {

    /**
     * Returns its files, or why it is rejected; reads the disk anew on each call.
     *
     * @throws IntakeProblem if the disk does not let us read it, which is no fault of the student
     */
    public Submission read() {
        return SubmissionReader.read(this);
    }
}
