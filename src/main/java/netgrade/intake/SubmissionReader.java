package netgrade.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import netgrade.intake.Submission.SourceFile;
import netgrade.intake.Tree.Item;
import netgrade.intake.Tree.Kind;

/** Reads one submission by the rules of {@link EntryName}, {@link Layout} and {@link Budget}. */
final class SubmissionReader {

    /** Most names or kinds of files listed in a message to the student. */
    private static final int MAX_LISTED = 10;

    /** Most bytes of files that classes may read as resources, but for the last one. */
    private static final int MAX_RESOURCE_BYTES = 8 << 20;

    private static final Pattern RESOURCE = Pattern.compile("getResource|getSystemResource|ResourceBundle");
    private static final String CLASS_FILES = ".class";

    private final Budget budget;
    private final Map<String, SourceFile> kept = new TreeMap<>();
    private final Map<String, String> pathsByCollisionKey = new HashMap<>();
    private final Map<String, Integer> countsByEnding = new TreeMap<>();
    private final List<String> javaLeftOut = new ArrayList<>();
    private final List<String> archives = new ArrayList<>();
    /** Where each link leads: a path in the submission, empty where it leads out. */
    private final Map<String, String> links = new TreeMap<>();
    private int resourceBytes;
    private int oddResources;
    private final List<String> remarks = new ArrayList<>();

    private SubmissionReader(Budget budget) {
        this.budget = budget;
    }

    /** Returns the files of a submission or why there are none; see {@link Found#read}. */
    static Submission read(Found found) {
        List<String> renamed = found.renamed().stream().toList();
        try {
            Tidied tidied = reader(found.pieces()).tidied(found.handedOut());
            List<String> remarks = Stream.concat(renamed.stream(), tidied.remarks().stream()).toList();
            return new Submission(found.id(), tidied.files(), Submission.hash(tidied.files()), "", found.handIn(), remarks);
        } catch (Refusal e) {
            String rejection = EntryName.shown(subject(found)) + " " + e.getMessage();
            // The grade of a rejected submission depends on nothing but this sentence, and so does its hash.
            SourceFile sentence = new SourceFile("", rejection.getBytes(StandardCharsets.UTF_8));
            return new Submission(found.id(), List.of(), Submission.hash(List.of(sentence)), rejection, found.handIn(), renamed);
        } catch (IOException e) {
            throw IntakeProblem.unreadable(found.origin(), e);
        }
    }

    /** Returns what a rejection speaks of: the one file a student handed in, else the submission. */
    private static String subject(Found found) {
        return found.pieces().size() == 1 && !found.pieces().get(0).name().isEmpty() ? found.pieces().get(0).name() : found.id();
    }

    private static SubmissionReader reader(List<Piece> pieces) throws IOException, Refusal {
        if (pieces.size() == 1 && isArchive(pieces.get(0))) {
            byte[] archive = readArchive(pieces.get(0));
            Budget budget = Budget.ofArchive(archive.length);
            return read(Archives.open(archive, budget), budget, 1);
        }
        Budget budget = Budget.ofFiles();
        return read(new PiecesTree(pieces, budget), budget, 2);
    }

    private static boolean isArchive(Piece piece) {
        return !piece.isFolder() && Layout.isArchive(piece.name());
    }

    /** Returns the archive's bytes, all of them: after this an IOException means broken content, before it a broken disk. */
    private static byte[] readArchive(Piece piece) throws IOException, Refusal {
        if (!piece.entry().isEmpty()) {
            return piece.read(Budget.ofFiles());
        }
        try (InputStream content = Files.newInputStream(piece.origin())) {
            byte[] archive = content.readNBytes(Budget.MAX_TOTAL_BYTES + 1);
            if (archive.length > Budget.MAX_TOTAL_BYTES) {
                throw new Refusal("is larger than " + Budget.mebibytes(Budget.MAX_TOTAL_BYTES) + ", the most an archive may have. "
                        + "Hand in the sources without build output, libraries and data.");
            }
            return archive;
        }
    }

    /**
     * Returns what a tree holds.
     *
     * @param depth how many archives may lie in one another below it
     */
    private static SubmissionReader read(Tree tree, Budget budget, int depth) throws IOException, Refusal {
        SubmissionReader reader = new SubmissionReader(budget);
        tree.walk(reader::visit);
        reader.followLinks();
        if (!reader.hasSources()) {
            String nested = depth > 0 ? reader.onlyArchive() : "";
            if (nested.isEmpty()) {
                throw reader.noSources();
            }
            reader.unpack(tree, nested, depth - 1);
        } else {
            reader.remarkOnArchives();
            reader.remarkOnBuildOutput();
        }
        if (reader.asksForResources()) {
            tree.walk(reader::visitResource);
        }
        return reader;
    }

