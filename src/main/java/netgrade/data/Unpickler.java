package netgrade.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a pickle as data, where Python would run it as a program.
 *
 * <p>A pickle is a program for a machine with a stack; its instruction GLOBAL names any function of Python and REDUCE calls it. Here the
 * names are those that a NumPy array of bytes needs, each stands for a few lines below, and anything else ends the reading with the
 * place in the file. Instructions are those of protocol 2, in which the official files are written; what Python 3 writes in protocol 2 can
 * be read too. No memory is taken for a length that the file only claims.
 *
 * <p>Values become {@link Long}, {@link Boolean}, {@link String}, {@code byte[]} (a string of Python 2), {@link List}, {@link Map} with
 * {@link String} keys, and {@link ByteArray}.
 */
final class Unpickler {

    /** Most instructions of a pickle; the official files have about 40,000: a label takes one, a file name two. */
    private static final int MAX_INSTRUCTIONS = 1_000_000;

    private static final int MAX_SHOWN = 60;

    private static final Map<String, Function> FUNCTIONS = Map.of(
            "numpy.core.multiarray _reconstruct", Function.RECONSTRUCT,
            "numpy._core.multiarray _reconstruct", Function.RECONSTRUCT,
            "numpy ndarray", Function.NDARRAY,
            "numpy dtype", Function.DTYPE,
            "_codecs encode", Function.ENCODE);

    private final byte[] in;
    private final String name;
    private final List<Object> stack = new ArrayList<>();
    private final Map<Integer, Object> memo = new HashMap<>();
    private int at;
    private int begin;
    private long encoded;

    /**
     * @param in the whole file
     * @param name what messages call it
     */
    Unpickler(byte[] in, String name) {
        this.in = in;
        this.name = name;
    }

    /** What a pickle may name. */
    private enum Function {
        RECONSTRUCT,
        NDARRAY,
        DTYPE,
        ENCODE
    }

    private enum Atom {
        /** Where the elements of a tuple, list or dictionary begin. */
        MARK,
        NONE,
        /** NumPy's type of bytes, the only one taken. */
        UINT8
    }

    private record Tuple(List<Object> elements) {}

    /** An array between the call that makes it and the instruction that fills it. */
    private static final class Unfilled {
        private boolean isFilled;
        private ByteArray array = new ByteArray(List.of(0L), new byte[0]);
    }

    /** Returns the value that the pickle describes; throws {@link DataProblem} if it is broken or does anything but describe one. */
    Object load() {
        requireProtocol2();
        for (int count = 0; count < MAX_INSTRUCTIONS; count++) {
            begin = at;
            int opcode = u8();
            if (opcode == '.') {
                Object value = finished(pop());
                if (at != in.length) {
                    throw new DataProblem(name + " is too long: the pickle ends at byte " + at + ", the file at byte " + in.length + ". "
                            + Cifar10.FETCH_IT);
                }
                return value;
            }
            execute(opcode);
        }
        throw refused("is instruction number " + MAX_INSTRUCTIONS + ", more than any file of CIFAR-10 has");
    }

    private void requireProtocol2() {
        if (in.length < 2 || (in[0] & 0xFF) != 0x80) {
            throw new DataProblem(name + ", byte 0: expected a pickle of protocol 2, as in CIFAR-10's Python version. "
                    + Cifar10.FETCH_IT);
        }
        if (in[1] != 2) {
            throw new DataProblem(name + ", byte 1: the pickle has protocol " + in[1] + ", expected 2 as in the official files. Save it"
                    + " with pickle.dump(batch, file, protocol=2), or use the official file. " + Cifar10.FETCH_IT);
        }
        at = 2;
    }

