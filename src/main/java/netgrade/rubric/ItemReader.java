package netgrade.rubric;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netgrade.rubric.RubricFile.ItemEntry;

/** Makes items of their entries in the file; whatever is wrong with one is reported. */
final class ItemReader {

    private final KnownNames names;
    private final Problems problems;
    private final QuestionReader questions;

    ItemReader(KnownNames names, Problems problems) {
        this.names = names;
        this.problems = problems;
        this.questions = new QuestionReader(problems);
    }

    /** Returns the item of an entry, whose place in the file is given as a JSON Pointer. */
    Rubric.Item read(ItemEntry entry, String place) {
        names.check(entry, place);
        Basis basis = basis(entry, place);
        return new Rubric.Item(
                entry.id(),
                entry.title(),
                entry.points(),
                entry.visibility(),
                entry.checkIds(),
                entry.needs(),
                scoring(entry, place),
                entry.tolerance(),
                entry.bonus().orElse(false),
                basis,
                questions.read(entry, place));
    }

    private Basis basis(ItemEntry entry, String place) {
        Map<Basis, String> given = new EnumMap<>(Basis.class);
        entry.checks().ifPresent(checks -> given.put(Basis.CHECKS, "checks"));
        entry.choices().ifPresent(choices -> given.put(Basis.CHOICES, "choices"));
        if (entry.isManual()) {
            given.put(Basis.MANUAL, "manual: true");
        }
        if (given.size() != 1) {
            String found = given.isEmpty() ? "nothing that gives points" : String.join(" and ", given.values());
            problems.report(place, entry.label() + "has " + found + "; expected one of: checks, choices, manual: true");
            return Basis.CHECKS;
        }
        Basis basis = given.keySet().iterator().next();
        checkOtherKeys(entry, basis, place);
        return basis;
    }

    private void checkOtherKeys(ItemEntry entry, Basis basis, String place) {
        List<Misplaced> misplaced = new ArrayList<>();
        if (basis != Basis.CHECKS && entry.dependsOn().isPresent()) {
            misplaced.add(new Misplaced("depends-on", "checks"));
        }
        if (basis != Basis.CHECKS && entry.tolerance().isPresent()) {
            misplaced.add(new Misplaced("tolerance", "checks"));
        }
        if (basis == Basis.MANUAL && entry.scoring().isPresent()) {
            misplaced.add(new Misplaced("scoring", "checks or choices"));
        }
        if (basis != Basis.MANUAL && entry.question().isPresent()) {
            misplaced.add(new Misplaced("question", "manual: true"));
        }
        misplaced.forEach(key -> problems.report(
                place + "/" + key.name(),
                entry.label() + "\"" + key.name() + "\" goes only with " + key.belongsTo() + "; leave it out here"));
    }

    /** A key that an item of its basis cannot have. */
    private record Misplaced(String name, String belongsTo) {}

    private Scoring scoring(ItemEntry entry, String place) {
        String text = entry.scoring().orElse("all");
        return switch (text) {
            case "all" -> new Scoring.All();
            case "share" -> new Scoring.Share();
            default -> formula(entry, text, place + "/scoring").<Scoring>map(Scoring.ByFormula::new).orElseGet(Scoring.All::new);
        };
    }

    private Optional<Formula> formula(ItemEntry entry, String text, String place) {
        if (entry.choices().isPresent()) {
            problems.report(place, entry.label() + "scoring is \"" + text + "\", expected one of: all, share; choices have no numbers");
            return Optional.empty();
        }
        try {
            Formula formula = Formula.of(text, names.values(entry.checkIds()));
            checkOneSource(entry, formula, place);
            return Optional.of(formula);
        } catch (IllegalArgumentException e) {
            problems.report(
                    place, entry.label() + "scoring \"" + text + "\" is not \"all\" or \"share\", and as a formula: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void checkOneSource(ItemEntry entry, Formula formula, String place) {
        for (String name : formula.variables()) {
            List<String> sources = names.sources(name, entry.checkIds());
            if (sources.size() > 1) {
                problems.report(
                        place,
                        entry.label() + "\"" + name + "\" could come from several checks: " + Words.list(sources)
                                + "; move all but one to other items");
            }
        }
    }
}
