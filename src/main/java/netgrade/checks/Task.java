package netgrade.checks;

import java.util.List;
import netgrade.data.Preparation;
import netgrade.sandbox.Contract;

/**
 * What an assignment asks for, by the name that rubrics give it. Its family knows the rest, such as formulas and toys.
 */
public interface Task {

    /** Returns the task of that name in a rubric, such as {@code cs145-winter-2019}; the rubric's schema lists them. */
    static Task of(String name) {
        return all().stream()
                .filter(task -> task.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("task \"" + name + "\" is not known; known tasks: " + ids()));
    }

    /** Returns the names of all tasks. */
    static List<String> ids() {
        return all().stream().map(Task::id).toList();
    }

    /** Returns all tasks of all families. */
    static List<Task> all() {
        return Families.all().stream().<Task>flatMap(family -> family.tasks().stream()).toList();
    }

    /** Returns its name in rubrics. */
    String id();

    /** Returns the id of its family. */
    String family();

    /** Returns how images are made inputs. */
    Preparation preparation();

    /** Returns what submissions implement. */
    default Contract contract() {
        return Families.of(this).contract();
    }
}
