package netgrade.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The entries of a tar archive. */
final class TarTree implements Tree {

    private final byte[] archive;
    private final Budget budget;

    TarTree(byte[] archive, Budget budget) {
        this.archive = archive;
        this.budget = budget;
    }

    @Override
    public void walk(Visitor visitor) throws IOException, Refusal {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(archive), "UTF-8")) {
            for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                visitor.visit(item(tar, entry));
            }
        }
    }

    private Item item(TarArchiveInputStream tar, TarArchiveEntry entry) {
        String name = entry.getName();
        return kind(entry) == Kind.LINK
                ? new Item(name, Kind.LINK, () -> target(entry))
                : new Item(name, kind(entry), () -> Damage.refused(() -> budget.readFile(tar, name)));
    }

    private static byte[] target(TarArchiveEntry entry) {
        return ((entry.isLink() ? "/" : "") + entry.getLinkName()).getBytes(StandardCharsets.UTF_8);
    }

    private static TarArchiveEntry next(TarArchiveInputStream tar) throws Refusal {
        return Damage.refused(tar::getNextEntry);
    }

    static Kind kind(TarArchiveEntry entry) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return Kind.LINK;
        }
        if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
            return Kind.OTHER;
        }
        return entry.isDirectory() ? Kind.FOLDER : Kind.FILE;
    }
}
