package netgrade.document;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Holds what netgrade writes as JSON against a schema. */
public final class JsonAgainst {

    private JsonAgainst() {}

    /** Returns a sentence for everything in a JSON text that does not fit the schema; none if it fits. */
    public static List<String> problems(Schema schema, String json) {
        try {
            return SchemaMessages.of(schema, JsonMapper.shared().readTree(json)).stream()
                    .map(SchemaMessages.Message::text)
                    .toList();
        } catch (JacksonException e) {
            return List.of("not JSON: " + e.getOriginalMessage());
        }
    }
}
