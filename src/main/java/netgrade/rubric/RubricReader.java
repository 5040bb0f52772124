package netgrade.rubric;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import netgrade.checks.Checks;
import netgrade.checks.OwnChecks;
import netgrade.checks.Task;
import netgrade.document.DocumentProblem;
import netgrade.document.DocumentProblem.Problem;
import netgrade.document.Documents;
import netgrade.document.Located;
import netgrade.document.Schema;
import netgrade.sandbox.Contract;

/** Reads one rubric and holds together what the schema cannot: its names, its formulas and its order. Made for one file. */
final class RubricReader {

    private final Located<RubricFile> file;
    private final Optional<byte[]> jar;
    private final OwnChecks ownChecks;
    private final Map<String, Set<String>> knownChecks;
    private final List<Problem> problems = new ArrayList<>();

    private RubricReader(Located<RubricFile> file, Function<String, Optional<byte[]>> beside, Map<String, Set<String>> knownChecks) {
        this.file = file;
        this.jar = file.value().checksJar().flatMap(beside);
        this.ownChecks = ownChecks();
        this.knownChecks = new HashMap<>(knownChecks);
        this.knownChecks.putAll(ownChecks.known());
    }

    /** A rubric as its file has it. */
    private record RubricFile(
            String id,
            String title,
            String edition,
            String handOut,
            String task,
            long seed,
            Optional<String> checksJar,
            Optional<List<String>> checksClasses,
            Rubric.Limits limits,
            Optional<String> total,
            OptionalDouble bonusCap,
            OptionalDouble cap,
            Optional<LateEntry> late,
            List<ItemEntry> items) {}

    /** An item as the file has it. */
    private record ItemEntry(
            String id,
            String title,
            double points,
            Visibility visibility,
            Optional<List<String>> checks,
            Optional<Boolean> manual,
            Optional<String> question,
            Optional<ChoicesEntry> choices,
            Optional<List<String>> dependsOn,
            Optional<String> scoring,
            OptionalDouble tolerance,
            Optional<Boolean> bonus) {

        boolean isManual() {
            return manual.orElse(false);
        }

        List<String> checkIds() {
            return checks.orElse(List.of());
        }
    }

    /** A question to choose from as the file has it. */
    private record ChoicesEntry(String question, List<String> options, List<Integer> correct) {}

    /**
     * Returns the rubric of a file.
     *
     * @param name the file's name for messages
     * @param beside returns a file of the assignment's folder, empty if there is none of that name
     * @param expectedId the assignment it should be; empty if it may be any
     * @param schema what the file must fit; empty if it is known to
     * @param knownChecks each check there is, with the names of the values it gives
     * @throws DocumentProblem with everything that is wrong with it
     */
    static Rubric read(
            String name,
            byte[] bytes,
            Function<String, Optional<byte[]>> beside,
            Optional<String> expectedId,
            Optional<Schema> schema,
            Map<String, Set<String>> knownChecks) {
        Located<RubricFile> file = Documents.locateYaml(name, text(name, bytes), schema, RubricFile.class);
        RubricReader reader = new RubricReader(file, beside, knownChecks);
        // Without its own checks every item that rests on them would be reported as well.
        reader.requireNoProblem();
        expectedId.ifPresent(reader::checkId);
        Rubric rubric = reader.rubric(sha256(bytes, reader.jar.orElse(new byte[0])));
        reader.requireNoProblem();
        return rubric;
    }

    private void requireNoProblem() {
        if (!problems.isEmpty()) {
            throw new DocumentProblem(problems);
        }
    }

    private void checkId(String expected) {
        String id = file.value().id();
        if (!id.equals(expected)) {
            report("/id", "id is \"" + id + "\", expected \"" + expected + "\": the name of the folder");
        }
    }

