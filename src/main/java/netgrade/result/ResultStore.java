package netgrade.result;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import netgrade.document.DocumentProblem;
import netgrade.document.Documents;

/**
 * The results of one assignment in a folder of reports: {@code result.json} of each submission, as written by this run or an earlier one.
 *
 * <p>What was edited or damaged there is as if it were missing; nothing of it is read.
 */
public final class ResultStore {

    /** Name of the file with a result. */
    public static final String RESULT = "result.json";

    private final Path folder;
    private final String assignmentId;

    /** Looks at a folder of reports, which need not be there. */
    public ResultStore(Path folder, String assignmentId) {
        this.folder = folder;
        this.assignmentId = assignmentId;
    }

    /** Writes results so that a store finds them. */
    public static final ResultFormat FORMAT = ResultFormat.ofOneFile(RESULT, Documents::writeJson);

    /** Whether a {@code result.json} is as it was written. */
    public enum Condition {
        INTACT,
        /** There is none, or it is of another assignment. */
        MISSING,
        /** It is another text, or nothing tells any more what it was. */
        EDITED
    }

    /**
     * What an earlier run has left of a result.
     *
     * @param extract as it was written; empty if there is none of this assignment, or it is damaged or of another form
     * @param condition of the result itself
     */
    public record Filed(Optional<Extract> extract, Condition condition) {

        /** Returns the extract of a result that is as it was written. */
        public Optional<Extract> intact() {
            return extract.filter(whole -> condition == Condition.INTACT);
        }
    }

    /** Returns what there is of a submission's result. */
    public Filed find(String id) {
        Path of = Folders.of(folder, id);
        Optional<Extract> extract = KeptFiles.sealed(of.resolve(KeptFiles.EXTRACT), Extract.class);
        if (extract.filter(found -> !isOurs(found, id)).isPresent()) {
            return new Filed(Optional.empty(), Condition.MISSING);
        }
        return new Filed(extract, condition(of.resolve(RESULT), extract));
    }

    private boolean isOurs(Extract found, String id) {
        return found.summary().id().equals(id) && found.assignmentId().equals(assignmentId);
    }

    private static Condition condition(Path result, Optional<Extract> extract) {
        if (extract.isPresent() && KeptFiles.bytes(result).filter(bytes -> extract.get().fits(RESULT, bytes)).isPresent()) {
            return Condition.INTACT;
        }
        return Files.exists(result) ? Condition.EDITED : Condition.MISSING;
    }

    /** Returns the whole of a submission's result; empty unless it is as it was written with that extract. */
    public Optional<Result> result(String id, Extract extract) {
        return KeptFiles.bytes(Folders.of(folder, id).resolve(RESULT))
                .filter(bytes -> extract.fits(RESULT, bytes))
                .flatMap(ResultStore::parse);
    }

    private static Optional<Result> parse(byte[] intact) {
        try {
            return Optional.of(Documents.readJson(new String(intact, StandardCharsets.UTF_8), Result.class));
        } catch (DocumentProblem anotherForm) {
            return Optional.empty();
        }
    }

    /** Returns what was measured of a submission; empty if nothing is kept, or it is damaged or of another form. */
    public Optional<Measured> measured(String id) {
        return KeptFiles.sealed(Folders.of(folder, id).resolve(KeptFiles.MEASURED), Measured.class);
    }
}
