package netgrade.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import netgrade.harness.Key;
import netgrade.rubric.Basis;
import netgrade.rubric.ItemGrade;
import netgrade.rubric.Rubric;
import netgrade.sandbox.Outcome;

/** The results that an earlier run has left in a folder of reports, and whether they still hold. */
public final class Earlier {

    private final Path folder;
    private final Function<String, Result> json;
    private final Rubric rubric;
    private final Set<String> leftOut;

    /**
     * Looks at a folder of reports, which need not be there.
     *
     * @param json reads a result; may throw at what is none
     * @param leftOut ids of the items this run leaves out
     */
    public Earlier(Path folder, Function<String, Result> json, Rubric rubric, Set<String> leftOut) {
        this.folder = folder;
        this.json = json;
        this.rubric = rubric;
        this.leftOut = Set.copyOf(leftOut);
    }

    /** Returns the result of a submission; empty if there is none of this assignment, or it is damaged or of another form. */
    public Optional<Result> find(String id) {
        Path file = Folders.of(folder, id).resolve(Reports.RESULT);
        try {
            return Files.isRegularFile(file) ? Optional.of(json.apply(Files.readString(file))).filter(result -> fits(result, id)) : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            // Whatever is wrong with it: grading again gives one that is right.
            return Optional.empty();
        }
    }

    private boolean fits(Result result, String id) {
        return result.schemaVersion() == Result.SCHEMA_VERSION
                && result.submission().id().equals(id)
                && result.assignment().id().equals(rubric.id());
    }

    /** Returns whether grading again would give the same: its key is this one, and nothing in it failed through a fault of ours. */
    public boolean holds(Result result, Key now) {
        return result.key().equals(now) && !hasFault(result) && result.items().stream().allMatch(item -> isSettled(item.id(), result));
    }

    private static boolean hasFault(Result result) {
        return result.items().stream()
                .flatMap(item -> item.checks().stream())
                .anyMatch(check -> check.outcome() == Outcome.HARNESS_FAULT);
    }

    /** Returns whether an item is graded, or is not for a reason that another run would have as well. */
    private boolean isSettled(String itemId, Result result) {
        Optional<Result.Item> item = result.items().stream().filter(each -> each.id().equals(itemId)).findFirst();
        if (item.isEmpty()) {
            return false;
        }
        if (item.get().status() != ItemGrade.Status.NOT_GRADED || leftOut.contains(itemId) || item.get().basis() == Basis.MANUAL) {
            return true;
        }
        return rubric.item(itemId).stream()
                .flatMap(known -> known.dependsOn().stream())
                .anyMatch(needed -> isNotGraded(needed, result) && isSettled(needed, result));
    }

    private static boolean isNotGraded(String itemId, Result result) {
        return result.items().stream().anyMatch(item -> item.id().equals(itemId) && item.status() == ItemGrade.Status.NOT_GRADED);
    }
}
