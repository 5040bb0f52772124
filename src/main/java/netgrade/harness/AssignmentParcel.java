package netgrade.harness;

import java.util.ArrayList;
import java.util.List;
import netgrade.rubric.AssignmentFiles;

/** The files of an assignment as bytes: what another process needs besides jobs. */
public final class AssignmentParcel {

    private AssignmentParcel() {}

    /** What the parcel says before the contents of the files. */
    private record Head(String name, List<String> paths) {}

    /** Returns an assignment's files as bytes, the same for equal files. */
    public static byte[] write(AssignmentFiles assignment) {
        return new Parcel<>(new Head(assignment.name(), assignment.paths()), new ArrayList<>(assignment.files().values())).bytes();
    }

    /**
     * Returns the files in what {@link #write} gave.
     *
     * @throws IllegalArgumentException if it is something else, or damaged
     */
    public static AssignmentFiles read(byte[] bytes) {
        Parcel<Head> parcel = Parcel.read(bytes, Head.class);
        return new AssignmentFiles(parcel.head().name(), parcel.named(parcel.head().paths()));
    }
}
