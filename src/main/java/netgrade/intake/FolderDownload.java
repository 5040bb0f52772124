package netgrade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netgrade.intake.FolderTree.Child;

/** A download that was unpacked to the disk, or a folder of clones. */
final class FolderDownload implements Download {

    private final Path folder;
    private final Map<String, Path> paths = new HashMap<>();
    private final List<Top> tops;

    FolderDownload(Path folder) {
        this.folder = folder;
        tops = children(folder).stream()
                .filter(child -> !Layout.isOfTools(child.name()) && !Files.isSymbolicLink(child.path()))
                .map(this::top)
                .toList();
    }

    private Top top(Child child) {
        paths.put(child.name(), child.path());
        return new Top(child.name(), Files.isDirectory(child.path(), LinkOption.NOFOLLOW_LINKS));
    }

    private static List<Child> children(Path folder) {
        try {
            return FolderTree.children(folder);
        } catch (IOException e) {
            throw IntakeProblem.unreadable(folder, e);
        }
    }

    @Override
    public Path origin() {
        return folder;
    }

    @Override
    public String name() {
        return FileNames.of(folder);
    }

    @Override
    public List<Top> tops() {
        return tops;
    }

    @Override
    public boolean has(String path) {
        return Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public String text(String path) {
        int slash = path.indexOf('/');
        Path file = slash < 0 ? paths.get(path) : paths.get(path.substring(0, slash)).resolve(path.substring(slash + 1));
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw IntakeProblem.unreadable(file, e);
        }
    }

    @Override
    public Piece piece(Top top, String fileName) {
        return new Piece(paths.get(top.name()), "", top.isFolder() ? top.name() : fileName);
    }

    @Override
    public Download inside(Top top) {
        return new FolderDownload(paths.get(top.name()));
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }
}
