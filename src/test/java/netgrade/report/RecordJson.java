package netgrade.report;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stands in for the JSON writer of {@code document}: records, collections, maps, optionals and simple values. */
public final class RecordJson {

    private RecordJson() {}

    public static String write(Object value) {
        if (value instanceof Record) {
            return Arrays.stream(value.getClass().getRecordComponents())
                    .map(component -> quoted(component.getName()) + ":" + write(read(component, value)))
                    .collect(Collectors.joining(",\n", "{", "}"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(entry.getKey().toString()) + ":" + write(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(RecordJson::write).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(RecordJson::write).orElse("null");
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return quoted(number.toString());
        }
        if (value instanceof Enum<?> constant) {
            return quoted(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < 0x20 || c == '"' || c == '\\' || c > 0x7E) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
