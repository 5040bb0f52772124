package netgrade.gradebook;

/** Why an exported gradebook cannot be filled in; the message is complete and meant for the user. */
public class GradebookProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GradebookProblem(String message) {
        super(message);
    }
}
