package netgrade.checks;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A class whose methods are checks.
 *
 * @param type the class
 * @param variants what it is run for, each in turn, handed to its constructor; empty for a class that is run as it is
 */
public record CheckClass(Class<?> type, List<CheckVariant> variants) {

    public CheckClass {
        variants = List.copyOf(variants);
    }

    /** Returns a class that is run as it is. */
    public static CheckClass of(Class<?> type) {
        return new CheckClass(type, List.of());
    }

    /** Returns the checks in it. Loops, because every start of the program comes through here, and streams take their time to set up. */
    List<DeclaredCheck> checks(Family family) {
        List<DeclaredCheck> checks = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            Check check = method.getAnnotation(Check.class);
            if (check != null && variants.isEmpty()) {
                checks.add(DeclaredCheck.of(method, Optional.of(family), Optional.empty()));
            } else if (check != null) {
                addEach(method, List.of(check.only()), family, checks);
            }
        }
        return checks;
    }

    private void addEach(Method method, List<String> only, Family family, List<DeclaredCheck> checks) {
        for (CheckVariant variant : variants) {
            if (only.isEmpty() || only.contains(variant.id())) {
                checks.add(DeclaredCheck.of(method, Optional.of(family), Optional.of(variant)));
            }
        }
    }
}
