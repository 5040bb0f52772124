package netgrade.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Reads YAML and JSON into records, and writes records as JSON and plain values as YAML.
 *
 * <p>The forms, both ways: keys are the record's component names, in YAML in kebab case ({@code depends-on}), in JSON in camel case
 * ({@code dependsOn}); an enum constant {@code AFTER_DUE} is {@code "after-due"}; an {@link java.time.Instant} is ISO 8601 in UTC; a
 * {@link Duration} is a number of seconds; an empty optional is {@code null} in JSON, so that every key is always there, and a missing key
 * in YAML; NaN and infinities are the strings {@code "NaN"}, {@code "Infinity"}, {@code "-Infinity"} in JSON, and refused in YAML.
 */
public final class Documents {

    private static final String JSON = "JSON";

    private static final JsonMapper JSON_RECORDS = records()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private static final JsonMapper YAML_RECORDS =
            records().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build();

    private static final YAMLMapper YAML = YAMLMapper.builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER).build();

    private Documents() {}

    /**
     * Returns what a YAML text holds.
     *
     * @param file the file's name for messages
     * @param schema what the text must fit; it has to ask for every key that {@code type} needs
     * @param type a record
     * @throws DocumentProblem if it is longer than 1 MiB, is not YAML or does not fit the schema: all problems, each with its line
     */
    public static <T> T readYaml(String file, String text, Schema schema, Class<T> type) {
        return locateYaml(file, text, schema, type).value();
    }

    /** Returns what a YAML text holds, with the lines of its parts; otherwise as {@link #readYaml}. */
    public static <T> Located<T> locateYaml(String file, String text, Schema schema, Class<T> type) {
        return locateYaml(file, text, Optional.of(schema), type);
    }

    /** Returns what a YAML text holds as above; without a schema it is known to fit. */
    public static <T> Located<T> locateYaml(String file, String text, Optional<Schema> schema, Class<T> type) {
        YamlReader reader = new YamlReader(file, text);
        JsonNode tree = reader.read();
        Located<JsonNode> located = new Located<>(file, tree, reader.lines());
        List<DocumentProblem.Problem> problems = schema.stream()
                .flatMap(needed -> SchemaMessages.of(needed, tree).stream())
                .map(message -> located.problem(message.place().toString(), message.text()))
                .toList();
        if (!problems.isEmpty()) {
            throw new DocumentProblem(problems);
        }
        try {
            return new Located<>(file, YAML_RECORDS.treeToValue(tree, type), reader.lines());
        } catch (JacksonException e) {
            Pointer place = place(e);
            String message = place + " does not fit: a number too large, or another form than expected";
            throw new DocumentProblem(List.of(located.problem(place.toString(), message)));
        }
    }

    /**
     * Returns what a YAML text of another program holds: maps by text, lists, and texts; tags are passed over, and an alias is what it
     * stands for.
     *
     * @param file the file's name for messages
     * @throws DocumentProblem if it is not YAML, or longer than 64 Mi characters
     */
    public static Object readForeignYaml(String file, String text) {
        return ForeignYaml.read(file, text);
    }

    /** Returns a tree of records as pretty JSON with a newline at its end; keys in the order of record components, maps sorted by key. */
    public static String writeJson(Object recordTree) {
        return JSON_RECORDS.writeValueAsString(recordTree) + "\n";
    }

    /** Returns maps, lists, texts and numbers as YAML that {@link #readYaml} reads again, whatever stands in the texts. */
    public static String writeYaml(Object tree) {
        return YAML.writeValueAsString(tree);
    }

    /**
     * Returns what {@link #writeJson} has written.
     *
     * @throws DocumentProblem if the text is not JSON, or a key is unknown or missing or has another form: for whoever can make it anew
     */
    public static <T> T readJson(String json, Class<T> type) {
        try {
            return JSON_RECORDS.readValue(json, type);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            String place = e.getPath().isEmpty() ? "" : " at " + place(e);
            throw new DocumentProblem(List.of(
                    new DocumentProblem.Problem(JSON, line, "not what was expected" + place + ": another form, or cut off")));
        }
    }

    private static JsonMapper.Builder records() {
        DefaultIndenter twoSpaces = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                // Only components: a record's question such as isRejected() is not part of its value.
                .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(twoSpaces))
                .addModule(new SimpleModule()
                        .addSerializer(Duration.class, new SecondsWriter())
                        .addDeserializer(Duration.class, new SecondsReader()));
    }

    private static Pointer place(JacksonException e) {
        Pointer place = Pointer.ROOT;
        for (JacksonException.Reference step : e.getPath()) {
            place = place.child(step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName());
        }
        return place;
    }

    private static final class SecondsWriter extends ValueSerializer<Duration> {
        @Override
        public void serialize(Duration duration, JsonGenerator json, SerializationContext context) {
            json.writeNumber(BigDecimal.valueOf(duration.getSeconds())
                    .add(BigDecimal.valueOf(duration.getNano(), 9))
                    .doubleValue());
        }
    }

    private static final class SecondsReader extends ValueDeserializer<Duration> {
        @Override
        public Duration deserialize(JsonParser json, DeserializationContext context) {
            BigDecimal seconds = json.getDecimalValue();
            return Duration.ofSeconds(seconds.longValue(), seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
        }
    }
}
