package netgrade.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a document, from its root: keys and indices.
 *
 * @param steps keys, and indices in decimal; empty for the whole document
 */
record Pointer(List<String> steps) {

    static final Pointer ROOT = new Pointer(List.of());

    Pointer {
        steps = List.copyOf(steps);
    }

    /** Returns the place a JSON Pointer (RFC 6901) names. */
    static Pointer of(String text) {
        if (text.isEmpty()) {
            return ROOT;
        }
        List<String> steps = new ArrayList<>();
        for (String step : text.substring(1).split("/", -1)) {
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return new Pointer(steps);
    }

    Pointer child(String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Pointer(longer);
    }

    /** Returns the first steps. */
    Pointer first(int count) {
        return new Pointer(steps.subList(0, count));
    }

    /** Returns it as a JSON Pointer, such as {@code /items/3/checks/1}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String step : steps) {
            text.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }
}
