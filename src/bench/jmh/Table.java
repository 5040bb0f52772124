import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints the results of JMH (its JSON file is the argument) as rows of a Markdown table: median, least and most over all iterations. */
public final class Table {

    public static void main(String[] arguments) throws Exception {
        System.out.println("| benchmark | of | median | least | most |");
        System.out.println("|---|---|---|---|---|");
        for (JsonNode run : JsonMapper.shared().readTree(Files.readString(Path.of(arguments[0])))) {
            String[] name = run.get("benchmark").asString().split("\\.");
            double[] times = times(run);
            double median = (times[(times.length - 1) / 2] + times[times.length / 2]) / 2;
            System.out.printf(
                    Locale.ROOT, "| %s.%s | %s | %.2f | %.2f | %.2f |%n",
                    name[name.length - 2].replace("Benchmark", ""), name[name.length - 1], of(run),
                    median, times[0], times[times.length - 1]);
        }
    }

    /** Returns the values of a benchmark's parameters but for files. */
    private static String of(JsonNode run) {
        List<String> values = new ArrayList<>();
        run.path("params").properties().stream()
                .filter(entry -> !entry.getKey().equals("result"))
                .forEach(entry -> values.add(entry.getValue().asString()));
        return String.join(", ", values);
    }

    /** Returns the average of each iteration of each fork, sorted. */
    private static double[] times(JsonNode run) {
        List<Double> times = new ArrayList<>();
        run.at("/primaryMetric/rawData").forEach(fork -> fork.forEach(time -> times.add(time.asDouble())));
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
