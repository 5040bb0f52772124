package netgrade.checks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Makes a class of checks one that is run for each of its {@link CheckClass#variants}; its constructor takes the variant. */
@ParameterizedClass(allowZeroInvocations = true)
@ArgumentsSource(EachVariant.OfTheRun.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EachVariant {

    /** Hands over those variants that checks of the run are asked for. */
    final class OfTheRun implements ArgumentsProvider {

        @Override
        public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            return CheckRun.of(context).variants(context.getRequiredTestClass()).map(Arguments::of);
        }
    }
}
