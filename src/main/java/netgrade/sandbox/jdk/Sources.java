package netgrade.sandbox.jdk;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import netgrade.sandbox.Contract;
import netgrade.wire.PayloadWriter;

/** A submission's files, as Java takes them: sorted by path. */
record Sources(Map<String, byte[]> files) {

    static Sources among(Map<String, byte[]> files) {
        return new Sources(new TreeMap<>(files));
    }

    /** Returns the question of COMPILE. */
    byte[] question() {
        Map<String, byte[]> sources = new TreeMap<>(files);
        sources.keySet().removeIf(path -> !path.endsWith(".java"));
        PayloadWriter payload = new PayloadWriter().i32(sources.size());
        sources.forEach((path, bytes) -> payload.text(path).text(decode(bytes)));
        return payload.bytes();
    }

    // A byte that is no UTF-8 becomes a replacement character: in a comment it does no harm, elsewhere the compiler points at it.
    private static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
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
