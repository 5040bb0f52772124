package netgrade.worker;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import netgrade.wire.PayloadReader;
import netgrade.wire.PayloadWriter;
import netgrade.wire.ProtocolException;
import netgrade.wire.Request;

/** Compiles submissions, one after the other, with a compiler that stays warm; no student code runs here. */
final class CompilerHost implements Host {

    private final SourceCompiler compiler = new SourceCompiler();

    @Override
    public Reply answer(Request question) throws IOException {
        PayloadReader in = new PayloadReader(question.payload());
        PayloadWriter out = new PayloadWriter();
        switch (question.op()) {
            case HELLO -> WorkerMain.HELLO.write(out);
            case COMPILE -> write(compiled(in), out);
            default -> throw new ProtocolException("this worker compiles only");
        }
        return Reply.answered(out);
    }

    private SourceCompiler.Compiled compiled(PayloadReader in) throws ProtocolException {
        Map<String, String> sources = sources(in);
        String interfaceName = in.text();
        String className = in.text();
        int release = in.i32();
        return interfaceName.isEmpty()
                ? compiler.compile(sources, release)
                : compiler.compileNeeded(sources, interfaceName, className, release);
    }

    private static Map<String, String> sources(PayloadReader in) throws ProtocolException {
        int count = in.count(2 * Integer.BYTES);
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            sources.put(in.text(), in.text());
        }
        return sources;
    }

    private static void write(SourceCompiler.Compiled compiled, PayloadWriter out) {
        out.i32(compiled.messages().size());
        for (SourceCompiler.Message message : compiled.messages()) {
            out.u8(message.isError() ? 1 : 0).text(message.path()).i64(message.line()).text(message.text());
        }
        out.i32(compiled.classes().size());
        compiled.classes().forEach((name, bytes) -> out.text(name).blob(bytes));
        out.i32(compiled.types().size());
        for (SourceCompiler.Type type : compiled.types()) {
            int interfaces = (type.implementsNet() ? 1 : 0) + (type.implementsLinear() ? 2 : 0);
            out.text(type.name()).u8(interfaces).u8(type.isUsable() ? 1 : 0).text(type.obstacle());
        }
        out.i32(compiled.errors()).i32(compiled.leftOut().size());
        compiled.leftOut().forEach(out::text);
    }
}