    /** Returns what is graded of what was kept. */
    private Tidied tidied(HandedOut handedOut) throws Refusal {
        List<String> all = new ArrayList<>(remarks);
        if (!links.isEmpty()) {
            all.add("Left out, because they are links that do not lead to a graded file: "
                    + listed(links.keySet().stream().map(EntryName::quoted).toList()) + ".");
        }
        return Tidied.of(kept.values(), handedOut, all);
    }

    /** Keeps a copy under the name of each link that leads to a kept file; what is left over leads elsewhere. */
    private void followLinks() throws Refusal {
        boolean isNew = true;
        while (isNew) {
            Map<String, SourceFile> copies = new TreeMap<>();
            links.forEach((link, target) -> Optional.ofNullable(kept.get(target)).ifPresent(file -> copies.put(link, file)));
            for (Map.Entry<String, SourceFile> copy : copies.entrySet()) {
                links.remove(copy.getKey());
                if (Layout.isKept(copy.getKey())) {
                    keep(copy.getKey(), copy.getValue().bytes());
                }
            }
            isNew = !copies.isEmpty();
        }
    }

    /** Returns the path that a link means; empty where it leads out. */
    private static String target(String link, String target) {
        String folder = link.substring(0, link.lastIndexOf('/') + 1);
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (part.equals("..") && parts.pollLast() == null) {
                return "";
            }
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        return EntryName.pathOrNothing(String.join("/", parts));
    }

    private void visit(Item item) throws IOException, Refusal {
        if (EntryName.isOddOnWindowsOnly(item.name()) && !Layout.isKept(item.name())) {
            remarks.add("Left out, because of the colon in its name: " + EntryName.quoted(item.name()) + ".");
            return;
        }
        String path = EntryName.path(item.name());
        if (path.isEmpty()) {
            return;
        }
        boolean isLeftOut = Layout.isLeftOut(path);
        budget.countEntry(isLeftOut);
        if (isLeftOut) {
            noteLeftOut(item, path);
            return;
        }
        switch (item.kind()) {
            case LINK -> links.put(path, target(path, new String(item.content().read(), StandardCharsets.UTF_8)));
            case OTHER -> {
                countsByEnding.merge("pipe or device", 1, Integer::sum);
                remarks.add("Left out, because it is neither a file nor a folder: " + EntryName.quoted(path) + ".");
            }
            case FILE -> visitFile(item, path);
            case FOLDER -> { }
        }
    }

    private void visitFile(Item item, String path) throws IOException, Refusal {
        count(path);
        if (Layout.isKept(path)) {
            keep(item, path);
        } else if (Layout.isJava(path)) {
            javaLeftOut.add(path);
        } else if (Layout.isArchive(path)) {
            archives.add(path);
        }
    }

    private boolean asksForResources() {
        return kept.values().stream()
                .filter(file -> Layout.isSource(file.path()))
                .anyMatch(file -> RESOURCE.matcher(SourceText.of(file.bytes()).text()).find());
    }

    /** Keeps what classes may read beside them; too much of it is left out. */
    private void visitResource(Item item) throws IOException, Refusal {
        String path = EntryName.pathOrNothing(item.name());
        if (item.kind() != Kind.FILE || !Layout.isResource(path) || resourceBytes > MAX_RESOURCE_BYTES) {
            return;
        }
        int before = kept.size();
        try {
            keep(item, path);
        } catch (Refusal odd) {
            // Classes may do without it; none of the student's own code is in it.
            if (oddResources++ < MAX_LISTED) {
                remarks.add("Classes cannot read " + EntryName.quoted(path) + ": the submission " + odd.getMessage());
            }
        }
        resourceBytes += kept.size() > before ? kept.get(path).bytes().length : 0;
    }

    private void noteLeftOut(Item item, String path) {
        if (item.kind() == Kind.FILE && !Layout.isHidden(path)) {
            count(path);
            if (Layout.isJava(path)) {
                javaLeftOut.add(path);
            }
        }
    }

    private void count(String path) {
        String name = Layout.fileName(path);
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "without ending" : name.substring(dot);
        countsByEnding.merge(ending, 1, Integer::sum);
    }

