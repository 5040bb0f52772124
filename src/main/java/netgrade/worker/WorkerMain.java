package netgrade.worker;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import netgrade.wire.Answer;
import netgrade.wire.Hello;
import netgrade.wire.Request;

/** Starts a worker: {@code submission} runs student code, {@code compiler} compiles it. */
public final class WorkerMain {

    static final Hello HELLO = Hello.from("Java");

    private WorkerMain() {}

    /**
     * Answers questions from standard input until it ends.
     *
     * @param args the role, the file of arrays that all workers read, and {@code exit-with-parent} where no box ends the worker with the
     *     grader; watching the parent takes a tenth of the start
     */
    public static void main(String[] args) throws IOException {
        InputStream questions = new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16);
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        // Before any student code is loaded: it must neither print to the channel nor read from it.
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        Locale.setDefault(Locale.ROOT);
        if (args.length > 2) {
            exitWithParent();
        }
        serve(args[0].equals("compiler") ? new CompilerHost() : submissionHost(Path.of(args[1])), questions, answers);
        // Threads of the submission may outlive the last answer; without halt the worker would wait for them.
        Runtime.getRuntime().halt(0);
    }

    private static Host submissionHost(Path shared) {
        return new SubmissionHost(shared, new FileOutputStream(FileDescriptor.err));
    }

    private static void serve(Host host, InputStream questions, OutputStream answers) throws IOException {
        while (true) {
            Request question;
            try {
                question = Request.readFrom(questions);
            } catch (EOFException end) {
                return;
            }
            answer(host, question).writeTo(answers);
        }
    }

    private static Answer answer(Host host, Request question) throws IOException {
        Reply reply = host.answer(question);
        System.err.flush();
        return new Answer(question.callId(), reply.status(), reply.payload());
    }

    /** Ends a worker whose grader was killed while student code loops. */
    private static void exitWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
    }
}
