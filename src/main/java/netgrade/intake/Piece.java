package netgrade.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import netgrade.intake.Tree.Item;
import netgrade.intake.Tree.Kind;
import netgrade.intake.Tree.Visitor;

/**
 * A file or folder that belongs to a submission: on the disk, or in a .zip that lies there.
 *
 * @param origin the file or folder, or the .zip
 * @param entry its path in the .zip as {@link EntryName} has it, a folder's with {@code /} at its end; empty if it is the origin itself
 * @param name a file's name inside the submission, which may differ from the one the learning platform gave it
 */
record Piece(Path origin, String entry, String name) {

    static Piece onDisk(Path origin) {
        return new Piece(origin, "", FileNames.of(origin));
    }

    boolean isFolder() {
        return entry.isEmpty() ? Files.isDirectory(origin) : entry.endsWith("/");
    }

    /** Shows the file, or what lies in the folder. */
    void walk(Budget budget, Visitor visitor) throws IOException, Refusal {
        if (Files.notExists(origin)) {
            // Gone since it was found: no fault of the student's.
            throw new NoSuchFileException(origin.toString());
        }
        if (!entry.isEmpty()) {
            ZipTree.ofFile(origin, budget).walk(this::isMine, item -> visitor.visit(named(item)));
        } else if (isFolder()) {
            new FolderTree(origin, budget).walk(visitor);
        } else {
            new FolderTree(origin, budget).walk(item -> visitor.visit(new Item(name, item.kind(), item.content())));
        }
    }

    private boolean isMine(String entryName) {
        String path = EntryName.pathOrNothing(entryName);
        return isFolder() ? path.startsWith(entry) : path.equals(entry);
    }

    private Item named(Item item) {
        String inside = EntryName.pathOrNothing(item.name()).substring(isFolder() ? entry.length() : 0);
        return new Item(isFolder() ? inside : name, item.kind(), item.content());
    }

    /** Returns the bytes of a file. */
    byte[] read(Budget budget) throws IOException, Refusal {
        List<byte[]> contents = new ArrayList<>();
        walk(budget, item -> {
            if (item.kind() == Kind.FILE) {
                contents.add(item.content().read());
            }
        });
        if (contents.size() != 1) {
            throw new Refusal("cannot be read, or is in the download twice. Download it again, or have it handed in again.");
        }
        return contents.get(0);
    }
}
