package netgrade.document;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Says in the words of whoever wrote a document where it does not fit its schema. */
final class SchemaMessages {

    private static final Map<String, String> TYPES = Map.of(
            "string", "text",
            "number", "a number",
            "integer", "a whole number",
            "boolean", "true or false",
            "array", "a list",
            "object", "a mapping of keys to values",
            "null", "nothing");

    private final Schema schema;
    private final JsonNode document;

    private SchemaMessages(Schema schema, JsonNode document) {
        this.schema = schema;
        this.document = document;
    }

    /** A sentence, and the place it is about. */
    record Message(Pointer place, String text) {}

    /** Returns a sentence for everything in the document that does not fit the schema, in the validator's order. */
    static List<Message> of(Schema schema, JsonNode document) {
        SchemaMessages messages = new SchemaMessages(schema, document);
        return schema.errors(document).stream().map(messages::message).toList();
    }

    private Message message(Error error) {
        Pointer place = Pointer.of(error.getInstanceLocation().toString());
        JsonNode rule = schema.at(place);
        return switch (error.getKeyword()) {
            case "additionalProperties" -> about(
                    place, error.getProperty(), "unknown key \"" + error.getProperty() + "\"; known keys: " + keys(rule));
            case "required" -> new Message(
                    place, inside(place) + "key \"" + error.getProperty() + "\" is missing; needed keys: " + list(rule.path("required")));
            case "type" -> value(place, "expected " + expectedType(rule, place));
            case "enum" -> value(place, "expected one of: " + list(rule.path("enum")));
            case "pattern" -> value(
                    place, "expected " + rule.path("title").asString("text that matches " + rule.path("pattern").asString()));
            case "minimum" -> value(place, "expected at least " + rule.path("minimum").asString());
            case "exclusiveMinimum" -> value(place, "expected more than " + rule.path("exclusiveMinimum").asString());
            case "maximum" -> value(place, "expected at most " + rule.path("maximum").asString());
            case "exclusiveMaximum" -> value(place, "expected less than " + rule.path("exclusiveMaximum").asString());
            case "multipleOf" -> value(place, "expected a multiple of " + rule.path("multipleOf").asString());
            case "minItems" -> value(place, "expected at least " + count(rule.path("minItems").asInt(), "entry", "entries"));
            case "minLength" -> value(place, "expected at least " + count(rule.path("minLength").asInt(), "character", "characters"));
            default -> new Message(place, inside(place) + label(place) + ": " + error.getMessage());
        };
    }

    private Message about(Pointer owner, String key, String sentence) {
        return new Message(owner.child(key), inside(owner) + sentence);
    }

    private Message value(Pointer place, String expected) {
        int owner = ownerLength(place);
        return new Message(place, inside(place.first(owner)) + label(place) + " " + shown(at(place)) + ", " + expected);
    }

    private static String expected(String type) {
        return TYPES.getOrDefault(type, type);
    }

    private String expectedType(JsonNode rule, Pointer place) {
        JsonNode type = rule.path("type");
        String words = type.isArray()
                ? strings(type).stream().map(SchemaMessages::expected).collect(Collectors.joining(" or "))
                : expected(type.asString());
        boolean forgotBrackets = type.asString("").equals("array") && at(place).isString();
        return forgotBrackets ? words + ", such as [" + at(place).asString() + "]" : words;
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String shown(JsonNode value) {
        if (value.isNull()) {
            return "has no value";
        }
        if (value.isContainer()) {
            return (value.isEmpty() ? "is an empty " : "is a ") + (value.isArray() ? "list" : "mapping of keys to values");
        }
        return value.isString() ? "is \"" + value.asString() + "\"" : "is " + value.asString();
    }

    /** Returns how many steps lead to the mapping that holds a place; the rest is the place's own name, such as {@code checks[1]}. */
    private int ownerLength(Pointer place) {
        int length = place.steps().size();
        while (length > 0 && at(place.first(length - 1)).isArray()) {
            length--;
        }
        return Math.max(0, length - 1);
    }

    private String label(Pointer place) {
        if (place.steps().isEmpty()) {
            return "the file";
        }
        StringBuilder label = new StringBuilder();
        for (int i = ownerLength(place); i < place.steps().size(); i++) {
            String step = place.steps().get(i);
            label.append(at(place.first(i)).isArray() ? "[" + step + "]" : step);
        }
        return label.toString();
    }

    /** Returns {@code item "scores": } for a place inside that entry of {@code items}, and nothing for the root. */
    private String inside(Pointer owner) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= owner.steps().size(); i++) {
            Pointer part = owner.first(i);
            boolean isEntry = at(owner.first(i - 1)).isArray();
            if (isEntry) {
                names.set(names.size() - 1, entry(names.get(names.size() - 1), part));
            } else {
                names.add(part.steps().get(i - 1));
            }
        }
        return names.isEmpty() ? "" : String.join(", ", names) + ": ";
    }

    private String entry(String list, Pointer part) {
        JsonNode id = at(part).path("id");
        if (id.isString() && list.endsWith("s")) {
            return list.substring(0, list.length() - 1) + " \"" + id.asString() + "\"";
        }
        return list + "[" + part.steps().get(part.steps().size() - 1) + "]";
    }

    private JsonNode at(Pointer place) {
        return document.at(place.toString());
    }

    private static String keys(JsonNode rule) {
        return String.join(", ", new TreeSet<>(rule.path("properties").propertyNames()));
    }

    private static String list(JsonNode values) {
        return String.join(", ", strings(values));
    }

    private static List<String> strings(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asString).toList();
    }
}
