package netgrade.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import netgrade.report.Reports;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Rubric;

/** The results that an earlier run has left in a folder of reports, and whether they still hold. */
public final class Earlier {

    private final Path folder;
    private final Json json;
    private final Rubric rubric;
    private final Set<String> leftOut;

    /** Reads a tree of records; may throw at what is none. */
    public interface Json {
        /** Returns the record in a text. */
        <T> T read(String text, Class<T> type);
    }

    /**
     * Looks at a folder of reports, which need not be there.
     *
     * @param leftOut ids of the items this run leaves out
     */
    public Earlier(Path folder, Json json, Rubric rubric, Set<String> leftOut) {
        this.folder = folder;
        this.json = json;
        this.rubric = rubric;
        this.leftOut = Set.copyOf(leftOut);
    }

    /** Returns the gist of a submission's result; empty if there is none of this assignment, or it is damaged or of another form. */
    public Optional<Gist> find(String id) {
        return bytes(id, Reports.RESULT)
                .flatMap(result -> kept(id, result).or(() -> result(id, result).map(read -> Gist.of(read, result))))
                .filter(gist -> gist.summary().id().equals(id) && gist.assignmentId().equals(rubric.id()));
    }

    /** Returns the whole of a submission's result; empty as for {@link #find}. */
    public Optional<Result> result(String id) {
        return bytes(id, Reports.RESULT).flatMap(bytes -> result(id, bytes));
    }

    private Optional<Result> result(String id, byte[] bytes) {
        return parse(bytes, Result.class)
                .filter(result -> result.schemaVersion() == Result.SCHEMA_VERSION && result.submission().id().equals(id));
    }

    /** Returns the gist that was written with a result; empty unless it is of those very bytes. */
    private Optional<Gist> kept(String id, byte[] result) {
        return bytes(id, Reports.GIST)
                .flatMap(bytes -> parse(bytes, Gist.class))
                .filter(gist -> gist.resultHash().equals(Result.sha256(result)));
    }

    private Optional<byte[]> bytes(String id, String name) {
        Path file = Folders.of(folder, id).resolve(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> parse(byte[] bytes, Class<T> type) {
        try {
            return Optional.of(json.read(new String(bytes, StandardCharsets.UTF_8), type));
        } catch (RuntimeException damaged) {
            // Whatever is wrong with it: grading again gives one that is right.
            return Optional.empty();
        }
    }

    /** Returns whether grading again would give the same: its key is this one, and nothing in it failed through a fault of ours. */
    public boolean holds(Gist gist, Key now) {
        return gist.key().equals(now) && !hasFault(gist) && gist.summary().items().stream().allMatch(item -> isSettled(item.id(), gist));
    }

    private static boolean hasFault(Gist gist) {
        return gist.summary().concerns().stream().anyMatch(concern -> concern.kind() == Summary.Concern.Kind.HARNESS_FAULT);
    }

    /** Returns whether an item is graded, or is not for a reason that another run would have as well. */
    private boolean isSettled(String itemId, Gist gist) {
        boolean known = gist.summary().items().stream().anyMatch(item -> item.id().equals(itemId));
        if (!isNotGraded(itemId, gist) || leftOut.contains(itemId) || gist.forInstructor().contains(itemId)) {
            return known;
        }
        return rubric.item(itemId).stream()
                .flatMap(item -> item.dependsOn().stream())
                .anyMatch(needed -> isNotGraded(needed, gist) && isSettled(needed, gist));
    }

    private static boolean isNotGraded(String itemId, Gist gist) {
        return gist.summary().items().stream().anyMatch(item -> item.id().equals(itemId) && item.status() == ItemGrade.Status.NOT_GRADED);
    }
}
