package netgrade.diagnosis.linear;

import java.util.ArrayList;
import java.util.List;
import netgrade.diagnosis.CommonMistakes;
import netgrade.diagnosis.CorrectVariants;
import netgrade.diagnosis.Mistake;
import netgrade.diagnosis.PredictionMistakes;
import netgrade.diagnosis.Specimen;
import netgrade.diagnosis.Specimen.Kind;
import netgrade.diagnosis.TrainingMistakes;
import netgrade.reference.Variation;
import netgrade.sandbox.Submitted;
import netgrade.spi.LinearLoss;

/** Linear classifiers of which it is known what they should earn. */
final class LinearSpecimens {

    private LinearSpecimens() {}

    static List<Specimen> all() {
        List<Specimen> all = new ArrayList<>(correct());
        LinearCatalogue.formulas(LinearLoss.HINGE)
                .forEach(mistake -> all.addAll(Specimen.wrong(mistake, "hinge-" + mistake.id(), LinearSpecimens::ofHinge)));
        LinearCatalogue.formulas(LinearLoss.SOFTMAX)
                .forEach(mistake -> all.addAll(Specimen.wrong(mistake, "softmax-" + mistake.id(), LinearSpecimens::ofSoftmax)));
        List<Mistake> ofBoth = new ArrayList<>(TrainingMistakes.ofUpdates());
        ofBoth.addAll(PredictionMistakes.all());
        ofBoth.add(CommonMistakes.singlePrecision());
        ofBoth.forEach(mistake -> all.addAll(Specimen.wrong(mistake, mistake.id(), LinearSpecimens::ofBoth)));
        return all;
    }

    /** Returns classifiers that compute nothing. */
    static List<Specimen> idle() {
        return List.of(
                Specimen.idle("zeros", "A classifier of zeros", new LinearRehearsal(ZeroClassifier::new)),
                Specimen.idle("table", "A table of the toy", new LinearRehearsal(TableClassifier::new)));
    }

    private static List<Specimen> correct() {
        List<Specimen> all = new ArrayList<>();
        all.add(Specimen.right("reference", Kind.REFERENCE, ofBoth(Variation.none())));
        CorrectVariants.ofModels().forEach((name, variation) -> all.add(Specimen.right(name, Kind.CORRECT, ofBoth(variation))));
        HingeMistakes.correctVariants()
                .forEach((name, variation) -> all.add(Specimen.right("hinge: " + name, Kind.CORRECT, ofHinge(variation))));
        CorrectVariants.ofSoftmax()
                .forEach((name, variation) -> all.add(Specimen.right("softmax: " + name, Kind.CORRECT, ofSoftmax(variation))));
        return all;
    }

    private static Submitted ofHinge(Variation variation) {
        return new LinearRehearsal(() -> new RehearsedClassifier(variation, Variation.none()));
    }

    private static Submitted ofSoftmax(Variation variation) {
        return new LinearRehearsal(() -> new RehearsedClassifier(Variation.none(), variation));
    }

    private static Submitted ofBoth(Variation variation) {
        return new LinearRehearsal(() -> new RehearsedClassifier(variation, variation));
    }
}
