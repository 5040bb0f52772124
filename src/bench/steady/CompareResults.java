import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares the results in two folders of reports without their times, and prints a line for each submission whose results differ: its id
 * and the places, as JSON pointers. Arguments: the two folders, then ids of submissions to leave out.
 */
public final class CompareResults {

    public static void main(String[] arguments) throws IOException {
        TreeMap<String, JsonNode> first = results(Path.of(arguments[0]));
        TreeMap<String, JsonNode> second = results(Path.of(arguments[1]));
        if (first.isEmpty()) {
            throw new IllegalArgumentException(arguments[0] + " holds no results");
        }
        TreeSet<String> ids = new TreeSet<>(first.keySet());
        ids.addAll(second.keySet());
        ids.removeAll(List.of(arguments).subList(2, arguments.length));
        for (String id : ids) {
            List<String> places = new ArrayList<>();
            compare("", first.get(id), second.get(id), places);
            if (!places.isEmpty()) {
                System.out.println(id + ": " + String.join(", ", places));
            }
        }
    }

    private static TreeMap<String, JsonNode> results(Path reports) throws IOException {
        TreeMap<String, JsonNode> results = new TreeMap<>();
        try (Stream<Path> folders = Files.list(reports.resolve("submissions"))) {
            for (Path folder : folders.toList()) {
                Path file = folder.resolve("result.json");
                if (Files.exists(file)) {
                    ObjectNode result = (ObjectNode) JsonMapper.shared().readTree(Files.readString(file));
                    result.remove("times");
                    results.put(folder.getFileName().toString(), result);
                }
            }
        }
        return results;
    }

    private static void compare(String place, JsonNode a, JsonNode b, List<String> places) {
        if (a == null || b == null || a.getNodeType() != b.getNodeType() || a.isContainer() && a.size() != b.size()) {
            if (a != b) {
                places.add(place.isEmpty() ? "the whole" : place);
            }
        } else if (a.isObject()) {
            a.propertyNames().forEach(name -> compare(place + "/" + name, a.get(name), b.get(name), places));
        } else if (a.isArray()) {
            for (int i = 0; i < a.size(); i++) {
                compare(place + "/" + i, a.get(i), b.get(i), places);
            }
        } else if (!a.equals(b)) {
            places.add(place);
        }
    }
}
