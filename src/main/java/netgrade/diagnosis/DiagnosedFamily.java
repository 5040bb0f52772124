package netgrade.diagnosis;

import java.util.List;
import netgrade.checks.Family;
import netgrade.checks.Task;

/** A family of which it is known what mistakes submissions make: registered as every {@link Family} is. */
public interface DiagnosedFamily extends Family {

    /** Asks a submission that failed more, and notes why it failed as far as that can be proved. */
    void diagnose(Inquiry inquiry);

    /** Returns what rubrics of a task are proved with: the reference, correct variants, known mistakes. */
    List<Specimen> specimens(Task task);

    /** Returns submissions that compute nothing: what rubrics give them is given for nothing. */
    List<Specimen> idle(Task task);
}
