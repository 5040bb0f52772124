package netgrade.sandbox.jdk;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import netgrade.sandbox.Contract;
import netgrade.wire.PayloadWriter;

/** A submission's files, as Java takes them: sorted by path. */
record Sources(Map<String, byte[]> files) {

    private static final int MAX_LINE = 1000;
    private static final Pattern RESOURCE = Pattern.compile("getResource|getSystemResource|ResourceBundle");

    static Sources among(Map<String, byte[]> files) {
        return new Sources(new TreeMap<>(files));
    }

    /** Returns the question of COMPILE about all sources, in that release of Java. */
    byte[] question(int release) {
        return question("", "", release);
    }

    /** Returns the question of COMPILE about what the class needs that the contract asks for. */
    byte[] questionOfNeeded(Contract contract, int release) {
        return question(contract.interfaceName(), service(contract), release);
    }

    private byte[] question(String interfaceName, String className, int release) {
        Map<String, byte[]> sources = new TreeMap<>(files);
        sources.keySet().removeIf(path -> !isJava(path));
        PayloadWriter payload = new PayloadWriter().i32(sources.size());
        sources.forEach((path, bytes) -> payload.text(path).text(decode(bytes)));
        return payload.text(interfaceName).text(className).i32(release).bytes();
    }

    /** Returns the files that classes may read as resources; none where no source asks for one. */
    Map<String, byte[]> resources() {
        boolean isAsked = files.entrySet().stream()
                .anyMatch(file -> isJava(file.getKey()) && RESOURCE.matcher(decode(file.getValue())).find());
        Map<String, byte[]> resources = new TreeMap<>(isAsked ? files : Map.of());
        resources.keySet().removeIf(Sources::isJava);
        return resources;
    }

    private static boolean isJava(String path) {
        return path.endsWith(".java");
    }

    // A byte that is no UTF-8 becomes a replacement character: in a comment it does no harm, elsewhere the compiler points at it.
    private static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Returns a line of a source, counted from 1, or its beginning if it is long; empty if there is none. */
    String line(String path, long number) {
        Optional<String> line = Optional.ofNullable(number > 0 ? files.get(path) : null)
                .flatMap(bytes -> decode(bytes).lines().skip(number - 1).findFirst());
        return line.map(text -> text.substring(0, Math.min(text.length(), MAX_LINE))).orElse("");
    }

    /** Returns the path, from the submission's root, of the file by which it may name its class. */
    static String serviceFile(Contract contract) {
        return "META-INF/services/netgrade.spi." + contract.interfaceName();
    }

    /**
     * Returns the class named in the service file, empty if there is none; of several lines the first, of several files the first by path.
     */
    String service(Contract contract) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(serviceFile(contract)))
                .flatMap(file -> new String(file.getValue(), StandardCharsets.UTF_8).lines())
                .map(line -> line.replaceFirst("#.*", "").replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }
}
