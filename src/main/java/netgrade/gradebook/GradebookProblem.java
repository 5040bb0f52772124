package netgrade.gradebook;

/** Says why an exported gradebook cannot be filled in; the message is for the user and complete. */
public class GradebookProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GradebookProblem(String message) {
        super(message);
    }
}
