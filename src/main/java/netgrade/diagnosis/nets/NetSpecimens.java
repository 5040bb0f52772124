package netgrade.diagnosis.nets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import netgrade.checks.nets.NetTask;
import netgrade.diagnosis.CommonMistakes;
import netgrade.diagnosis.CorrectVariants;
import netgrade.diagnosis.Mistake;
import netgrade.diagnosis.Specimen;
import netgrade.diagnosis.Specimen.Kind;
import netgrade.reference.Convention;
import netgrade.reference.Variation;
import netgrade.sandbox.Submitted;

/** Nets of which it is known what they should earn. */
final class NetSpecimens {

    private final NetTask task;
    private final List<Specimen> all = new ArrayList<>();

    private NetSpecimens(NetTask task) {
        this.task = task;
    }

    static List<Specimen> of(NetTask task) {
        NetSpecimens specimens = new NetSpecimens(task);
        specimens.addCorrect();
        specimens.addMistakes();
        if (task.convention().loss() != Convention.DataLoss.CROSS_ENTROPY) {
            specimens.addBonus();
        }
        return specimens.all;
    }

    /** Returns nets that compute nothing. */
    static List<Specimen> idle(NetTask task) {
        return List.of(
                Specimen.idle("zeros", "A net of zeros", new NetRehearsal(() -> new ZeroNet(task))),
                Specimen.idle("table", "A table of the hand-out's toys", new NetRehearsal(() -> new TableNet(task))));
    }

    private void addCorrect() {
        all.add(Specimen.right("reference", Kind.REFERENCE, varied(Variation.none())));
        boolean isCrossEntropy = task.convention().loss() == Convention.DataLoss.CROSS_ENTROPY;
        NetVariants.all(isCrossEntropy).forEach((name, variation) -> all.add(Specimen.right(name, Kind.CORRECT, varied(variation))));
        Supplier<RehearsedNet> sharing = () -> new RehearsedNet(task, Variation.none(), Variation.none(), true);
        all.add(Specimen.right(
                "parameters handed out as they are kept, gradients in another order", Kind.CORRECT, new NetRehearsal(sharing)));
    }

    private void addMistakes() {
        List<Mistake> mistakes = new ArrayList<>(ParameterMistakes.all());
        mistakes.addAll(NetCatalogue.formulas(task.convention(), task));
        mistakes.add(CommonMistakes.singlePrecision());
        mistakes.addAll(NetCatalogue.training());
        mistakes.addAll(NetCatalogue.predictions());
        mistakes.forEach(mistake -> all.addAll(Specimen.wrong(mistake, mistake.id(), this::varied)));
    }

    private void addBonus() {
        CorrectVariants.ofSoftmax()
                .forEach((name, variation) -> all.add(Specimen.right("bonus: " + name, Kind.CORRECT, bonusVaried(variation))));
        NetCatalogue.bonus().forEach(mistake -> all.addAll(Specimen.wrong(mistake, "bonus-" + mistake.id(), this::bonusVaried)));
    }

    private Submitted varied(Variation variation) {
        return new NetRehearsal(() -> new RehearsedNet(task, variation, Variation.none(), false));
    }

    private Submitted bonusVaried(Variation variation) {
        return new NetRehearsal(() -> new RehearsedNet(task, Variation.none(), variation, false));
    }
}
