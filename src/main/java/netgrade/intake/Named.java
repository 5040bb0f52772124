package netgrade.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the name of a file or folder in a download tells.
 *
 * @param students by what the platform knows them, at least one
 * @param label what the submission is called after; files of the same students and label are one submission
 * @param name the students' names as the platform writes them; may be empty
 * @param attempt which attempt it belongs to
 * @param late whether it is marked as late
 * @param time when it was handed in
 * @param part what a newer one of the same name replaces; empty where an attempt replaces another as a whole
 * @param serial tells apart what is newer where attempt and time are equal
 * @param file a file's name as the student had it; empty for what the platform itself adds, which holds nothing to grade
 * @param doubt why the name may mean somebody or something else, a sentence for the instructor without its subject; empty where it cannot
 */
record Named(
        List<String> students,
        String label,
        String name,
        OptionalInt attempt,
        boolean late,
        Optional<HandInTime> time,
        String part,
        long serial,
        String file,
        String doubt) {

    /** Returns that of a student of whom nothing else is told. */
    static Named of(String student, String label, String name, String file) {
        return of(List.of(student), label, name, file);
    }

    static Named of(List<String> students, String label, String name, String file) {
        return new Named(students, label, name, OptionalInt.empty(), false, Optional.empty(), "", 0, file, "");
    }

    Named late(boolean isLate) {
        return new Named(students, label, name, attempt, isLate, time, part, serial, file, doubt);
    }

    Named time(Optional<HandInTime> handedIn) {
        return new Named(students, label, name, attempt, late, handedIn, part, serial, file, doubt);
    }

    Named attempt(OptionalInt number) {
        return new Named(students, label, name, number, late, time, part, serial, file, doubt);
    }

    Named part(String replaced, long order) {
        return new Named(students, label, name, attempt, late, time, replaced, order, file, doubt);
    }

    Named file(String fileName) {
        return new Named(students, label, name, attempt, late, time, part, serial, fileName, doubt);
    }

    Named doubt(String why) {
        return new Named(students, label, name, attempt, late, time, part, serial, file, why);
    }
}
