package netgrade.harness;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import netgrade.intake.Found;
import netgrade.intake.HandIn;
import netgrade.intake.HandInTime;
import netgrade.intake.Submission;
import netgrade.result.Result;
import netgrade.rubric.ManualScores;

/**
 * One submission to be graded, with all that belongs to it alone: plain data, which another process can grade as well.
 *
 * @param submission what was handed in
 * @param fault why its files could not be read, where that is no fault of the student's; empty where they were
 * @param scores the instructor's scores by the item's id
 * @param leftOut ids of the items that are not to run
 */
public record Job(Submission submission, String fault, Map<String, ManualScores.Score> scores, Set<String> leftOut) {

    public Job {
        // Sorted, so that equal jobs are written as equal bytes.
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
        leftOut = Collections.unmodifiableSortedSet(new TreeSet<>(leftOut));
    }

    /** Returns the job of a submission on the disk; whatever goes wrong in reading it is in the job. */
    public static Job read(Found found, ManualScores scores, Set<String> leftOut) {
        Map<String, ManualScores.Score> given = scores.of(found.id());
        try {
            return new Job(found.read(), "", given, leftOut);
        } catch (RuntimeException | Error ours) {
            // Errors too: what reading one submission takes, memory say, must not end the batch.
            String fault = ours.getMessage() == null || ours.getMessage().isEmpty() ? ours.getClass().getName() : ours.getMessage();
            return new Job(new Submission(found.id(), List.of(), "", "", found.handIn()), fault, given, leftOut);
        }
    }

    /** What a parcel says of a job before the contents of its files. */
    private record Head(
            String id,
            List<String> paths,
            String hash,
            String rejection,
            HandIn handIn,
            List<String> remarks,
            String fault,
            Map<String, ManualScores.Score> scores,
            Set<String> leftOut) {}

    /** Returns it as bytes, for {@link #read(byte[])} in another process. */
    public byte[] bytes() {
        Submission of = submission;
        List<String> paths = of.files().stream().map(Submission.SourceFile::path).toList();
        Head head = new Head(of.id(), paths, of.hash(), of.rejection(), of.handIn(), of.remarks(), fault, scores, leftOut);
        return new Parcel<>(head, of.files().stream().map(Submission.SourceFile::bytes).toList()).bytes();
    }

    /**
     * Returns the job in what {@link #bytes} gave.
     *
     * @throws IllegalArgumentException if it is something else, or damaged
     */
    public static Job read(byte[] bytes) {
        Parcel<Head> parcel = Parcel.read(bytes, Head.class);
        Head head = parcel.head();
        List<Submission.SourceFile> files = parcel.named(head.paths()).entrySet().stream()
                .map(file -> new Submission.SourceFile(file.getKey(), file.getValue()))
                .toList();
        if (!files.isEmpty() && !Submission.hash(files).equals(head.hash())) {
            throw new IllegalArgumentException("the files of job \"" + head.id() + "\" are not those that were sent");
        }
        Submission submission = new Submission(head.id(), files, head.hash(), head.rejection(), head.handIn(), head.remarks());
        return new Job(submission, head.fault(), head.scores(), head.leftOut());
    }

    /** Returns whether its files could not be read, through no fault of the student's. */
    public boolean isUnread() {
        return !fault.isEmpty();
    }

    /** Returns what a result tells of what was handed in. */
    Result.HandedIn handedIn() {
        return new Result.HandedIn(
                submission.id(),
                submission.hash(),
                submission.files().stream().map(file -> Result.FileEntry.of(file.path(), file.bytes())).toList(),
                submission.rejection(),
                facts(submission.handIn()));
    }

    private static Result.HandInFacts facts(HandIn handIn) {
        return new Result.HandInFacts(
                handIn.students(),
                handIn.name(),
                handIn.attempt().stream().boxed().findFirst(),
                handIn.markedLate(),
                handIn.time().map(HandInTime::toString),
                handIn.late(),
                handIn.olderAttempts());
    }

    /** Returns the contents of the files of those names by name; of several of one name the first by path. */
    Map<String, byte[]> named(Set<String> names) {
        Map<String, byte[]> named = new TreeMap<>();
        for (Submission.SourceFile file : submission.files()) {
            String name = file.path().substring(file.path().lastIndexOf('/') + 1);
            if (names.contains(name)) {
                named.putIfAbsent(name, file.bytes());
            }
        }
        return named;
    }
}