    private Rubric rubric(String hash) {
        RubricFile raw = file.value();
        checkItemIds(raw.items());
        List<Rubric.Item> items = new ArrayList<>();
        for (int i = 0; i < raw.items().size(); i++) {
            items.add(item(raw.items().get(i), "/items/" + i));
        }
        checkDependencies(raw.items());
        checkBonus(items);
        checkQuestions(items);
        Formula total = total(raw.total().orElse(Totals.SUM), new Totals(items, raw.bonusCap()));
        return new Rubric(
                raw.id(),
                raw.title(),
                raw.edition(),
                raw.handOut(),
                raw.task(),
                raw.seed(),
                raw.limits(),
                total,
                items,
                hash,
                raw.bonusCap(),
                raw.cap(),
                raw.late().map(late -> late.policy(this::report)),
                ownChecks);
    }

    private OwnChecks ownChecks() {
        List<String> classes = file.value().checksClasses().orElse(List.of());
        Optional<String> name = file.value().checksJar();
        if (name.isEmpty() != file.value().checksClasses().isEmpty()) {
            report(name.isEmpty() ? "/checks-classes" : "/checks-jar", "checks-jar and checks-classes go together: the jar of your own checks, "
                    + "and the classes in it that hold them");
        }
        if (name.isPresent() && jar.isEmpty()) {
            report("/checks-jar", "checks-jar \"" + name.get() + "\" is not in the assignment's folder; build it there, as in docs/authoring.md");
        }
        if (name.isEmpty() || jar.isEmpty()) {
            return OwnChecks.none();
        }
        OwnChecks own = OwnChecks.read(name.get(), jar.get(), classes);
        own.problems().forEach(problem -> report(placeOf(problem), problem.message()));
        return own;
    }

    private static String placeOf(OwnChecks.Problem problem) {
        return problem.classIndex().isPresent() ? "/checks-classes/" + problem.classIndex().getAsInt() : "/checks-jar";
    }

