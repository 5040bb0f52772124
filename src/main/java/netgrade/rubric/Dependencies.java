package netgrade.rubric;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which items depend on which.
 *
 * @param needs for each item, by its id, the ids of those it depends on
 */
record Dependencies(Map<String, List<String>> needs) {

    /** Returns the items passed on the way from one to another by what they depend on, both included; empty if there is no way. */
    List<String> path(String from, String to) {
        return path(from, to, new LinkedHashSet<>());
    }

    private List<String> path(String from, String to, Set<String> visited) {
        if (from.equals(to)) {
            return List.of(to);
        }
        if (!visited.add(from)) {
            return List.of();
        }
        for (String next : needs.getOrDefault(from, List.of())) {
            List<String> rest = path(next, to, visited);
            if (!rest.isEmpty()) {
                List<String> whole = new ArrayList<>(List.of(from));
                whole.addAll(rest);
                return whole;
            }
        }
        return List.of();
    }
}
