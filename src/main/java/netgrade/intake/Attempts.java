package netgrade.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import netgrade.intake.Download.Top;

/** Puts together what one student handed in: of several attempts the newest counts. */
final class Attempts {

    /** A file or folder, and what its name tells. */
    private record Handed(Top top, Named named) {}

    // Attempt before time: platforms count attempts, and times may lack a zone.
    private static final Comparator<Handed> AGE = Comparator.<Handed>comparingInt(handed -> handed.named().attempt().orElse(1))
            .thenComparing(handed -> handed.named().time(),
                    Comparator.comparing(time -> time.orElse(null), Comparator.nullsFirst(Comparator.naturalOrder())))
            .thenComparingLong(handed -> handed.named().serial());

    private final Recognised recognised;

    private Attempts(Recognised recognised) {
        this.recognised = recognised;
    }

    /** Returns a submission for each student or team, its id not yet made safe and unique. */
    static List<Found> of(Recognised recognised) {
        return new Attempts(recognised).found();
    }

    private List<Found> found() {
        SortedMap<String, List<Handed>> byStudent = new TreeMap<>();
        recognised.named().forEach((top, named) ->
                byStudent.computeIfAbsent(String.join("\n", named.students()) + "\n\n" + named.label(), students -> new ArrayList<>())
                        .add(new Handed(top, named)));
        return byStudent.values().stream().map(this::found).toList();
    }

    private Found found(List<Handed> all) {
        Map<String, List<Handed>> byPart = all.stream()
                .collect(Collectors.groupingBy(handed -> handed.named().part(), TreeMap::new, Collectors.toList()));
        List<Handed> newest = new ArrayList<>();
        List<Handed> older = new ArrayList<>();
        for (List<Handed> same : byPart.values()) {
            Handed last = same.stream().max(AGE).orElseThrow();
            same.forEach(handed -> (AGE.compare(handed, last) == 0 ? newest : older).add(handed));
        }
        List<Piece> pieces = newest.stream()
                .filter(handed -> !handed.named().file().isEmpty())
                .map(handed -> recognised.download().piece(handed.top(), handed.named().file()))
                .toList();
        return new Found(newest.get(0).named().label(), origin(pieces), handIn(newest, older), pieces);
    }

    private Path origin(List<Piece> pieces) {
        return pieces.size() == 1 ? pieces.get(0).origin() : recognised.download().origin();
    }

    private static HandIn handIn(List<Handed> newest, List<Handed> older) {
        List<Named> names = newest.stream().map(Handed::named).toList();
        OptionalInt attempt = names.stream().map(Named::attempt).flatMapToInt(OptionalInt::stream).max();
        Optional<HandInTime> time = names.stream().map(Named::time).flatMap(Optional::stream).max(Comparator.naturalOrder());
        return new HandIn(
                names.get(0).students().stream().map(EntryName::shown).toList(),
                EntryName.shown(names.stream().map(Named::name).filter(name -> !name.isEmpty()).findFirst().orElse("")),
                attempt,
                names.stream().anyMatch(Named::late),
                time,
                older.stream().map(handed -> EntryName.shown(handed.top().name())).sorted().toList(),
                Optional.empty());
    }
}
