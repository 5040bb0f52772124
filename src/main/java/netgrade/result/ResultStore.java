package netgrade.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netgrade.document.Documents;
import netgrade.document.Sha256;

/**
 * The results of one assignment in a folder of reports: {@code result.json} of each submission, as written by this run or an earlier one.
 */
public final class ResultStore {

    /** Name of the file with a result. */
    public static final String RESULT = "result.json";

    /** What later runs read first: hidden, as nobody else needs it. */
    private static final String EXTRACT = ".extract.json";

    /** The most that is read of a file: pictures of a large net take some MiB. */
    private static final long MAX_BYTES = 64L << 20;

    private final Path folder;
    private final String assignmentId;

    /** Looks at a folder of reports, which need not be there. */
    public ResultStore(Path folder, String assignmentId) {
        this.folder = folder;
        this.assignmentId = assignmentId;
    }

    /** Writes results so that a store finds them. */
    public static final class Format implements ResultFormat {

        @Override
        public List<String> names() {
            return List.of(RESULT);
        }

        @Override
        public Map<String, String> files(Result result) {
            String text = Documents.writeJson(result);
            Map<String, String> files = new LinkedHashMap<>();
            files.put(EXTRACT, Documents.writeJson(Extract.of(result, text.getBytes(StandardCharsets.UTF_8))));
            files.put(RESULT, text);
            return files;
        }
    }

    /** Returns the extract of a submission's result; empty if there is none of this assignment, or it is damaged or of another form. */
    public Optional<Extract> find(String id) {
        return bytes(id, RESULT)
                .flatMap(result -> kept(id, result).or(() -> result(id, result).map(read -> Extract.of(read, result))))
                .filter(extract -> extract.summary().id().equals(id) && extract.assignmentId().equals(assignmentId));
    }

    /** Returns the whole of a submission's result; empty as for {@link #find}. */
    public Optional<Result> result(String id) {
        return bytes(id, RESULT).flatMap(bytes -> result(id, bytes));
    }

    /** Returns what was measured of a submission; empty if nothing is kept, or it is damaged or of another form. */
    public Optional<Measured> measured(String id) {
        return bytes(id, MeasuredFile.NAME).flatMap(MeasuredFile::read);
    }

    private static Optional<Result> result(String id, byte[] bytes) {
        return parse(bytes, Result.class)
                .filter(result -> result.schemaVersion() == Result.SCHEMA_VERSION && result.submission().id().equals(id));
    }

    /** Returns the extract that was written with a result; empty unless it is of those very bytes. */
    private Optional<Extract> kept(String id, byte[] result) {
        return bytes(id, EXTRACT)
                .flatMap(bytes -> parse(bytes, Extract.class))
                .filter(extract -> extract.resultHash().equals(Sha256.hex(result)));
    }

    private Optional<byte[]> bytes(String id, String name) {
        Path file = Folders.of(folder, id).resolve(name);
        try {
            boolean readable = Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES;
            return readable ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> parse(byte[] bytes, Class<T> type) {
        try {
            return Optional.of(Documents.readJson(new String(bytes, StandardCharsets.UTF_8), type));
        } catch (RuntimeException damaged) {
            // Whatever is wrong with it: grading again gives one that is right.
            return Optional.empty();
        }
    }
}
