package netgrade.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netgrade.checks.Task;
import netgrade.reference.Convention;
import netgrade.reference.Variation;
import netgrade.sandbox.Contract;
import netgrade.sandbox.Submitted;

/**
 * A submission of which it is known what it should earn: what rubrics are proved with.
 *
 * @param id its name
 * @param title what it does, in a few words
 * @param kind whether it is right
 * @param cause the id of the mistake in it; empty where there is none
 * @param submission itself, asked in this process: it is ours
 */
public record Specimen(String id, String title, Kind kind, Optional<String> cause, Submitted submission) {

    /** What stands between a mistake and the number of its form, where it can be made in several ways. */
    private static final String FORM = "#";

    /** Returns its id without the number of its form. */
    public String family() {
        return id.replaceFirst(FORM + ".*", "");
    }

    /** Whether it is right. */
    public enum Kind {
        /** The reference itself. */
        REFERENCE,
        /** Right, written otherwise than the reference. */
        CORRECT,
        /** The reference with a known mistake. */
        MISTAKE
    }

    /** Returns those of a task: the reference, correct variants, known mistakes. */
    public static List<Specimen> of(Task task) {
        return task.contract() == Contract.NET ? ofNet(task) : ofLinear();
    }

    private static List<Specimen> ofNet(Task task) {
        Convention convention = task.convention();
        boolean isCrossEntropy = convention.loss() == Convention.DataLoss.CROSS_ENTROPY;
        Variation none = Variation.none();
        List<Specimen> all = new ArrayList<>();
        all.add(right("reference", Kind.REFERENCE, Rehearsal.ofNet(() -> new RehearsedNet(task, none, none, false))));
        CorrectVariants.ofNets(isCrossEntropy).forEach((name, variation) ->
                all.add(right(name, Kind.CORRECT, Rehearsal.ofNet(() -> new RehearsedNet(task, variation, none, false)))));
        all.add(right(
                "parameters handed out as they are kept, gradients in another order",
                Kind.CORRECT,
                Rehearsal.ofNet(() -> new RehearsedNet(task, none, none, true))));
        List<Mistake> mistakes = new ArrayList<>(ParameterMistakes.all());
        mistakes.addAll(Catalogue.formulas(convention, task));
        mistakes.add(Catalogue.singlePrecision());
        mistakes.addAll(TrainingMistakes.ofNets());
        mistakes.addAll(PredictionMistakes.ofNets());
        mistakes.forEach(mistake -> all.addAll(wrong(mistake, mistake.id(), variation -> Rehearsal.ofNet(() -> new RehearsedNet(task, variation, none, false)))));
        if (!isCrossEntropy) {
            CorrectVariants.ofSoftmax().forEach((name, variation) ->
                    all.add(right("bonus: " + name, Kind.CORRECT, Rehearsal.ofNet(() -> new RehearsedNet(task, none, variation, false)))));
            Catalogue.bonus().forEach(mistake -> all.addAll(wrong(
                    mistake, "bonus-" + mistake.id(), variation -> Rehearsal.ofNet(() -> new RehearsedNet(task, none, variation, false)))));
        }
        return all;
    }

    private static List<Specimen> ofLinear() {
        Variation none = Variation.none();
        List<Specimen> all = new ArrayList<>();
        all.add(right("reference", Kind.REFERENCE, linear(none, none)));
        CorrectVariants.ofModels().forEach((name, variation) -> all.add(right(name, Kind.CORRECT, linear(variation, variation))));
        CorrectVariants.ofHinge().forEach((name, variation) -> all.add(right("hinge: " + name, Kind.CORRECT, linear(variation, none))));
        CorrectVariants.ofSoftmax().forEach((name, variation) -> all.add(right("softmax: " + name, Kind.CORRECT, linear(none, variation))));
        Catalogue.linearFormulas(true).forEach(mistake -> all.addAll(wrong(mistake, "hinge-" + mistake.id(), variation -> linear(variation, none))));
        Catalogue.linearFormulas(false).forEach(mistake -> all.addAll(wrong(mistake, "softmax-" + mistake.id(), variation -> linear(none, variation))));
        List<Mistake> ofBoth = new ArrayList<>(TrainingMistakes.ofUpdates());
        ofBoth.addAll(PredictionMistakes.all());
        ofBoth.add(Catalogue.singlePrecision());
        ofBoth.forEach(mistake -> all.addAll(wrong(mistake, mistake.id(), variation -> linear(variation, variation))));
        return all;
    }

    private static Submitted linear(Variation hinge, Variation softmax) {
        return Rehearsal.ofLinear(() -> new RehearsedClassifier(hinge, softmax));
    }

    private static Specimen right(String name, Kind kind, Submitted submission) {
        return new Specimen(name, name, kind, Optional.empty(), submission);
    }

    private interface Made {
        Submitted of(Variation variation);
    }

    private static List<Specimen> wrong(Mistake mistake, String id, Made made) {
        List<Specimen> all = new ArrayList<>();
        for (int form = 0; form < mistake.forms().size(); form++) {
            String name = form == 0 ? id : id + FORM + (form + 1);
            all.add(new Specimen(name, mistake.title(), Kind.MISTAKE, Optional.of(mistake.id()), made.of(mistake.forms().get(form))));
        }
        return all;
    }
}
