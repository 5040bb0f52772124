package netgrade.rubric;

import java.util.ArrayList;
import java.util.List;
import netgrade.document.DocumentProblem;
import netgrade.document.Located;

/** Collects what is wrong with a file, so that all of it is reported at once. */
final class Problems {

    private final Located<?> file;
    private final List<DocumentProblem.Problem> found = new ArrayList<>();

    Problems(Located<?> file) {
        this.file = file;
    }

    /** Adds a problem at a place, a JSON Pointer such as {@code /items/3/id}. */
    void report(String place, String message) {
        found.add(file.problem(place, message));
    }

    /** Returns the line of a place, counted from 1. */
    int line(String place) {
        return file.line(place);
    }

    /** Throws everything that was reported; does nothing if nothing was. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new DocumentProblem(found);
        }
    }
}