    private void keep(Item item, String path) throws IOException, Refusal {
        try {
            keep(path, item.content().read());
        } catch (Budget.TooLarge tooLarge) {
            if (Layout.isText(path)) {
                throw tooLarge;
            }
            remarks.add("Left out, because it is larger than " + Budget.mebibytes(Budget.MAX_FILE_BYTES) + ": "
                    + EntryName.quoted(path) + ".");
        }
    }

    private void keep(String path, byte[] bytes) throws Refusal {
        // Of what is not graded, no name does harm.
        EntryName.check(path);
        String other = pathsByCollisionKey.putIfAbsent(EntryName.collisionKey(path), path);
        if (path.equals(other)) {
            throw new Refusal("holds " + EntryName.quoted(path) + " twice, so it is unclear which one counts. "
                    + "Pack the project's folder again and hand it in.");
        }
        if (other != null) {
            throw new Refusal("holds both " + EntryName.quoted(other) + " and " + EntryName.quoted(path)
                    + ", which are one file on some systems. Rename one of them and hand it in again.");
        }
        kept.put(path, new SourceFile(path, bytes));
    }

    private boolean hasSources() {
        return kept.keySet().stream().anyMatch(Layout::isSource);
    }

    private void remarkOnArchives() {
        List<String> unread = archives.stream().filter(path -> !Layout.isJar(path)).map(EntryName::quoted).toList();
        if (!unread.isEmpty()) {
            remarks.add("Not unpacked, because there are .java files beside it: " + listed(unread) + ".");
        }
    }

    // A package may be called "out" or "bin", too.
    private void remarkOnBuildOutput() {
        List<String> output = javaLeftOut.stream().filter(Layout::isBuildOutput).sorted().map(EntryName::quoted).toList();
        if (!output.isEmpty()) {
            remarks.add("Left out as build output: " + listed(output) + ".");
        }
    }

    /** Returns the one archive that lies in a submission without sources, a jar only where there is no other; empty if none or several. */
    private String onlyArchive() {
        List<String> noJars = archives.stream().filter(path -> !Layout.isJar(path)).toList();
        List<String> candidates = noJars.isEmpty() ? archives : noJars;
        return candidates.size() == 1 ? candidates.get(0) : "";
    }

    /** Keeps the files of an archive in the tree, below the archive's own path. */
    private void unpack(Tree tree, String archivePath, int depth) throws IOException, Refusal {
        List<byte[]> archive = new ArrayList<>();
        tree.walk(item -> {
            if (item.kind() == Kind.FILE && EntryName.path(item.name()).equals(archivePath) && archive.isEmpty()) {
                archive.add(item.content().read());
            }
        });
        try {
            SubmissionReader inner = read(Archives.open(archive.get(0), budget), budget, depth);
            for (SourceFile file : inner.kept.values()) {
                keep(archivePath + "/" + file.path(), file.bytes());
            }
            remarks.addAll(inner.remarks);
            inner.links.forEach((link, target) -> links.put(archivePath + "/" + link, ""));
        } catch (Refusal e) {
            throw new Refusal("holds " + EntryName.quoted(archivePath) + ", which " + e.getMessage());
        }
    }

    private Refusal noSources() {
        if (!links.isEmpty()) {
            return new Refusal("holds no .java file, only links that do not lead to one: "
                    + listed(links.keySet().stream().map(EntryName::quoted).toList())
                    + ". Replace them with the files they point to and hand it in again.");
        }
        if (countsByEnding.isEmpty()) {
            return new Refusal("holds no files. Hand in the sources (.java).");
        }
        if (!javaLeftOut.isEmpty()) {
            return new Refusal("holds no .java file to grade; left out as build output, test or module-info: "
                    + listed(javaLeftOut.stream().sorted().map(EntryName::quoted).toList())
                    + ". Move the sources to a folder src and hand it in again.");
        }
        List<String> found = countsByEnding.entrySet().stream()
                .map(count -> EntryName.shown(count.getKey()) + " (" + count.getValue() + ")")
                .toList();
        String advice = countsByEnding.containsKey(CLASS_FILES)
                ? "Class files are not graded: hand in the sources (.java) they were compiled from."
                : "Hand in the sources (.java).";
        return new Refusal("holds no .java file; found: " + listed(found) + ". " + advice);
    }

    private static String listed(List<String> names) {
        int more = names.size() - MAX_LISTED;
        Stream<String> rest = more > 0 ? Stream.of("and " + more + " more") : Stream.empty();
        return String.join(", ", Stream.concat(names.stream().limit(MAX_LISTED), rest).toList());
    }
}
