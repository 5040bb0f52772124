package netgrade.result;

import java.nio.file.Path;

/** Where the reports of a submission are. */
public final class Folders {

    private Folders() {}

    /** Returns a submission's folder inside a folder of reports. */
    public static Path of(Path reports, String id) {
        Path submissions = reports.resolve("submissions").normalize();
        Path of = submissions.resolve(id).normalize();
        // Intake promises ids that are safe as file names; a report outside its folder would be too high a price for a mistake there.
        if (!submissions.equals(of.getParent())) {
            throw new IllegalArgumentException("submission id \"" + id + "\" is not a file name");
        }
        return of;
    }
}
