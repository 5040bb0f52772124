package netgrade.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a learning platform tells of a submission, in the names of its files or beside them; all of it empty where nothing is told.
 *
 * @param students by what the platform knows them: a number, a login, an e-mail address; several where a team handed in
 * @param name the students' names as the platform writes them
 * @param attempt which attempt it is, as the platform counts
 * @param markedLate whether the platform says that it is late
 * @param time when it was handed in
 * @param olderAttempts names of files and folders that a newer attempt replaced, sorted; they are not graded
 * @param late how long after the deadline it was handed in, 0 or less when in time; empty where nobody knows
 */
public record HandIn(
        List<String> students,
        String name,
        OptionalInt attempt,
        boolean markedLate,
        Optional<HandInTime> time,
        List<String> olderAttempts,
        Optional<Duration> late) {

    public HandIn {
        students = List.copyOf(students);
        olderAttempts = List.copyOf(olderAttempts);
    }

    /** Returns that of a submission of which nothing is told. */
    public static HandIn unknown() {
        return new HandIn(List.of(), "", OptionalInt.empty(), false, Optional.empty(), List.of(), Optional.empty());
    }

    /** Returns whether it is marked as late while nobody knows by how much. */
    public boolean isLateByUnknown() {
        return markedLate && late.isEmpty();
    }

    HandIn attempts(OptionalInt newest, List<String> older) {
        return new HandIn(students, name, newest, markedLate, time, older, late);
    }

    HandIn late(Duration lateness) {
        return new HandIn(students, name, attempt, markedLate, time, olderAttempts, Optional.of(lateness));
    }
}
