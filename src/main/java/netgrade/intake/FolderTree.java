package netgrade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The tree below a folder, or a single file; hidden folders are shown and not entered. */
final class FolderTree implements Tree {

    private final Path root;
    private final Budget budget;

    FolderTree(Path root, Budget budget) {
        this.root = root;
        this.budget = budget;
    }

    @Override
    public void walk(Visitor visitor) throws IOException, Refusal {
        if (Files.isDirectory(root)) {
            walkFolder(root, "", visitor);
        } else {
            String name = FileNames.of(root);
            visitor.visit(new Item(name, Kind.FILE, () -> read(root, name)));
        }
    }

    private void walkFolder(Path folder, String prefix, Visitor visitor) throws IOException, Refusal {
        for (Child child : children(folder)) {
            String name = prefix + child.name();
            Path path = child.path();
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                visitor.visit(new Item(name, Kind.LINK, () -> Files.readSymbolicLink(path).toString().getBytes(StandardCharsets.UTF_8)));
            } else if (attributes.isOther()) {
                visitor.visit(Item.withoutContent(name, Kind.OTHER));
            } else if (attributes.isRegularFile()) {
                visitor.visit(new Item(name, Kind.FILE, () -> read(path, name)));
            } else {
                visitor.visit(Item.withoutContent(name, Kind.FOLDER));
                if (!Layout.isHidden(EntryName.path(name))) {
                    walkFolder(path, name + "/", visitor);
                }
            }
        }
    }

    /** What lies in a folder, by its name and its path. */
    record Child(String name, Path path) {}

    /** Returns what lies directly in a folder, sorted by name and thus independent of the file system and the locale. */
    static List<Child> children(Path folder) throws IOException {
        List<Child> children = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            paths.forEach(path -> children.add(new Child(FileNames.of(path), path)));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        children.sort(Comparator.comparing(Child::name).thenComparing(Child::path));
        return children;
    }

    private byte[] read(Path file, String name) throws IOException, Refusal {
        // The root may be a link: the user named it. Inside it nothing is followed.
        LinkOption[] options = file.equals(root) ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
        try (InputStream content = Files.newInputStream(file, options)) {
            return budget.readFile(content, name);
        }
    }
}
