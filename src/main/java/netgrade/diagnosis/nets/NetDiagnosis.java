package netgrade.diagnosis.nets;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import netgrade.checks.Asks;
import netgrade.checks.CheckVariant;
import netgrade.checks.DeclaredCheck;
import netgrade.checks.nets.NetTask;
import netgrade.diagnosis.Asking;
import netgrade.diagnosis.Diagnosis.Measurement;
import netgrade.diagnosis.Hints;
import netgrade.diagnosis.Inquiry;
import netgrade.diagnosis.Observed;
import netgrade.diagnosis.Precision;
import netgrade.diagnosis.Rounding;
import netgrade.diagnosis.Search;
import netgrade.diagnosis.Training;
import netgrade.reference.Convention;
import netgrade.reference.FullyConnectedNet;
import netgrade.reference.Variation;
import netgrade.sandbox.Submitted;
import netgrade.spi.NeuralNet;

/** Why a net failed. */
final class NetDiagnosis {

    private static final Set<Asks> FORMULAS = EnumSet.of(Asks.SCORES, Asks.LOSS, Asks.GRADIENTS, Asks.OWN_SLOPE);

    private static final LossOfNet LOSS =
            new LossOfNet("loss", (net, question) -> net.loss(question.x(), question.y(), question.reg()), false);
    private static final LossOfNet BONUS = new LossOfNet(
            "crossEntropyLoss", (net, question) -> net.crossEntropyLoss(question.x(), question.y(), question.reg()), true);

    private final Inquiry inquiry;
    private final Submitted submission;
    private final NetTask task;
    private final long seed;

    private NetDiagnosis(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.submission = inquiry.submission();
        this.task = (NetTask) inquiry.exercise().task();
        this.seed = inquiry.exercise().seed();
    }

    /** One of a net's losses. */
    private record LossOfNet(String method, NetFormulas.LossMethod ask, boolean isBonus) {

        /** Returns whether a check looks at it, or at the scores it begins with. */
        boolean isAskedBy(DeclaredCheck check) {
            boolean asksBonus = check.method().filter(BONUS.method::equals).isPresent();
            return FORMULAS.contains(check.asks()) && asksBonus == isBonus;
        }
    }

    static void make(Inquiry inquiry) {
        new NetDiagnosis(inquiry).make();
    }

    private static Predicate<DeclaredCheck> ask(Asks asks) {
        return check -> check.asks() == asks;
    }

    private void make() {
        Convention convention = task.convention();
        Optional<Variation> base = Optional.empty();
        // Training and predictions rest on them, whatever the rubric asks.
        boolean isBase = inquiry.hasFailed(ask(Asks.TRAINING).or(ask(Asks.PREDICTION)));
        if (inquiry.isWorthAsking(LOSS::isAskedBy) || !inquiry.hasFailed(LOSS::isAskedBy) && isBase) {
            base = formulas(convention, LOSS);
        }
        if (inquiry.isWorthAsking(BONUS::isAskedBy)) {
            formulas(convention.withCrossEntropy(), BONUS);
        }
        if (inquiry.isWorthAsking(ask(Asks.TRAINING)) && base.isPresent()) {
            NetTraining model = new NetTraining(convention, seed);
            inquiry.training(new Training(model.ask(submission), base.get(), model), NetCatalogue.training(), "train");
        }
        if (inquiry.isWorthAsking(ask(Asks.PREDICTION)) && base.isPresent()) {
            predictions(convention, base.get());
        }
        if (inquiry.isWorthAsking(ask(Asks.PARAMETERS))) {
            drawing(convention);
        }
    }

    /** Returns what is known of a net's scores, loss and gradients: nothing wrong, or the mistake; empty where it could not be told. */
    private Optional<Variation> formulas(Convention convention, LossOfNet loss) {
        List<NetQuestion> questions = NetQuestionnaire.formulas(task, convention, seed);
        NetFormulas formulas = NetFormulas.ask(submission, convention, questions, loss.ask(), !loss.isBonus());
        if (formulas.answers().isEmpty()) {
            return Optional.empty();
        }
        if (formulas.wrong().isEmpty()) {
            inquiry.notePrecision(formulas.precision(), loss.method());
            return Optional.of(Variation.none());
        }
        Search.Found found = Search.run(NetCatalogue.formulas(convention, task), formulas::isAnsweredBy);
        inquiry.note(loss.method(), formulas.asked(), found);
        if (found.proved().isEmpty()) {
            inquiry.add(Hints.of(formulas.observed(), formulas.precision(), loss.method()));
            // Which gradient a rounded one belongs to cannot be told, and is not what is wrong.
            if (!loss.isBonus() && Rounding.of(formulas.observed()).isEmpty()) {
                gradientCheck(formulas, loss);
            }
        }
        return found.proved().map(Search.Explanation::variation);
    }

