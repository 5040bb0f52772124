package netgrade.sandbox.jdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import netgrade.sandbox.Compilation;
import netgrade.sandbox.Contract;
import netgrade.sandbox.Diagnostic;
import netgrade.sandbox.Program;
import netgrade.wire.PayloadReader;
import netgrade.wire.PayloadWriter;
import netgrade.wire.ProtocolException;

/**
 * The answer of a compile worker.
 *
 * @param classes class files by binary name; none where a message is an error
 * @param types the classes, and what else is declared
 * @param errors how many errors there are; the messages may be fewer
 * @param leftOut sources that were not compiled, because the class to grade does not need them
 */
record Compiled(
        List<Diagnostic> messages, Map<String, byte[]> classes, List<ClassChoice.Type> types, int errors, List<String> leftOut) {

    private static final int MAX_LISTED = 10;

    static Compiled read(PayloadReader in) throws ProtocolException {
        List<Diagnostic> messages = new ArrayList<>();
        int count = in.count(1);
        for (int i = 0; i < count; i++) {
            messages.add(new Diagnostic(in.u8() == 1, in.text(), in.i64(), in.text()));
        }
        Map<String, byte[]> classes = new TreeMap<>();
        count = in.count(1);
        for (int i = 0; i < count; i++) {
            classes.put(in.text(), in.blob());
        }
        List<ClassChoice.Type> types = new ArrayList<>();
        count = in.count(1);
        for (int i = 0; i < count; i++) {
            types.add(new ClassChoice.Type(in.text(), in.u8(), in.u8() == 1, in.text()));
        }
        int errors = in.i32();
        List<String> leftOut = new ArrayList<>();
        count = in.count(Integer.BYTES);
        for (int i = 0; i < count; i++) {
            leftOut.add(in.text());
        }
        in.end();
        return new Compiled(messages, classes, types, errors, leftOut);
    }

    /**
     * Returns the program of the one class that can be graded, or why there is none.
     *
     * @param release the release of Java that was compiled
     */
    Compilation choose(Contract contract, Sources sources, int release) {
        return chosen(contract, sources, release).remarks(remarks());
    }

    private Compilation chosen(Contract contract, Sources sources, int release) {
        if (errors > 0) {
            String failure = "The code does not compile: " + errors + (errors == 1 ? " error." : " errors.");
            return Compilation.failed(messages, failure + CompileHints.of(messages, sources, release));
        }
        ClassChoice.Chosen chosen = new ClassChoice(contract, sources.service(contract)).among(types);
        return chosen.failure().isEmpty()
                ? Compilation.of(messages, program(contract, chosen.name(), sources.resources()))
                : Compilation.failed(messages, chosen.failure());
    }

    private List<String> remarks() {
        if (leftOut.isEmpty()) {
            return List.of();
        }
        String paths = leftOut.stream().limit(MAX_LISTED).map(path -> '"' + path + '"').collect(Collectors.joining(", "));
        return List.of("Not everything that was handed in compiles. Left out, because the graded class does not need it: " + paths
                + (leftOut.size() > MAX_LISTED ? ", ..." : "") + ".");
    }

    private Program program(Contract contract, String className, Map<String, byte[]> resources) {
        int asked = contract == Contract.LINEAR ? 1 : 0;
        PayloadWriter load = new PayloadWriter().u8(asked).text(className).i32(classes.size());
        classes.forEach((name, bytes) -> load.text(name).blob(bytes));
        load.i32(resources.size());
        resources.forEach((path, bytes) -> load.text(path).blob(bytes));
        return new Program(new JavaIdiom().language(), load.bytes());
    }
}
