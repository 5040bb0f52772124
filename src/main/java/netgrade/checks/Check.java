package netgrade.checks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a method a check that rubrics can name. Its parameter is the family's {@link Trial}, or an {@link Examiner} in a jar of an
 * instructor's.
 *
 * <p>In a class that is run for each of several {@link CheckVariant}s, {@code {id}} and {@code {words}} in its texts stand for those of the
 * variant.
 */
@Test
@ExtendWith(CheckExtension.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Check {

    /** The name in rubrics, such as {@code gradients.toy.W1}. */
    String id();

    /** What is checked, in a few words for people. */
    String title();

    /** What the submission is asked for. */
    Asks asks() default Asks.ANYTHING;

    /** The method of the submission to look at when it fails, such as {@code loss}; empty where it is no single one. */
    String method() default "";

    /** Names of the numbers it offers to formulas; none for most. */
    String[] values() default {};

    /** Whether it trains on images. */
    boolean images() default false;

    /** The ids of the variants it is there for; all of the class where none is named. */
    String[] only() default {};
}
