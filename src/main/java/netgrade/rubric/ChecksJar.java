package netgrade.rubric;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An instructor's own checks, as the jar beside the rubric has them.
 *
 * @param name the jar's file name
 * @param bytes the jar's contents; not modified
 * @param classes full names of the classes whose checks are wanted
 * @param checks ids of the checks in them
 */
public record ChecksJar(String name, byte[] bytes, List<String> classes, Set<String> checks) {

    public ChecksJar {
        classes = List.copyOf(classes);
        checks = Set.copyOf(checks);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChecksJar jar
                && name.equals(jar.name)
                && Arrays.equals(bytes, jar.bytes)
                && classes.equals(jar.classes)
                && checks.equals(jar.checks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(bytes), classes, checks);
    }
}
