package netgrade.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import netgrade.intake.Batch;
import netgrade.intake.Found;
import netgrade.gradebook.Roster;

/**
 * Who on a roster handed in.
 *
 * @param absent ids of students who handed in nothing, in the order of the roster
 * @param strangers ids of submissions by nobody on the roster
 */
record Attendance(List<String> absent, List<String> strangers) {

    /** Returns the attendance of a batch; empty without a roster. */
    static Attendance of(Optional<Roster> roster, Batch batch) {
        return roster.map(known -> of(known, batch)).orElseGet(() -> new Attendance(List.of(), List.of()));
    }

    private static Attendance of(Roster roster, Batch batch) {
        Set<String> present = new TreeSet<>();
        List<String> strangers = new ArrayList<>();
        for (Found found : batch.submissions()) {
            List<String> students = students(roster, found);
            present.addAll(students);
            if (students.isEmpty()) {
                strangers.add(found.id());
            }
        }
        return new Attendance(roster.without(present), strangers);
    }

    // A student may choose the name that a platform shows, another's number even: it counts only where nothing else is on the roster.
    private static List<String> students(Roster roster, Found found) {
        List<String> byId = Stream.concat(Stream.of(found.id()), found.handIn().students().stream())
                .flatMap(id -> roster.find(id).stream())
                .toList();
        return byId.isEmpty() ? roster.find(found.handIn().name()).stream().toList() : byId;
    }
}
