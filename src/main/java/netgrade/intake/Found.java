package netgrade.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A submission that was found and not read yet, so that a batch of a thousand does not lie in memory.
 *
 * @param id its name: unique in the batch, safe as a file name
 * @param origin the folder, archive or file it is, or the download it lies in
 * @param handIn what a learning platform tells of it
 * @param pieces the files and folders it is made of
 * @param renamed why its id is not its name, a sentence; empty where it is
 * @param doubt why it may be the work of several students, and what to do; empty where nothing speaks for that
 * @param handedOut what students were given to start from
 */
public record Found(
        String id,
        Path origin,
        HandIn handIn,
        List<Piece> pieces,
        Optional<String> renamed,
        Optional<String> doubt,
        HandedOut handedOut) {

    public Found {
        pieces = List.copyOf(pieces);
    }

    /** Makes one whose id is its name. */
    Found(String id, Path origin, HandIn handIn, List<Piece> pieces) {
        this(id, origin, handIn, pieces, Optional.empty(), Optional.empty(), HandedOut.nothing());
    }

    /** Makes one of a folder, archive or file on the disk of which nothing else is told. */
    public Found(String id, Path origin) {
        this(id, origin, HandIn.unknown(), List.of(Piece.onDisk(origin)));
    }

    Found named(String other, Optional<String> because) {
        return new Found(other, origin, handIn, pieces, because, doubt, handedOut);
    }

    /** Returns the same, not to be graded until the user has said whose work it is. */
    Found doubted(String why) {
        return new Found(id, origin, handIn, pieces, renamed, Optional.of(why), handedOut);
    }

    /** Returns the same, handed in that long after the deadline; 0 or less when in time. */
    public Found late(Duration lateness) {
        return new Found(id, origin, handIn.late(lateness), pieces, renamed, doubt, handedOut);
    }

    /** Returns the same, in which files that were handed out give way to the student's own. */
    Found besides(HandedOut given) {
        return new Found(id, origin, handIn, pieces, renamed, doubt, given);
    }

    /**
     * Returns its files, or why it is rejected; reads the disk anew on each call.
     *
     * @throws IntakeProblem if the disk does not let us read it, or it may be the work of several students: no fault of the student
     */
    public Submission read() {
        doubt.ifPresent(why -> {
            throw new IntakeProblem(why);
        });
        return SubmissionReader.read(this);
    }
}
