package netgrade.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Turns one YAML text into a tree, with the line of each of its parts. Made for one text. */
final class YamlReader {

    /** Most characters of a file: rubrics have some 5,000, and a comment for each of a thousand students fits too. */
    static final int MAX_LENGTH = 1 << 20;

    /** Most levels of mappings and lists: rubrics have 4. */
    private static final int MAX_DEPTH = 32;

    private final String file;
    private final String text;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<DocumentProblem.Problem> problems = new ArrayList<>();

    YamlReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    Map<String, Integer> lines() {
        return lines;
    }

    /**
     * Returns the tree.
     *
     * @throws DocumentProblem if it is too long or too deep, is not YAML, is empty, has a key twice, more than one document, an anchor or
     *     an alias
     */
    JsonNode read() {
        if (text.length() > MAX_LENGTH) {
            throw stop(0, "has " + text.length() + " characters; the limit is " + MAX_LENGTH);
        }
        try (JsonParser parser = YAMLMapper.shared().createParser(text)) {
            if (parser.nextToken() == null) {
                throw stop(0, "is empty");
            }
            JsonNode root = value((YAMLParser) parser, Pointer.ROOT);
            if (parser.nextToken() != null) {
                throw stop(line(parser), "a second document begins here; expected a single one, without \"---\" between its parts");
            }
            if (!problems.isEmpty()) {
                throw new DocumentProblem(problems);
            }
            return root;
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    private JsonNode value(YAMLParser parser, Pointer place) {
        lines.putIfAbsent(place.toString(), line(parser));
        if (place.steps().size() > MAX_DEPTH) {
            throw stop(line(parser), "nested more than " + MAX_DEPTH + " levels deep");
        }
        // Aliases are what makes a small file huge; no file of ours needs them.
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw stop(line(parser), "anchors and aliases (&name, *name) are not allowed; write the value out");
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, place, nodes.objectNode());
            case START_ARRAY -> list(parser, place, nodes.arrayNode());
            case VALUE_NUMBER_INT -> integer(parser, nodes);
            case VALUE_NUMBER_FLOAT -> decimal(parser, nodes);
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            default -> nodes.stringNode(parser.getString());
        };
    }

    private ObjectNode mapping(YAMLParser parser, Pointer place, ObjectNode mapping) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            Pointer child = place.child(key);
            Integer before = lines.get(child.toString());
            if (before != null) {
                problems.add(problem(line(parser), "key \"" + key + "\" appears twice; first on line " + before));
            }
            lines.putIfAbsent(child.toString(), line(parser));
            parser.nextToken();
            mapping.set(key, value(parser, child));
        }
        return mapping;
    }

    private ArrayNode list(YAMLParser parser, Pointer place, ArrayNode list) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser, place.child(Integer.toString(list.size()))));
        }
        return list;
    }

    private static JsonNode integer(YAMLParser parser, JsonNodeFactory nodes) {
        Number number = parser.getNumberValue();
        if (number instanceof Integer small) {
            return nodes.numberNode(small);
        }
        return number instanceof Long large ? nodes.numberNode(large) : nodes.numberNode(parser.getBigIntegerValue());
    }

    private JsonNode decimal(YAMLParser parser, JsonNodeFactory nodes) {
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            problems.add(problem(line(parser), "\"" + parser.getString() + "\" is not a finite number"));
        }
        return nodes.numberNode(number);
    }

    private DocumentProblem syntax(JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException cause) {
            int line = cause.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            return stop(line, "not valid YAML: " + context(cause) + firstLine(cause.getProblem()));
        }
        if (e.getCause() instanceof ReaderException cause) {
            int line = 1 + (int) text.codePoints().limit(cause.getPosition()).filter(c -> c == '\n').count();
            return stop(line, "not valid YAML: the character with code " + cause.getCodePoint() + " is not allowed");
        }
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        return stop(line, "not valid YAML: " + firstLine(e.getOriginalMessage()));
    }

    private static String context(MarkedYamlEngineException cause) {
        if (cause.getContext() == null) {
            return "";
        }
        String from = cause.getContextMark().map(Mark::getLine).map(line -> " that begins on line " + (line + 1)).orElse("");
        return firstLine(cause.getContext()) + from + ": ";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private DocumentProblem stop(int line, String message) {
        List<DocumentProblem.Problem> all = new ArrayList<>(problems);
        all.add(problem(line, message));
        return new DocumentProblem(all);
    }

    private DocumentProblem.Problem problem(int line, String message) {
        return new DocumentProblem.Problem(file, line, message);
    }
}
