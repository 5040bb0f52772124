package netgrade.sandbox;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The worker of {@link CannedToolchain}: written after {@code docs/protocol.md} alone, with nothing of {@code wire}, as a worker in another
 * language would be.
 *
 * <p>Its program is a text. Each line is the name of a question and what to do: numbers to answer with, or a verb.
 */
final class CannedWorker {

    private static final Map<Integer, String> QUESTIONS = Map.of(19, "scores", 22, "predict", 17, "parameters");

    private static final int ANSWERED = 0;
    private static final int NOT_WRITTEN = 1;
    private static final int MALFORMED = 2;
    private static final int THREW = 3;

    private final int version;
    private final String language;
    private final Map<String, String> program = new TreeMap<>();
    private final ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    private CannedWorker(int version, String language) {
        this.version = version;
        this.language = language;
    }

    /** Answers questions until there are no more; the arguments are the version and the language to say hello with. */
    public static void main(String[] args) throws IOException {
        CannedWorker worker = new CannedWorker(Integer.parseInt(args[0]), args[1]);
        DataInputStream questions = new DataInputStream(System.in);
        byte[] header = new byte[21];
        while (true) {
            try {
                questions.readFully(header);
            } catch (EOFException end) {
                return;
            }
            ByteBuffer question = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
            question.getInt(); // magic
            byte[] payload = new byte[question.getInt()];
            long callId = question.getLong();
            int op = question.get();
            questions.readFully(payload);
            worker.answer(callId, op, ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    private void answer(long callId, int op, ByteBuffer payload) {
        out.clear().position(17);
        int status = answer(op, payload);
        out.flip();
        out.put(0, new byte[] {'N', 'G', 'A', 1}).putLong(4, callId).put(12, (byte) status).putInt(13, out.limit() - 17);
        System.out.write(out.array(), 0, out.limit());
        System.out.flush();
    }

    private int answer(int op, ByteBuffer payload) {
        switch (op) {
            case 1 -> text(out.putInt(version), language);
            case 3 -> load(new String(payload.array(), 4, payload.getInt(), StandardCharsets.UTF_8));
            case 4 -> { } // CREATE
            case 8 -> System.err.write(payload.array(), 4, payload.getInt()); // MARK; System.err does not keep what it is given
            default -> {
                return act(QUESTIONS.getOrDefault(op, "question " + op));
            }
        }
        return ANSWERED;
    }

    private void load(String text) {
        text.lines().forEach(line -> program.put(line.split(" ", 2)[0], line.split(" ", 2)[1]));
    }

    private int act(String question) {
        String action = program.getOrDefault(question, "");
        String[] words = action.split(" ", 2);
        return switch (words[0]) {
            case "" -> said(NOT_WRITTEN, question + " has no line");
            case "exit" -> exit(Integer.parseInt(words[1]));
            case "refuse" -> said(THREW, words[1]);
            case "misshape" -> said(MALFORMED, words[1]);
            case "tell" -> labels(tell(words[1]));
            default -> question.equals("predict") ? labels(numbers(action)) : matrix(numbers(action));
        };
    }

    private static int exit(int code) {
        Runtime.getRuntime().halt(code);
        return code;
    }

    /** Returns for each name whether it is there: a path or an environment variable. */
    private static int[] tell(String names) {
        return Arrays.stream(names.split(" "))
                .mapToInt(name -> (name.startsWith("/") ? new File(name).exists() : System.getenv(name) != null) ? 1 : 0)
                .toArray();
    }

    private static int[] numbers(String action) {
        return Arrays.stream(action.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private int labels(int[] labels) {
        out.putInt(labels.length);
        Arrays.stream(labels).forEach(out::putInt);
        return ANSWERED;
    }

    private int matrix(int[] row) {
        out.putInt(1).putInt(row.length);
        Arrays.stream(row).forEach(out::putDouble);
        return ANSWERED;
    }

    private int said(int status, String text) {
        text(out, text);
        return status;
    }

    private static void text(ByteBuffer out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.putInt(utf8.length).put(utf8);
    }
}
