package netgrade.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import netgrade.document.Located;
import netgrade.document.Schema;

/** Makes a rubric of its file and the jar beside it. Made for one file. */
final class RubricReader {

    private final RubricFile file;
    private final Problems problems;
    private final Vocabulary vocabulary;

    private RubricReader(Located<RubricFile> file, Vocabulary vocabulary) {
        this.file = file.value();
        this.problems = new Problems(file);
        this.vocabulary = vocabulary;
    }

    /**
     * Returns the rubric of an assignment.
     *
     * @param expectedId the assignment it should be; empty if it may be any
     * @param schema what the file must fit; empty if it is known to
     * @throws netgrade.document.DocumentProblem with everything that is wrong with it
     */
    static Rubric read(AssignmentFolder folder, Optional<String> expectedId, Optional<Schema> schema, Vocabulary vocabulary) {
        byte[] bytes = folder.rubricFile();
        RubricReader reader = new RubricReader(RubricFile.locate(folder.nameOf(Rubrics.FILE), bytes, schema), vocabulary);
        Optional<byte[]> jar = reader.file.checksJar().flatMap(folder::read);
        Rubric rubric = reader.rubric(jar, expectedId, RubricHash.of(bytes, jar));
        reader.checkHandOut(folder);
        reader.problems.throwIfAny();
        return rubric;
    }

    private Rubric rubric(Optional<byte[]> jar, Optional<String> expectedId, String hash) {
        JarReader own = new JarReader(file, jar, vocabulary, problems);
        Map<String, Vocabulary.KnownCheck> ofJar = own.read();
        // Without its own checks, every item that rests on them would be reported as well.
        problems.throwIfAny();
        expectedId.ifPresent(this::checkId);
        KnownNames names = new KnownNames(file.task(), vocabulary, ofJar, problems);
        List<Rubric.Item> items = items(names);
        Formula total = new TotalReader(new Totals(items, file.bonusCap()), problems).read(file.total().orElse(Totals.SUM));
        return new Rubric(
                file.id(),
                file.title(),
                file.edition(),
                file.handOut(),
                file.task(),
                file.seed(),
                file.limits(),
                total,
                items,
                hash,
                file.bonusCap(),
                file.cap(),
                file.late().map(late -> late.policy(problems::report)),
                own.jar(ofJar.keySet()),
                releases());
    }

    private SortedMap<String, Integer> releases() {
        SortedMap<String, Integer> releases = new TreeMap<>();
        vocabulary.releases().forEach((language, known) -> {
            int release = file.release(language).orElse(known.usual());
            if (release < known.oldest() || release > known.newest()) {
                reportRelease(language.toLowerCase(Locale.ROOT), release, known);
            }
            releases.put(language, release);
        });
        return releases;
    }

    private void reportRelease(String key, int release, Vocabulary.KnownReleases known) {
        String expected = known.oldest() == known.newest() ? "" + known.oldest() : known.oldest() + " to " + known.newest();
        problems.report("/" + key, key + " is " + release + ", expected " + expected + ": " + known.advice());
    }

    private void checkHandOut(AssignmentFolder folder) {
        String name = file.handOut();
        if (folder.read(name).isEmpty()) {
            problems.report("/hand-out", "hand-out \"" + name + "\" is not in the assignment's folder; write the text for students there");
        }
    }

    private void checkId(String expected) {
        if (!file.id().equals(expected)) {
            problems.report("/id", "id is \"" + file.id() + "\", expected \"" + expected + "\": the name of the folder");
        }
    }

    private List<Rubric.Item> items(KnownNames names) {
        ItemReader reader = new ItemReader(names, problems);
        List<Rubric.Item> items = new ArrayList<>();
        for (int i = 0; i < file.items().size(); i++) {
            items.add(reader.read(file.items().get(i), "/items/" + i));
        }
        new ItemRules(file, items, problems).check();
        return items;
    }
}
