package netgrade.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The families there are. */
public final class Families {

    /** Found once: the class path of a program does not change. */
    private static final List<Family> ALL = found();

    private Families() {}

    private static List<Family> found() {
        List<Family> found = new ArrayList<>();
        ServiceLoader.load(Family.class, Families.class.getClassLoader()).forEach(found::add);
        return List.copyOf(found);
    }

    /** Returns all, in the order they are registered in. */
    public static List<Family> all() {
        return ALL;
    }

    /** Returns the family that a task belongs to. */
    public static Family of(Task task) {
        return ALL.stream()
                .filter(family -> family.id().equals(task.family()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no family \"" + task.family() + "\" is registered, which task " + task.id() + " needs"));
    }
}
