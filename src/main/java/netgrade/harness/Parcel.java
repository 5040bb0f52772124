package netgrade.harness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import netgrade.document.DocumentProblem;
import netgrade.document.Documents;

/**
 * A record and files as one array of bytes, to be sent to another process.
 *
 * <p>The form: {@code NGP1}; the length of the record, four bytes; the record as JSON in UTF-8; then each file, its length in four bytes
 * before it. Numbers are big-endian. Nothing is compressed, and no object of Java's serialisation is in it.
 *
 * @param <T> the record's type
 */
record Parcel<T>(T head, List<byte[]> files) {

    private static final byte[] MARK = "NGP1".getBytes(StandardCharsets.US_ASCII);

    /** Twice what a submission may hold: nothing that is sent is longer. */
    private static final int MAX_BYTES = 128 << 20;

    /** Enough for the paths of all files that a submission may have. */
    private static final int MAX_HEAD_BYTES = 16 << 20;

    Parcel {
        files = List.copyOf(files);
    }

    /** Returns it as bytes, the same for equal parcels. */
    byte[] bytes() {
        byte[] json = Documents.writeJson(head).getBytes(StandardCharsets.UTF_8);
        int length = MARK.length + Integer.BYTES + json.length;
        for (byte[] file : files) {
            length = Math.addExact(length, Integer.BYTES + file.length);
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).put(MARK).putInt(json.length).put(json);
        files.forEach(file -> bytes.putInt(file.length).put(file));
        return bytes.array();
    }

    /**
     * Returns the parcel in those bytes.
     *
     * @throws IllegalArgumentException if they are no parcel of that type, are cut off, or are longer than any
     */
    static <T> Parcel<T> read(byte[] bytes, Class<T> type) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("a parcel has " + bytes.length + " bytes, expected at most " + MAX_BYTES);
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        if (!Arrays.equals(MARK, take(rest, MARK.length))) {
            throw new IllegalArgumentException("these bytes are no parcel of this version of netgrade");
        }
        byte[] json = next(rest, MAX_HEAD_BYTES);
        List<byte[]> files = new ArrayList<>();
        while (rest.hasRemaining()) {
            files.add(next(rest, MAX_BYTES));
        }
        try {
            return new Parcel<>(Documents.readJson(new String(json, StandardCharsets.UTF_8), type), files);
        } catch (DocumentProblem e) {
            throw new IllegalArgumentException("a parcel does not hold what was expected: " + e.getMessage(), e);
        }
    }

    /**
     * Returns the files by their names.
     *
     * @param names as many as there are files, each once
     * @throws IllegalArgumentException if they are not
     */
    SortedMap<String, byte[]> named(List<String> names) {
        SortedMap<String, byte[]> named = new TreeMap<>();
        for (int i = 0; i < Math.min(names.size(), files.size()); i++) {
            named.put(names.get(i), files.get(i));
        }
        if (named.size() != files.size() || names.size() != files.size()) {
            throw new IllegalArgumentException("a parcel names " + names.size() + " files and holds " + files.size());
        }
        return named;
    }

    private static byte[] next(ByteBuffer rest, int most) {
        int length = ByteBuffer.wrap(take(rest, Integer.BYTES)).getInt();
        if (length < 0 || length > most) {
            throw new IllegalArgumentException("a part of a parcel has length " + length + ", expected 0 to " + most);
        }
        return take(rest, length);
    }

    private static byte[] take(ByteBuffer rest, int length) {
        if (length > rest.remaining()) {
            throw new IllegalArgumentException("a parcel is cut off: expected " + length + " more bytes, got " + rest.remaining());
        }
        byte[] taken = new byte[length];
        rest.get(taken);
        return taken;
    }
}
