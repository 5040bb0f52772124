package netgrade.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The entries of a zip archive, read by its central directory; an archive whose local headers say otherwise is refused. */
final class ZipTree implements Tree {

    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_BYTES = 30;

    /** Numbers of the methods that can be unpacked without further libraries; Windows takes deflate64 for large files. */
    private static final Set<Integer> METHODS = Set.of(
            ZipMethod.STORED.getCode(), ZipMethod.DEFLATED.getCode(), ZipMethod.ENHANCED_DEFLATED.getCode(), ZipMethod.BZIP2.getCode());

    private final Source source;
    private final Budget budget;

    private ZipTree(Source source, Budget budget) {
        this.source = source;
        this.budget = budget;
    }

    /** Makes the tree of an archive that was handed in. */
    static ZipTree of(byte[] archive, Budget budget) throws Refusal {
        refuseTooManyEntries(archive);
        return new ZipTree(() -> new SeekableInMemoryByteChannel(archive), budget);
    }

    /** Makes the tree of a download; it may be larger than memory, and holds as many entries as the whole class handed in. */
    static ZipTree ofFile(Path archive, Budget budget) {
        return new ZipTree(() -> Files.newByteChannel(archive), budget);
    }

    /** Gives the archive's bytes, each time from the beginning. */
    private interface Source {

        SeekableByteChannel open() throws IOException;
    }

    @Override
    public void walk(Visitor visitor) throws IOException, Refusal {
        walk(name -> true, visitor);
    }

    /** Shows those items to the visitor whose names are wanted. */
    void walk(Predicate<String> wanted, Visitor visitor) throws IOException, Refusal {
        try (SeekableByteChannel bytes = source.open();
                ZipFile zip = Damage.refused(this::open)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            for (ZipArchiveEntry entry : entries) {
                if (wanted.test(name(entry))) {
                    visitor.visit(item(zip, entry, bytes));
                }
            }
        }
    }

    private ZipFile open() throws IOException {
        // Names in local headers are compared here, entry by entry as wanted: the library would read all of them for each submission of a
        // download.
        return ZipFile.builder()
                .setSeekableByteChannel(source.open())
                .setCharset(StandardCharsets.ISO_8859_1)
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    /** Counts before the library makes objects of the entries; a number in the archive's end record could be a lie. */
    private static void refuseTooManyEntries(byte[] archive) throws Refusal {
        ByteBuffer bytes = littleEndian(archive);
        int headers = 0;
        for (int i = 0; i + 4 <= archive.length; i++) {
            if (archive[i] == 'P' && bytes.getInt(i) == CENTRAL_HEADER) {
                headers++;
            }
        }
        if (headers > Budget.MAX_ALL_ENTRIES) {
            throw Budget.tooManyEntries(Budget.MAX_ALL_ENTRIES);
        }
    }

    private Item item(ZipFile zip, ZipArchiveEntry entry, SeekableByteChannel bytes) throws IOException, Refusal {
        String name = name(entry);
        if (!hasSameLocalName(entry, bytes)) {
            throw new Refusal("has two different names for " + EntryName.quoted(name) + " in its two tables of contents. "
                    + "Pack the project's folder again and hand it in.");
        }
        if (entry.isUnixSymlink()) {
            return new Item(name, Kind.LINK, () -> read(zip, entry, name));
        }
        // .NET before 4.6.1 ends the name of a folder with a backslash.
        if (name.endsWith("/") || name.endsWith("\\")) {
            return Item.withoutContent(name, Kind.FOLDER);
        }
        return new Item(name, Kind.FILE, () -> read(zip, entry, name));
    }

    private byte[] read(ZipFile zip, ZipArchiveEntry entry, String name) throws IOException, Refusal {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Refusal("is encrypted: " + EntryName.quoted(name) + " needs a password. "
                    + "Pack it without a password and hand it in again.");
        }
        if (!METHODS.contains(entry.getMethod())) {
            throw new Refusal("packs " + EntryName.quoted(name) + " by method " + entry.getMethod()
                    + "; known are 0 (stored), 8 (deflate), 9 (deflate64) and 12 (bzip2). Pack it as an ordinary .zip and hand it in "
                    + "again.");
        }
        byte[] bytes = Damage.refused(() -> {
            try (var content = zip.getInputStream(entry)) {
                return budget.readFile(content, name);
            }
        });
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        if (checksum.getValue() != entry.getCrc()) {
            throw Damage.refusal();
        }
        return bytes;
    }

    /** Returns whether the header before the data has the name that the central directory has: else other programs see other files. */
    private static boolean hasSameLocalName(ZipArchiveEntry entry, SeekableByteChannel archive) throws IOException {
        byte[] rawName = entry.getRawName();
        byte[] header = new byte[LOCAL_HEADER_BYTES + rawName.length];
        if (entry.getLocalHeaderOffset() < 0 || !read(archive, entry.getLocalHeaderOffset(), header)) {
            return false;
        }
        ByteBuffer bytes = littleEndian(header);
        return bytes.getInt(0) == LOCAL_HEADER
                && Short.toUnsignedInt(bytes.getShort(26)) == rawName.length
                && Arrays.equals(header, LOCAL_HEADER_BYTES, header.length, rawName, 0, rawName.length);
    }

    /** Fills the array with what stands at that place; returns whether there was enough. */
    private static boolean read(SeekableByteChannel archive, long place, byte[] into) throws IOException {
        if (place + into.length > archive.size()) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.wrap(into);
        archive.position(place);
        while (buffer.hasRemaining() && archive.read(buffer) >= 0) {}
        return !buffer.hasRemaining();
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String name(ZipArchiveEntry entry) {
        if (entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD) {
            return entry.getName();
        }
        return ZipNames.text(entry.getRawName());
    }
}
