package netgrade.checks;

import java.util.List;
import java.util.ServiceLoader;

/** The families there are. */
public final class Families {

    /** Found once: the class path of a program does not change. */
    private static final List<Family> ALL =
            ServiceLoader.load(Family.class, Families.class.getClassLoader()).stream().map(ServiceLoader.Provider::get).toList();

    private Families() {}

    /** Returns all, in the order they are registered in. */
    public static List<Family> all() {
        return ALL;
    }

    /** Returns the family that a task belongs to. */
    public static Family of(Task task) {
        return ALL.stream()
                .filter(family -> family.id().equals(task.family()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("task \"" + task.id() + "\" belongs to no registered family: " + task.family()));
    }
}
