package netgrade.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Returns the checks in it. */
    Stream<DeclaredCheck> checks(Family family) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Check.class))
                .flatMap(method -> variants.isEmpty()
                        ? Stream.of(DeclaredCheck.of(method, Optional.of(family), Optional.empty()))
                        : variants.stream()
                                .filter(variant -> isFor(method.getAnnotation(Check.class), variant))
                                .map(variant -> DeclaredCheck.of(method, Optional.of(family), Optional.of(variant))));
    }

    private static boolean isFor(Check check, CheckVariant variant) {
        return check.only().length == 0 || List.of(check.only()).contains(variant.id());
    }
}
