package netgrade.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Knows how values of a type are packed. */
final class PackedForms {

    /** How values of one type are written and read. */
    interface Form {

        void write(Object value, PackedOutput out);

        Object read(PackedInput in);
    }

    private static final Map<Type, Form> KNOWN = new ConcurrentHashMap<>();

    static {
        Form text = form(String.class, (value, out) -> out.text(value), PackedInput::text);
        Form number = form(Double.class, (value, out) -> out.number(value), PackedInput::number);
        Form whole = form(Integer.class, (value, out) -> out.whole(value), in -> (int) in.whole());
        Form large = form(Long.class, (value, out) -> out.whole(value), PackedInput::whole);
        Form flag = form(Boolean.class, (value, out) -> out.whole(value ? 1 : 0), in -> in.whole() == 1);
        KNOWN.putAll(Map.of(
                String.class, text, double.class, number, Double.class, number, int.class, whole, Integer.class, whole, long.class, large,
                Long.class, large, boolean.class, flag, Boolean.class, flag));
        KNOWN.put(byte[].class, form(byte[].class, (value, out) -> out.raw(value), PackedInput::raw));
        KNOWN.put(Duration.class, form(
                Duration.class, (value, out) -> moment(value.getSeconds(), value.getNano(), out),
                in -> Duration.ofSeconds(in.whole(), in.whole())));
        KNOWN.put(Instant.class, form(
                Instant.class, (value, out) -> moment(value.getEpochSecond(), value.getNano(), out),
                in -> Instant.ofEpochSecond(in.whole(), in.whole())));
    }

    private PackedForms() {}

    /**
     * Returns the form of a type.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Form of(Type type) {
        // Not computeIfAbsent: the form of a record asks for those of its components.
        Form known = KNOWN.get(type);
        if (known == null) {
            known = make(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    private static <T> Form form(Class<T> type, BiConsumer<T, PackedOutput> writer, Function<PackedInput, T> reader) {
        return new Form() {
            @Override
            public void write(Object value, PackedOutput out) {
                writer.accept(type.cast(value), out);
            }

            @Override
            public Object read(PackedInput in) {
                return reader.apply(in);
            }
        };
    }

    private static void moment(long seconds, int nanos, PackedOutput out) {
        out.whole(seconds);
        out.whole(nanos);
    }

    private static Form make(Type type) {
        if (type instanceof ParameterizedType container) {
            Type[] of = container.getActualTypeArguments();
            if (container.getRawType() == List.class) {
                return list(of(of[0]));
            }
            if (container.getRawType() == Optional.class) {
                return optional(of(of[0]));
            }
            if ((container.getRawType() == Map.class || container.getRawType() == SortedMap.class) && of[0] == String.class) {
                return map(of(of[1]));
            }
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            Object[] constants = plain.getEnumConstants();
            return form(Enum.class, (value, out) -> out.whole(value.ordinal()), in -> (Enum<?>) constants[Math.toIntExact(in.whole())]);
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return new OfRecord(plain);
        }
        if (type instanceof Class<?> plain && plain.isSealed()) {
            return oneOf(plain.getPermittedSubclasses());
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    private static Form oneOf(Class<?>[] types) {
        List<Class<?>> permitted = List.of(types);
        List<Form> forms = permitted.stream().map(PackedForms::of).toList();
        return form(
                Object.class,
                (value, out) -> {
                    int which = permitted.indexOf(value.getClass());
                    out.whole(which);
                    forms.get(which).write(value, out);
                },
                in -> forms.get(Math.toIntExact(in.whole())).read(in));
    }

    private static Form list(Form each) {
        return form(
                List.class,
                (values, out) -> {
                    out.whole(values.size());
                    for (Object value : values) {
                        each.write(value, out);
                    }
                },
                in -> {
                    int count = in.count();
                    List<Object> values = new ArrayList<>(count);
                    for (int i = 0; i < count; i++) {
                        values.add(each.read(in));
                    }
                    return Collections.unmodifiableList(values);
                });
    }

    private static Form optional(Form content) {
        Form list = list(content);
        return form(
                Optional.class,
                (value, out) -> list.write(value.isPresent() ? List.of(value.get()) : List.of(), out),
                in -> ((List<?>) list.read(in)).stream().findFirst());
    }

    // Sorted, so that the same map always gives the same bytes.
    private static Form map(Form each) {
        return form(
                Map.class,
                (values, out) -> {
                    out.whole(values.size());
                    for (Map.Entry<?, ?> entry : new TreeMap<Object, Object>(values).entrySet()) {
                        out.text((String) entry.getKey());
                        each.write(entry.getValue(), out);
                    }
                },
                in -> {
                    int count = in.count();
                    TreeMap<String, Object> values = new TreeMap<>();
                    for (int i = 0; i < count; i++) {
                        values.put(in.text(), each.read(in));
                    }
                    return values;
                });
    }

    /** A record: its components in their order. */
    private static final class OfRecord implements Form {

        private final Constructor<?> constructor;
        private final Method[] getters;
        private final Form[] components;

        OfRecord(Class<?> type) {
            RecordComponent[] declared = type.getRecordComponents();
            getters = Arrays.stream(declared).map(RecordComponent::getAccessor).toArray(Method[]::new);
            components = Arrays.stream(declared).map(RecordComponent::getGenericType).map(PackedForms::of).toArray(Form[]::new);
            try {
                constructor = type.getDeclaredConstructor(Arrays.stream(declared).map(RecordComponent::getType).toArray(Class[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has its canonical constructor", e);
            }
            // Records of tests and of one package are not public.
            constructor.setAccessible(true);
            for (Method getter : getters) {
                getter.setAccessible(true);
            }
        }

        @Override
        public void write(Object value, PackedOutput out) {
            for (int i = 0; i < components.length; i++) {
                components[i].write(component(value, i), out);
            }
        }

        private Object component(Object value, int i) {
            try {
                return getters[i].invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(getters[i] + " cannot be asked", e);
            }
        }

        @Override
        public Object read(PackedInput in) {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].read(in);
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("not the components of a " + constructor.getDeclaringClass().getSimpleName(), e);
            }
        }
    }
}
