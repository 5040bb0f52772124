package netgrade.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much of one submission may still be read; counts bytes that were really unpacked, never sizes that an archive states. */
final class Budget {

    /** Most bytes of one file: far above any source, and the weights of a CIFAR-10 net of 340 hidden units in doubles. */
    static final int MAX_FILE_BYTES = 8 << 20;

    /** Most bytes of all files that are kept, and of an archive before and after unpacking. */
    static final int MAX_TOTAL_BYTES = 64 << 20;

    /** Most bytes that are read of files left out for their size; takes a second or two. */
    static final long MAX_LEFT_OUT_BYTES = 8L * MAX_TOTAL_BYTES;

    /** Most files and folders outside build output and hidden folders. */
    static final int MAX_ENTRIES = 2_000;

    /** Most entries of an archive at all; build output and a {@code .git} folder packed by mistake fit in. */
    static final int MAX_ALL_ENTRIES = 20_000;

    /** Most times the unpacked may be larger than the packed: source code reaches 10, a bomb of zeros 1,000. */
    static final int MAX_RATIO = 200;

    /** Below this many unpacked bytes the ratio is not looked at: it does no harm, and small files of repeated text can reach it. */
    static final int RATIO_FROM_BYTES = 1 << 20;

    private final long packedBytes;
    private long unpackedBytes;
    private long leftOutBytes;
    private int entries;
    private int allEntries;

    private Budget(long packedBytes) {
        this.packedBytes = packedBytes;
    }

    /** Returns the budget of an archive of that size. */
    static Budget ofArchive(long packedBytes) {
        return new Budget(packedBytes);
    }

    /** Returns the budget of files that are not packed, so that no ratio holds. */
    static Budget ofFiles() {
        return new Budget(MAX_TOTAL_BYTES);
    }

    /** Returns a number of bytes as messages show it. */
    static String mebibytes(int bytes) {
        return (bytes >> 20) + " MiB";
    }

    /** Counts one more item of the tree. */
    void countEntry(boolean isLeftOut) throws Refusal {
        allEntries++;
        if (!isLeftOut) {
            entries++;
        }
        if (entries > MAX_ENTRIES) {
            throw tooManyEntries(MAX_ENTRIES);
        }
        if (allEntries > MAX_ALL_ENTRIES) {
            throw tooManyEntries(MAX_ALL_ENTRIES);
        }
    }

    static Refusal tooManyEntries(int allowed) {
        return new Refusal("holds more than " + allowed + " files and folders, the most that is read. "
                + "Hand in the sources without build output, libraries and data.");
    }

    /** Returns all bytes of a file's content, or refuses it for its size. */
    byte[] readFile(InputStream content, String path) throws IOException, Refusal {
        // An archive that gets unpacked is many files.
        int maxBytes = Layout.isArchive(path) ? MAX_TOTAL_BYTES : MAX_FILE_BYTES;
        return read(content, maxBytes, " at " + EntryName.quoted(path), "holds " + EntryName.quoted(path) + ", which is larger than "
                + mebibytes(maxBytes)
                + ", the most a file may have. Hand in the sources without libraries and data.");
    }

    /** Returns all bytes of an archive's inside, such as the tar in a .tar.gz, or refuses it for its size. */
    byte[] readAll(InputStream content) throws IOException, Refusal {
        return read(content, MAX_TOTAL_BYTES, "", tooLarge());
    }

    private byte[] read(InputStream content, int maxBytes, String where, String ifLarger) throws IOException, Refusal {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            unpackedBytes += count;
            bytes.write(buffer, 0, count);
            // The ratio first: for a bomb it is the better explanation.
            if (unpackedBytes > RATIO_FROM_BYTES && unpackedBytes / MAX_RATIO > packedBytes) {
                throw new Refusal("unpacks to more than " + MAX_RATIO + " times its packed size" + where + ", as no sources do. "
                        + "Hand in the sources without generated files and data.");
            }
            if (bytes.size() > maxBytes) {
                // The others have what this one does not get, until reading in vain takes too long.
                unpackedBytes -= bytes.size();
                leftOutBytes += bytes.size();
                throw leftOutBytes > MAX_LEFT_OUT_BYTES ? new Refusal(tooLarge()) : new TooLarge(ifLarger);
            }
            if (unpackedBytes > MAX_TOTAL_BYTES) {
                throw new Refusal(tooLarge());
            }
        }
        return bytes.toByteArray();
    }

    /** Says that one file is too large, which the others need not suffer from. */
    static final class TooLarge extends Refusal {

        private static final long serialVersionUID = 1L;

        TooLarge(String predicate) {
            super(predicate);
        }
    }

    private static String tooLarge() {
        return "holds more than " + mebibytes(MAX_TOTAL_BYTES) + " of files, the most that is read. "
                + "Hand in the sources without build output, libraries and data.";
    }
}
