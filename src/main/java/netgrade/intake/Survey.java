package netgrade.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import netgrade.intake.Tree.Item;
import netgrade.intake.Tree.Kind;

/**
 * What lies in a folder or archive, looked at before it is known whose it is; a damaged archive is looked at as far as it goes.
 *
 * @param paths all files but hidden ones and build output
 */
record Survey(Path origin, List<String> paths) {

    /** Most sources that are read: more are no single student's, and enough to see it. */
    private static final int MAX_SOURCES = 1_000;
    /** From this size on a source is not looked into; no class that a student writes has it. */
    private static final int MAX_BYTES = 1 << 20;
    private static final Set<String> PROJECT_FILES =
            Set.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts", ".project", ".classpath");

    /** A source and what it declares. */
    record Source(String path, String text, DeclaredTypes types) {

        List<String> folders() {
            List<String> parts = List.of(path.split("/"));
            return parts.subList(0, parts.size() - 1);
        }
    }

    static Survey of(Path origin) {
        List<String> paths = new ArrayList<>();
        walk(origin, item -> {
            String path = EntryName.pathOrNothing(item.name());
            boolean isProjectFile = PROJECT_FILES.contains(Layout.fileName(path));
            if (item.kind() == Kind.FILE && !path.isEmpty() && (isProjectFile || !Layout.isLeftOut(path))) {
                paths.add(path);
            }
        });
        return new Survey(origin, paths);
    }

    List<String> sources() {
        return paths.stream().filter(Layout::isSource).toList();
    }

    /** Returns the folders that are a project each, as a build tool or a development environment says. */
    Set<String> projects() {
        Set<String> projects = new TreeSet<>();
        paths.stream().filter(path -> PROJECT_FILES.contains(Layout.fileName(path))).forEach(path -> projects.add(folder(path)));
        return projects;
    }

    /** Returns those sources in it that are wanted by their paths. */
    List<Source> read(Predicate<String> wanted) {
        List<Source> sources = new ArrayList<>();
        walk(origin, item -> {
            String path = EntryName.pathOrNothing(item.name());
            boolean isSource = item.kind() == Kind.FILE && Layout.isSource(path) && !Layout.isLeftOut(path);
            if (isSource && wanted.test(path) && sources.size() < MAX_SOURCES) {
                byte[] bytes = item.content().read();
                String text = bytes.length > MAX_BYTES ? "" : SourceText.of(bytes).text();
                sources.add(new Source(path, text, DeclaredTypes.of(text)));
            }
        });
        return sources;
    }

    /** Returns the folder that holds everything where there is just one, else the top. */
    String onlyFolder() {
        String only = "";
        while (true) {
            String parent = only;
            Set<String> names = new TreeSet<>();
            paths.forEach(path -> {
                int end = path.indexOf('/', parent.length());
                names.add(end < 0 ? "" : path.substring(parent.length(), end + 1));
            });
            if (names.size() != 1 || names.contains("")) {
                return only;
            }
            only += names.iterator().next();
        }
    }

    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static void walk(Path origin, Tree.Visitor visitor) {
        try {
            tree(origin).walk(item -> visit(item, visitor));
        } catch (Refusal | IOException asFarAsItGoes) {
            // Said when it is read as a submission. One that cannot be read must not stop the others.
        }
    }

    private static void visit(Item item, Tree.Visitor visitor) throws IOException, Refusal {
        try {
            visitor.visit(item);
        } catch (Budget.TooLarge one) {
            // The others may tell.
        }
    }

    private static Tree tree(Path origin) throws IOException, Refusal {
        if (Files.isDirectory(origin)) {
            return new FolderTree(origin, Budget.ofFiles());
        }
        if (Layout.isZip(FileNames.of(origin))) {
            return ZipTree.ofFile(origin, Budget.ofFiles());
        }
        if (Files.size(origin) > Budget.MAX_TOTAL_BYTES) {
            throw new Refusal("is too large");
        }
        byte[] archive = Files.readAllBytes(origin);
        return Archives.open(archive, Budget.ofArchive(archive.length));
    }
}