    private void execute(int opcode) {
        switch (opcode) {
            case '(' -> push(Atom.MARK);
            case 'N' -> push(Atom.NONE);
            case 0x88 -> push(true);
            case 0x89 -> push(false);
            case 'K' -> push((long) u8());
            case 'M' -> push((long) u8() | (long) u8() << 8);
            case 'J' -> push((long) i32());
            case 'U' -> push(bytes(u8()));
            case 'T' -> push(bytes(i32()));
            case 'X' -> push(new String(bytes(i32()), StandardCharsets.UTF_8));
            case ']' -> push(new ArrayList<>());
            case 'a' -> append(List.of(pop()));
            case 'e' -> append(popToMark());
            case '}' -> push(new HashMap<String, Object>());
            case 's' -> {
                Object value = pop();
                putAll(List.of(pop(), value));
            }
            case 'u' -> putAll(popToMark());
            case ')' -> push(new Tuple(List.of()));
            case 0x85 -> push(new Tuple(List.of(pop())));
            case 0x86 -> {
                Object second = pop();
                push(new Tuple(List.of(pop(), second)));
            }
            case 0x87 -> {
                Object third = pop();
                Object second = pop();
                push(new Tuple(List.of(pop(), second, third)));
            }
            case 't' -> push(new Tuple(popToMark()));
            case 'q' -> memo.put(u8(), top());
            case 'r' -> memo.put(i32(), top());
            case 'h' -> push(recall(u8()));
            case 'j' -> push(recall(i32()));
            case 'c' -> push(function(line(), line()));
            case 'R' -> {
                Object arguments = pop();
                push(call(pop(), arguments));
            }
            case 'b' -> {
                Object state = pop();
                build(top(), state);
            }
            default -> throw refused("does not occur in files of CIFAR-10");
        }
    }

    /** Stands for GLOBAL: the names taken, and no other. */
    private Function function(String module, String function) {
        Function known = FUNCTIONS.get(module + " " + function);
        if (known == null) {
            throw refused("names Python's " + shown(module + "." + function) + "; only the parts of a NumPy array of bytes are allowed");
        }
        return known;
    }

    /** Stands for REDUCE: what the named functions return. */
    private Object call(Object function, Object arguments) {
        List<Object> given = arguments instanceof Tuple tuple ? tuple.elements() : List.of();
        if (function == Function.RECONSTRUCT && given.size() == 3 && given.get(0) == Function.NDARRAY) {
            return new Unfilled();
        }
        if (function == Function.DTYPE && !given.isEmpty()) {
            String type = text(given.get(0));
            if (!type.equals("u1")) {
                throw refused("makes numbers of the type " + shown(type) + ", expected \"u1\", bytes");
            }
            return Atom.UINT8;
        }
        if (function == Function.ENCODE && given.size() == 2 && text(given.get(1)).equals("latin1")) {
            return encode(text(given.get(0)));
        }
        throw refused("calls something that is not part of a NumPy array of bytes");
    }

