package netgrade.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import netgrade.intake.Tree.Kind;

/** A download as it came: a .zip, read where it lies and never unpacked to the disk. */
final class ZipDownload implements Download {

    private final Path zip;
    private final String prefix;
    private final Set<String> names;
    private final List<String> remarks;

    private ZipDownload(Path zip, String prefix, Set<String> names, List<String> remarks) {
        this.zip = zip;
        this.prefix = prefix;
        this.names = names;
        this.remarks = remarks;
    }

    /**
     * Returns a download.
     *
     * @throws Refusal if the file is no .zip, or a damaged one
     * @throws IOException if the disk cannot be read
     */
    static ZipDownload open(Path zip) throws IOException, Refusal {
        Set<String> names = new TreeSet<>();
        List<String> remarks = new ArrayList<>();
        ZipTree.ofFile(zip, Budget.ofFiles()).walk(item -> {
            try {
                String path = EntryName.path(item.name());
                if (item.kind() == Kind.LINK) {
                    remarks.add(FileNames.of(zip) + " contains a link, " + EntryName.quoted(path)
                            + "; links in a download are not followed.");
                } else {
                    names.add(item.kind() == Kind.FOLDER ? path + "/" : path);
                }
            } catch (Refusal e) {
                remarks.add(FileNames.of(zip) + " " + e.getMessage());
            }
        });
        return new ZipDownload(zip, "", names, remarks);
    }

    @Override
    public Path origin() {
        return zip;
    }

    @Override
    public String name() {
        return prefix.isEmpty() ? Layout.withoutEnding(FileNames.of(zip)) : Layout.fileName(prefix.substring(0, prefix.length() - 1));
    }

    @Override
    public List<Top> tops() {
        Map<String, Boolean> isFolder = new LinkedHashMap<>();
        for (String name : names) {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                String below = name.substring(prefix.length());
                int slash = below.indexOf('/');
                isFolder.merge(slash < 0 ? below : below.substring(0, slash), slash >= 0, Boolean::logicalOr);
            }
        }
        return isFolder.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty() && !Layout.isOfTools(entry.getKey()))
                .map(entry -> new Top(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Top::name))
                .toList();
    }

    @Override
    public boolean has(String path) {
        String full = prefix + path;
        return names.stream().anyMatch(name -> name.equals(full) || name.startsWith(full + "/"));
    }

    @Override
    public String text(String name) {
        try {
            return new String(new Piece(zip, prefix + name, name).read(Budget.ofFiles()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw IntakeProblem.unreadable(zip, e);
        } catch (Refusal e) {
            throw new IntakeProblem(EntryName.quoted(name) + " in \"" + zip + "\" cannot be read: it " + e.getMessage());
        }
    }

    @Override
    public Piece piece(Top top, String fileName) {
        return top.isFolder() ? new Piece(zip, prefix + top.name() + "/", top.name()) : new Piece(zip, prefix + top.name(), fileName);
    }

    @Override
    public Download inside(Top folder) {
        return new ZipDownload(zip, prefix + folder.name() + "/", names, remarks);
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }
}