    /** Says whether loss and gradient belong to each other, and where they are furthest from it. */
    private void gradientCheck(NetFormulas formulas, LossOfNet loss) {
        if (formulas.answers().values().stream().anyMatch(answer -> answer.gradients().isEmpty())) {
            return;
        }
        Set<String> wrong = new TreeSet<>();
        formulas.observed().forEach(each -> wrong.addAll(each.wrong(formulas.precision())));
        boolean lossIsRight = !wrong.contains(Observed.LOSS);
        boolean gradientIsRight = Set.of(Observed.LOSS, Observed.SCORES).containsAll(wrong);
        Optional<Set<String>> apart = apart(formulas);
        GradientCheck.verdict(lossIsRight, gradientIsRight, apart, loss.method()).map(List::of).ifPresent(inquiry::add);
        apart.stream()
                .flatMap(Set::stream)
                .flatMap(parameter -> worst(formulas, parameter, loss).stream())
                .findFirst()
                .map(List::of)
                .ifPresent(inquiry::add);
    }

    /** Returns the parameters whose gradient is not the slope of the submission's own loss; empty if that cannot be told. */
    private Optional<Set<String>> apart(NetFormulas formulas) {
        if (formulas.precision() == Precision.SINGLE) {
            // Differences of floats are no slopes.
            return Optional.empty();
        }
        Set<String> onTheToy = inquiry.failed().stream()
                .filter(ask(Asks.OWN_SLOPE))
                .flatMap(check -> check.variant().stream())
                .map(CheckVariant::id)
                .collect(Collectors.toCollection(TreeSet::new));
        return OwnSlopes.apart(submission, formulas.answers()).map(elsewhere -> {
            onTheToy.addAll(elsewhere);
            return onTheToy;
        });
    }

    /** Looks at a parameter on the toy, which everybody may see. */
    private Optional<Measurement> worst(NetFormulas formulas, String parameter, LossOfNet loss) {
        return formulas.answers().entrySet().stream()
                .filter(each -> each.getKey().name().equals(NetQuestionnaire.TOY))
                .findFirst()
                .flatMap(toy -> new Asking().ask(() -> worst(toy.getKey(), toy.getValue(), parameter, loss)))
                .flatMap(found -> found);
    }

    private Optional<Measurement> worst(NetQuestion toy, NetAnswer answer, String parameter, LossOfNet loss) {
        NeuralNet net = submission.fresh();
        double[][] gradient = answer.gradients().getOrDefault(parameter, new double[0][]);
        return new GradientCheck(parameter, toy.parameters().get(parameter), gradient, moved -> {
                    net.setParameters(GradientCheck.with(toy.parameters(), parameter, moved));
                    return loss.ask().of(net, toy).loss();
                })
                .worst(loss.method());
    }

    private void predictions(Convention convention, Variation base) {
        NetQuestion question = NetQuestionnaire.predictions(convention, seed);
        Optional<int[]> labels = new Asking().ask(() -> {
            NeuralNet net = submission.fresh();
            net.setParameters(question.parameters());
            return net.predict(question.x());
        });
        labels.ifPresent(given -> inquiry.search(NetCatalogue.predictions(), "predict", question.name(), variation -> {
            FullyConnectedNet net = new FullyConnectedNet(convention).varied(base.and(variation));
            net.setParameters(question.parameters());
            return Arrays.equals(given, net.predict(question.x()));
        }));
    }

    private void drawing(Convention convention) {
        Drawing.ask(submission).ifPresent(given -> inquiry.search(
                ParameterMistakes.all(),
                "initialise",
                "weights drawn from two seeds",
                variation -> given.isLike(Drawing.of(convention, variation))));
    }
}
