package netgrade.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.intake.Naming.Platform;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine;

/** Reads the values of options, and lists in the words of the help what can be given where something else was. */
final class OptionValues {

    private OptionValues() {}

    /** Makes a command line and its commands read values this way. */
    static void register(CommandLine line) {
        line.registerConverter(int.class, OptionValues::wholeNumber);
        line.registerConverter(Format.class, oneOf(Format.values()));
        line.registerConverter(ImageChoice.class, oneOf(ImageChoice.values()));
        line.registerConverter(IsolationChoice.class, oneOf(IsolationChoice.values()));
        line.registerConverter(Platform.class, oneOf(Platform.values()));
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\"; expected a whole number, such as 4");
        }
    }

    private static <E extends Enum<E>> ITypeConverter<E> oneOf(E[] values) {
        return text -> Stream.of(values)
                .filter(value -> name(value).equals(text.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\"; expected one of: "
                        + Stream.of(values).map(OptionValues::name).collect(Collectors.joining(", "))));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
