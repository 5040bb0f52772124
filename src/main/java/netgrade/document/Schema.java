package netgrade.document;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema (2020-12) that documents are held against; safe to share between threads. */
public final class Schema {

    private final JsonNode node;
    private final com.networknt.schema.Schema validator;

    private Schema(JsonNode node) {
        this.node = node;
        this.validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(node);
    }

    /**
     * Returns the schema of that text.
     *
     * <p>References stay inside the schema: {@code #/$defs/...}. Nothing is fetched. Where a value's own {@code title} says in a few words
     * what is expected, messages use it.
     *
     * @throws IllegalArgumentException if the text is not JSON
     */
    public static Schema of(String json) {
        try {
            return new Schema(JsonMapper.shared().readTree(json));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the schema is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    List<Error> errors(JsonNode document) {
        return validator.validate(document);
    }

    /** Returns the part of the schema that describes the place a JSON Pointer leads to; a missing node where there is none. */
    JsonNode at(Pointer pointer) {
        JsonNode part = resolved(node);
        for (String step : pointer.steps()) {
            JsonNode property = part.path("properties").path(step);
            JsonNode additional = part.path("additionalProperties");
            JsonNode next = part.has("items") ? part.path("items") : property.isMissingNode() ? additional : property;
            part = resolved(next);
        }
        return part;
    }

    private JsonNode resolved(JsonNode part) {
        JsonNode reference = part.path("$ref");
        return reference.isString() && reference.asString().startsWith("#") ? node.at(reference.asString().substring(1)) : part;
    }
}
