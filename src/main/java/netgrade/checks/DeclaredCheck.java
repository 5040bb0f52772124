package netgrade.checks;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A check as its annotation declares it.
 *
 * @param id its name in rubrics
 * @param title what is checked, in a few words for people
 * @param asks what the submission is asked for
 * @param method the method of the submission to look at when it fails; empty where it is no single one
 * @param values names of the numbers it offers to formulas
 * @param images whether it trains on images
 * @param family whose check it is; empty for an instructor's own
 * @param variant what its class is run for, where that is several things
 * @param code what is run
 */
public record DeclaredCheck(
        String id,
        String title,
        Asks asks,
        Optional<String> method,
        List<String> values,
        boolean images,
        Optional<Family> family,
        Optional<CheckVariant> variant,
        Method code) {

    static DeclaredCheck of(Method code, Optional<Family> family, Optional<CheckVariant> variant) {
        Check check = code.getAnnotation(Check.class);
        return new DeclaredCheck(
                filledIn(check.id(), variant),
                filledIn(check.title(), variant),
                check.asks(),
                check.method().isEmpty() ? Optional.empty() : Optional.of(filledIn(check.method(), variant)),
                Arrays.asList(check.values()),
                check.images(),
                family,
                variant,
                code);
    }

    /** Returns a text of an annotation with what it is run for in it. */
    static String filledIn(String text, Optional<CheckVariant> variant) {
        return variant.isEmpty() ? text : text.replace("{id}", variant.get().id()).replace("{words}", variant.get().words());
    }
}
