package netgrade.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML that other programs wrote, whatever its tags say: as maps, lists and texts. */
final class ForeignYaml {

    /** Characters: the metadata of a class, with the test results of a thousand submissions. */
    private static final int MAX_LENGTH = 64 << 20;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(MAX_LENGTH).setAllowDuplicateKeys(true).build();

    // An alias is the node it stands for, and made once: a small file of many aliases stays small.
    private final Map<Node, Object> made = new IdentityHashMap<>();

    private ForeignYaml() {}

    static Object read(String file, String text) {
        try {
            return new Compose(SETTINGS).composeString(text).map(node -> new ForeignYaml().value(node)).orElse("");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new DocumentProblem(List.of(new DocumentProblem.Problem(file, line, "not valid YAML: " + e.getProblem())));
        } catch (YamlEngineException e) {
            throw new DocumentProblem(List.of(new DocumentProblem.Problem(file, 0, "not valid YAML: " + e.getMessage())));
        }
    }

    private Object value(Node node) {
        if (made.containsKey(node)) {
            return made.get(node);
        }
        // Before its parts: a node may hold itself.
        if (node instanceof MappingNode mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            made.put(node, map);
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    map.put(key.getValue(), value(entry.getValueNode()));
                }
            }
            return map;
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            made.put(node, list);
            sequence.getValue().forEach(item -> list.add(value(item)));
            return list;
        }
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