    /** Returns the bytes of a string that Python 3 wrote in place of them: one a character. */
    private byte[] encode(String text) {
        encoded += text.length();
        // The same string may be named again and again by two bytes; what comes of it must not outgrow the file.
        if (encoded > in.length || text.chars().anyMatch(c -> c > 0xFF)) {
            throw refused("encodes something other than bytes of this file");
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Stands for BUILD: fills an array; the state of the type tells the order of bytes in a number, and these numbers have one. */
    private void build(Object value, Object state) {
        if (value == Atom.UINT8 && state instanceof Tuple) {
            return;
        }
        if (!(value instanceof Unfilled array) || array.isFilled || !(state instanceof Tuple tuple) || tuple.elements().size() != 5) {
            throw refused("builds something other than a NumPy array of bytes");
        }
        List<Object> parts = tuple.elements();
        boolean isUnderstood = parts.get(0).equals(1L)
                && parts.get(1) instanceof Tuple
                && parts.get(2) == Atom.UINT8
                && parts.get(3).equals(false)
                && parts.get(4) instanceof byte[];
        if (!isUnderstood) {
            throw refused("builds an array that is not of version 1, of bytes, row by row");
        }
        List<Long> shape = shape((Tuple) parts.get(1));
        byte[] values = (byte[]) parts.get(4);
        if (!isProduct(shape, values.length)) {
            throw refused("builds an array of shape " + shape + " of " + values.length + " bytes");
        }
        array.array = new ByteArray(shape, values);
        array.isFilled = true;
    }

    private List<Long> shape(Tuple tuple) {
        List<Long> shape = new ArrayList<>();
        for (Object length : tuple.elements()) {
            if (!(length instanceof Long number) || number < 1) {
                throw refused("builds an array with a length of " + kind(length));
            }
            shape.add(number);
        }
        return List.copyOf(shape);
    }

    private static boolean isProduct(List<Long> shape, long count) {
        long product = 1;
        for (long length : shape) {
            product *= length;
            // Stop before the product can overflow: both factors are below 2^31.
            if (product > count) {
                return false;
            }
        }
        return product == count;
    }

    private void append(List<Object> values) {
        list(top()).addAll(values);
    }

    private void putAll(List<Object> keysAndValues) {
        if (keysAndValues.size() % 2 != 0) {
            throw refused("puts a key without a value");
        }
        Map<String, Object> map = map(top());
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            map.put(text(keysAndValues.get(i)), finished(keysAndValues.get(i + 1)));
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(Object value) {
        if (!(value instanceof ArrayList<?>)) {
            throw refused("appends to " + kind(value) + ", expected a list");
        }
        return (List<Object>) value;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map(Object value) {
        if (!(value instanceof HashMap<?, ?>)) {
            throw refused("puts a key into " + kind(value) + ", expected a dictionary");
        }
        return (Map<String, Object>) value;
    }

    /** Returns a string of either Python. */
    private String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        throw refused("takes " + kind(value) + ", expected a string");
    }

    private static Object finished(Object value) {
        return value instanceof Unfilled unfilled ? unfilled.array : value;
    }

    private void push(Object value) {
        stack.add(value);
    }

    private Object top() {
        if (stack.isEmpty()) {
            throw refused("takes a value from an empty stack");
        }
        return stack.get(stack.size() - 1);
    }

    private Object pop() {
        Object top = top();
        if (top == Atom.MARK) {
            throw refused("takes a value from an empty stack");
        }
        stack.remove(stack.size() - 1);
        return top;
    }

    private List<Object> popToMark() {
        int mark = stack.lastIndexOf(Atom.MARK);
        if (mark < 0) {
            throw refused("takes values from a missing mark");
        }
        List<Object> above = stack.subList(mark + 1, stack.size());
        List<Object> values = new ArrayList<>(above);
        above.clear();
        stack.remove(mark);
        return values;
    }

    private Object recall(int key) {
        Object value = memo.get(key);
        if (value == null) {
            throw refused("takes the remembered value " + key + ", which does not exist");
        }
        return value;
    }

    private int u8() {
        requireBytes(1);
        return in[at++] & 0xFF;
    }

    private int i32() {
        return u8() | u8() << 8 | u8() << 16 | u8() << 24;
    }

    private byte[] bytes(int count) {
        requireBytes(count);
        byte[] copy = java.util.Arrays.copyOfRange(in, at, at + count);
        at += count;
        return copy;
    }

    private String line() {
        int start = at;
        while (u8() != '\n') {
            // On to the end of the line, or of the file.
        }
        return new String(in, start, at - 1 - start, StandardCharsets.ISO_8859_1);
    }

    private void requireBytes(int count) {
        if (count < 0) {
            throw refused("has a length of " + count);
        }
        if (count > in.length - at) {
            throw new DataProblem(name + " is cut short: it ends at byte " + in.length + ", in the instruction at byte " + begin
                    + ", which needs "
                    + (count - (in.length - at)) + " more. " + Cifar10.FETCH_IT);
        }
    }

    private DataProblem refused(String what) {
        String opcode = String.format(Locale.ROOT, "0x%02x", in[begin]) + (in[begin] > ' ' ? " \"" + (char) in[begin] + "\"" : "");
        return new DataProblem(name + ", byte " + begin + ": pickle instruction " + opcode + " " + what
                + ". The file was refused, and nothing in it was run. " + Cifar10.FETCH_IT);
    }

    /** Returns a name from the file fit to stand in a message. */
    private static String shown(String text) {
        String cut = text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "..." : text;
        return '"' + cut.replaceAll("[^ -~]", "?") + '"';
    }

    /** Returns what a value is, in words. */
    static String kind(Object value) {
        if (value == null) {
            return "missing";
        }
        if (value instanceof Long number) {
            return "the number " + number;
        }
        if (value instanceof String || value instanceof byte[]) {
            return "a string";
        }
        if (value instanceof ArrayList<?>) {
            return "a list";
        }
        if (value instanceof Map<?, ?>) {
            return "a dictionary";
        }
        return value instanceof ByteArray || value instanceof Unfilled ? "an array" : "something else";
    }
}
