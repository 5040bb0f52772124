package netgrade.checks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Makes a method a check that rubrics can name. Its parameter is a {@link Trial}, or an {@link Examiner} in a jar of an instructor's. */
@Test
@ExtendWith(CheckExtension.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Check {

    /** The name in rubrics, such as {@code gradients.toy.W1}. */
    String id();

    /** What is checked, in a few words for people. */
    String title();

    /** Names of the numbers it offers to formulas; none for most. */
    String[] values() default {};

    /** Whether it trains on images. */
    boolean images() default false;
}