    private void checkItemIds(List<ItemEntry> items) {
        Map<String, Integer> lines = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String id = items.get(i).id();
            String place = "/items/" + i + "/id";
            if (id.equals(Totals.SUM)) {
                report(place, "item id \"sum\" is taken: in the total it is the sum of all items; choose another");
            }
            if (id.equals(Totals.BONUS_SUM)) {
                report(place, "item id \"bonus_sum\" is taken: in the total it is the sum of all bonus items; choose another");
            }
            Integer before = lines.putIfAbsent(id, file.line(place));
            if (before != null) {
                report(place, "item id \"" + id + "\" is there twice; first on line " + before);
            }
        }
    }

    private Rubric.Item item(ItemEntry raw, String place) {
        checkChecks(raw, place);
        Basis basis = basis(raw, place);
        return new Rubric.Item(
                raw.id(),
                raw.title(),
                raw.points(),
                raw.visibility(),
                raw.checkIds(),
                raw.dependsOn().orElse(List.of()),
                scoring(raw, place),
                raw.tolerance(),
                raw.bonus().orElse(false),
                basis,
                question(raw, place));
    }

    private void checkChecks(ItemEntry raw, String place) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < raw.checkIds().size(); i++) {
            String check = raw.checkIds().get(i);
            if (!knownChecks.containsKey(check)) {
                report(place + "/checks/" + i, "check \"" + check + "\" does not exist; known checks: " + Words.list(checksOfTask()));
            } else if (isOfAnotherTask(check)) {
                report(place + "/checks/" + i, inItem(raw) + anotherTask(check));
            } else if (!seen.add(check)) {
                report(place + "/checks/" + i, inItem(raw) + "check \"" + check + "\" is listed twice");
            }
        }
    }

    private Contract contract() {
        return Task.of(file.value().task()).contract();
    }

    private boolean isOfAnotherTask(String check) {
        return Checks.contract(check).filter(asked -> asked != contract()).isPresent();
    }

    private String anotherTask(String check) {
        return "check \"" + check + "\" asks a " + Checks.contract(check).orElseThrow().interfaceName() + ", but submissions of task \""
                + file.value().task() + "\" are a " + contract().interfaceName() + "; known checks: " + Words.list(checksOfTask());
    }

    private TreeSet<String> checksOfTask() {
        TreeSet<String> checks = new TreeSet<>(knownChecks.keySet());
        checks.removeIf(this::isOfAnotherTask);
        return checks;
    }

    private Basis basis(ItemEntry raw, String place) {
        Map<Basis, String> given = new EnumMap<>(Basis.class);
        raw.checks().ifPresent(checks -> given.put(Basis.CHECKS, "checks"));
        raw.choices().ifPresent(choices -> given.put(Basis.CHOICES, "choices"));
        if (raw.isManual()) {
            given.put(Basis.MANUAL, "manual: true");
        }
        if (given.size() != 1) {
            report(
                    place,
                    inItem(raw) + "has " + (given.isEmpty() ? "nothing that gives points" : String.join(" and ", given.values()))
                            + "; expected one of: checks, choices, manual: true");
            return Basis.CHECKS;
        }
        Basis basis = given.keySet().iterator().next();
        checkOtherKeys(raw, basis, place);
        return basis;
    }

    private void checkOtherKeys(ItemEntry raw, Basis basis, String place) {
        List<String> strange = new ArrayList<>();
        if (basis != Basis.CHECKS && raw.dependsOn().isPresent()) {
            strange.add("depends-on");
        }
        if (basis != Basis.CHECKS && raw.tolerance().isPresent()) {
            strange.add("tolerance");
        }
        if (basis == Basis.MANUAL && raw.scoring().isPresent()) {
            strange.add("scoring");
        }
        if (basis != Basis.MANUAL && raw.question().isPresent()) {
            strange.add("question");
        }
        for (String key : strange) {
            String where = key.equals("question") ? "manual: true" : key.equals("scoring") ? "checks or choices" : "checks";
            report(place + "/" + key, inItem(raw) + "\"" + key + "\" goes with " + where + " only; leave it out here");
        }
    }

    private Optional<Question> question(ItemEntry raw, String place) {
        if (raw.choices().isEmpty()) {
            return raw.question().map(Question::free);
        }
        ChoicesEntry choices = raw.choices().orElseThrow();
        String inChoices = inItem(raw) + "choices: ";
        Set<String> options = new HashSet<>();
        for (int i = 0; i < choices.options().size(); i++) {
            if (!options.add(AnswersReader.simple(choices.options().get(i)))) {
                report(place + "/choices/options/" + i, inChoices + "option \"" + choices.options().get(i) + "\" is listed twice");
            }
        }
        Set<Integer> correct = new TreeSet<>();
        for (int i = 0; i < choices.correct().size(); i++) {
            int number = choices.correct().get(i);
            if (number > choices.options().size()) {
                report(
                        place + "/choices/correct/" + i,
                        inChoices + "correct[" + i + "] is " + number + ", expected 1 to " + choices.options().size()
                                + ": the number of an option");
            } else if (!correct.add(number)) {
                report(place + "/choices/correct/" + i, inChoices + "option " + number + " is correct twice");
            }
        }
        return Optional.of(new Question(choices.question(), choices.options(), correct));
    }

    /** Several items may ask for the same question, as for the choice and for the reason; only one of them may be a choice. */
    private void checkQuestions(List<Rubric.Item> items) {
        Map<String, String> spellings = new HashMap<>();
        Map<String, String> choices = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Rubric.Item item = items.get(i);
            boolean isChoice = item.basis() == Basis.CHOICES;
            String place = "/items/" + i + (isChoice ? "/choices/question" : "/question");
            String id = item.question().map(Question::id).orElse("");
            String spelling = spellings.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
            String other = isChoice ? choices.putIfAbsent(id, item.id()) : null;
            if (spelling != null && !spelling.equals(id)) {
                report(place, inItem(item.id()) + "question \"" + id + "\" is \"" + spelling + "\" in another item; write both the same");
            }
            if (other != null) {
                report(place, inItem(item.id()) + "question \"" + id + "\" has its choices in item \"" + other + "\" already");
            }
        }
    }

    private void checkBonus(List<Rubric.Item> items) {
        if (items.stream().allMatch(Rubric.Item::bonus)) {
            report("/items", "every item is a bonus, so the assignment has no points of its own; leave \"bonus: true\" out of at least one");
        }
        if (file.value().bonusCap().isPresent() && items.stream().noneMatch(Rubric.Item::bonus)) {
            report("/bonus-cap", "bonus-cap is given, but no item is a bonus; write \"bonus: true\" in one, or leave bonus-cap out");
        }
    }

    private Scoring scoring(ItemEntry raw, String place) {
        String text = raw.scoring().orElse("all");
        if (text.equals("all")) {
            return new Scoring.All();
        }
        if (text.equals("share")) {
            return new Scoring.Share();
        }
        if (raw.choices().isPresent()) {
            report(place + "/scoring", inItem(raw) + "scoring is \"" + text + "\", expected one of: all, share; choices have no numbers");
            return new Scoring.All();
        }
        try {
            Formula formula = Formula.of(text, values(raw.checkIds()));
            checkOneSource(raw, formula, place);
            return new Scoring.ByFormula(formula);
        } catch (IllegalArgumentException e) {
            report(
                    place + "/scoring",
                    inItem(raw) + "scoring \"" + text + "\" is not \"all\" or \"share\", and as a formula: " + e.getMessage());
            return new Scoring.All();
        }
    }

    private Set<String> values(List<String> checks) {
        Set<String> values = new TreeSet<>();
        checks.forEach(check -> values.addAll(knownChecks.getOrDefault(check, Set.of())));
        return values;
    }

    private void checkOneSource(ItemEntry raw, Formula formula, String place) {
        for (String name : formula.variables()) {
            List<String> sources = raw.checkIds().stream()
                    .distinct()
                    .filter(check -> knownChecks.getOrDefault(check, Set.of()).contains(name))
                    .toList();
            if (sources.size() > 1) {
                report(
                        place + "/scoring",
                        inItem(raw) + "\"" + name + "\" could come from several checks: " + Words.list(sources)
                                + "; leave all but one to other items");
            }
        }
    }

    private void checkDependencies(List<ItemEntry> items) {
        Map<String, List<String>> needs = new HashMap<>();
        items.forEach(item -> needs.putIfAbsent(item.id(), item.dependsOn().orElse(List.of())));
        Set<String> inCycle = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            ItemEntry item = items.get(i);
            for (int j = 0; j < item.dependsOn().orElse(List.of()).size(); j++) {
                String other = item.dependsOn().orElseThrow().get(j);
                String place = "/items/" + i + "/depends-on/" + j;
                if (!needs.containsKey(other)) {
                    report(
                            place,
                            inItem(item) + "depends on \"" + other + "\", which is not an item; known items: "
                                    + Words.list(new TreeSet<>(needs.keySet())));
                } else if (!inCycle.contains(item.id())) {
                    List<String> path = new Dependencies(needs).path(other, item.id());
                    inCycle.addAll(path);
                    if (!path.isEmpty()) {
                        report(place, inItem(item) + "depends on itself: " + item.id() + " -> " + String.join(" -> ", path));
                    }
                }
            }
        }
    }

    private Formula total(String text, Totals totals) {
        try {
            Formula total = Formula.of(text, totals.names());
            checkTotal(total, totals);
            return total;
        } catch (IllegalArgumentException e) {
            report("/total", "total \"" + text + "\": " + e.getMessage());
            return Formula.of(Totals.SUM, totals.names());
        }
    }

    /** Holds the total against full and no points, so that the commonest division by zero is found before it meets a student. */
    private void checkTotal(Formula total, Totals totals) {
        for (double share : new double[] {0, 1}) {
            Formula.Shown shown = total.evaluate(totals.values(item -> share * item.points()));
            if (Double.isNaN(shown.value())) {
                report(
                        "/total",
                        "total \"" + total.text() + "\" gives no number when " + (share == 0 ? "no" : "all") + " points are earned: "
                                + shown.withNumbers());
            }
        }
    }

    private static String inItem(ItemEntry item) {
        return inItem(item.id());
    }

    private static String inItem(String id) {
        return "item \"" + id + "\": ";
    }

    private void report(String place, String message) {
        problems.add(file.problem(place, message));
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new DocumentProblem(List.of(new Problem(name, 0, "is not text in UTF-8; save it in that encoding")));
        }
    }

    private static String sha256(byte[] bytes, byte[] jar) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest(jar));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
