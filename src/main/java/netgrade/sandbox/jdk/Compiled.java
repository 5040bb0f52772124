package netgrade.sandbox.jdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 */
record Compiled(List<Diagnostic> messages, Map<String, byte[]> classes, List<ClassChoice.Type> types) {

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
        in.end();
        return new Compiled(messages, classes, types);
    }

    /** Returns the program of the one class that can be graded, or why there is none. */
    Compilation choose(Contract contract, String service) {
        long errors = messages.stream().filter(Diagnostic::isError).count();
        if (errors > 0) {
            return Compilation.failed(messages, "The code does not compile: " + errors + (errors == 1 ? " error." : " errors."));
        }
        ClassChoice.Chosen chosen = new ClassChoice(contract, service).among(types);
        return chosen.failure().isEmpty()
                ? Compilation.of(messages, program(contract, chosen.name()))
                : Compilation.failed(messages, chosen.failure());
    }

    private Program program(Contract contract, String className) {
        int asked = contract == Contract.LINEAR ? 1 : 0;
        PayloadWriter load = new PayloadWriter().u8(asked).text(className).i32(classes.size());
        classes.forEach((name, bytes) -> load.text(name).blob(bytes));
        return new Program(new JavaIdiom().language(), load.bytes());
    }
}
