package netgrade.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Fetches the binary version of CIFAR-10 and unpacks it. */
public final class Cifar10Fetch {

    /** Where its author publishes it. */
    public static final URI OFFICIAL = URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz");

    // The MD5 stands on the author's page; the size is what those who fetched it report.
    private static final RemoteFile ARCHIVE = new RemoteFile(
            "cifar-10-binary.tar.gz", 170_052_171, Checksum.md5("c32a1d4ab5d03f1284b67883e8d87530"));

    private static final long BATCH_BYTES = 10_000L * BinaryBatch.RECORD_BYTES;

    /** Long enough for a busy server across an ocean, short enough to wait for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RemoteFile archive;
    private final List<RemoteFile> contents;
    private final ArchiveReader reader;
    private final Duration patience;

    /** Unpacks with the given reader of .tar.gz. */
    public Cifar10Fetch(ArchiveReader reader) {
        this(
                ARCHIVE,
                Arrays.stream(ImageFile.values())
                        .map(batch -> new RemoteFile(
                                batch.fileName(ImageFile.Form.BINARY), BATCH_BYTES, batch.checksum(ImageFile.Form.BINARY)))
                        .toList(),
                reader,
                PATIENCE);
    }

    /**
     * @param archive what is fetched
     * @param contents the files of it that are unpacked, each once in a folder of whatever name
     */
    Cifar10Fetch(RemoteFile archive, List<RemoteFile> contents, ArchiveReader reader, Duration patience) {
        this.archive = archive;
        this.contents = contents;
        this.reader = reader;
        this.patience = patience;
    }

    /**
     * Fetches the archive and returns the folder, {@code cifar-10-batches-bin} in the given one, with its files.
     *
     * <p>A download that breaks off is gone on with by the next call. No file stands under its name before its checksum is found right. The
     * archive is deleted in the end.
     *
     * @param folder made if need be
     * @param from {@link #OFFICIAL}, or a mirror of the same archive
     * @throws DataProblem if the archive cannot be had or written, or is not the official one
     */
    public Path into(Path folder, URI from, DownloadProgress progress) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw DataProblem.unwritable(folder, e);
        }
        String otherwise = "Name a mirror with --from, or download " + OFFICIAL + " by hand on any machine, unpack it with tar and put its"
                + " folder \"" + Cifar10.BINARY_FOLDER + "\" into \"" + folder + "\".";
        Path fetched = new Download(from, archive, folder, patience, progress, otherwise).get();
        Path target = folder.resolve(Cifar10.BINARY_FOLDER);
        try {
            Files.createDirectories(target);
            unpack(fetched, target);
            Files.delete(fetched);
        } catch (IOException e) {
            throw DataProblem.unwritable(target, e);
        }
        return target;
    }

    private void unpack(Path packed, Path target) throws IOException {
        List<String> missing = new ArrayList<>(contents.stream().map(RemoteFile::name).toList());
        reader.forEachFile(packed, (name, content) -> {
            // The name only picks from the known ones; no path of the archive's is ever written to.
            String last = name.substring(name.lastIndexOf('/') + 1);
            for (RemoteFile file : contents) {
                if (file.name().equals(last) && missing.remove(last)) {
                    write(file, content, target);
                }
            }
        });
        if (!missing.isEmpty()) {
            throw new DataProblem("\"" + packed + "\" lacks " + String.join(", ", missing) + "; expected in it "
                    + contents.stream().map(RemoteFile::name).collect(Collectors.joining(", ")) + ".");
        }
    }

    private static void write(RemoteFile file, InputStream content, Path target) throws IOException {
        Path draft = target.resolve("." + file.name() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                copy(content, out, file);
            }
            Checksum found = file.checksum().of(draft);
            if (!found.equals(file.checksum())) {
                throw new DataProblem("\"" + file.name() + "\" in the archive has " + found + ", expected " + file.checksum()
                        + ". It is not unpacked.");
            }
            Files.move(draft, target.resolve(file.name()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void copy(InputStream content, OutputStream out, RemoteFile file) throws IOException {
        long left = file.bytes() + 1;
        byte[] buffer = new byte[1 << 16];
        while (left > 0) {
            int count = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                return;
            }
            out.write(buffer, 0, count);
            left -= count;
        }
        throw new DataProblem("\"" + file.name() + "\" in the archive has more than " + file.bytes() + " bytes. It is not unpacked.");
    }
}
