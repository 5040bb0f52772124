package netgrade.document;

import java.nio.BufferUnderflowException;

/**
 * Writes records as few bytes and reads them again, ten times as fast as JSON: for files that only the same build has to understand.
 *
 * <p>The form: components in their order, without names; numbers in binary, so that each is read as exactly what was written; lists and
 * maps behind their count; each text in full once, and by its number from then on. Components may be texts, numbers, flags, bytes, enum
 * constants, durations, instants, optionals, lists, maps from texts, records, and sealed interfaces of records. Half a surrogate pair
 * becomes a question mark.
 */
public final class PackedRecords {

    private PackedRecords() {}

    /** Returns the bytes of a record. */
    public static byte[] write(Record tree) {
        PackedOutput out = new PackedOutput();
        PackedForms.of(tree.getClass()).write(tree, out);
        return out.bytes();
    }

    /**
     * Returns the record that was written.
     *
     * @throws IllegalArgumentException if the bytes are not those of such a record
     */
    public static <T extends Record> T read(byte[] bytes, Class<T> type) {
        PackedInput in = new PackedInput(bytes);
        try {
            T read = type.cast(PackedForms.of(type).read(in));
            if (!in.isAtEnd()) {
                throw new IllegalArgumentException("more bytes than those of a " + type.getSimpleName());
            }
            return read;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("not the bytes of a " + type.getSimpleName(), e);
        }
    }
}
