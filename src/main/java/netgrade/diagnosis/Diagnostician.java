package netgrade.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import netgrade.checks.CheckResult;
import netgrade.checks.Exercise;
import netgrade.diagnosis.Diagnosis.Cause;
import netgrade.reference.Convention;
import netgrade.reference.FullyConnectedNet;
import netgrade.reference.LinearModel;
import netgrade.reference.Variation;
import netgrade.sandbox.Contract;
import netgrade.sandbox.Submitted;
import netgrade.sandbox.TimedClassifier.LossMethod;
import netgrade.spi.LinearLoss;
import netgrade.spi.NeuralNet;

/** The door to diagnosis: asks a submission that failed checks a few questions more, and says why it failed where that can be proved. */
public final class Diagnostician {

    /** Checks of a gradient against the loss of the submission itself; a parameter's name follows. */
    private static final String OWN = "gradients.own.";

    private static final String[] FORMULAS = {"scores.", "loss.", "gradients.", "variants.", "deep."};

    private final Submitted submission;
    private final Exercise exercise;
    private final List<CheckResult> failed;
    private final List<Cause> causes = new ArrayList<>();
    private final List<Diagnosis.Measurement> measurements = new ArrayList<>();
    private final List<String> evidence = new ArrayList<>();

    private Diagnostician(Submitted submission, Exercise exercise, List<CheckResult> failed) {
        this.submission = submission;
        this.exercise = exercise;
        this.failed = failed;
    }

    /**
     * Returns why a submission failed checks. Nothing is asked where none failed.
     *
     * @param submission the submission, still able to answer
     * @param exercise what it was measured against
     * @param failed the results that did not pass
     */
    public static Diagnosis diagnose(Submitted submission, Exercise exercise, List<CheckResult> failed) {
        return new Diagnostician(submission, exercise, List.copyOf(failed)).diagnosis();
    }

    private Diagnosis diagnosis() {
        if (exercise.task().contract() == Contract.NET) {
            ofNet();
        } else {
            ofLinear();
        }
        return new Diagnosis(causes, measurements, evidence);
    }

    private void ofNet() {
        Convention convention = exercise.task().convention();
        Optional<Variation> base = Optional.empty();
        // Training and predictions rest on them, whatever the rubric asks.
        if (isWorthAsking(FORMULAS) || !hasFailed(FORMULAS) && hasFailed("training.", "predict.")) {
            base = formulas(convention, (net, question) -> net.loss(question.x(), question.y(), question.reg()), true, "loss");
        }
        if (isWorthAsking("bonus.")) {
            Convention bonus = new Convention(
                    convention.layout(), convention.scores(), Convention.DataLoss.CROSS_ENTROPY, convention.regFactor());
            formulas(bonus, (net, question) -> net.crossEntropyLoss(question.x(), question.y(), question.reg()), false, "crossEntropyLoss");
        }
        if (isWorthAsking("training.") && base.isPresent()) {
            NetTraining model = new NetTraining(convention, exercise.seed());
            training(new Training(model.ask(submission), base.get(), model), TrainingMistakes.ofNets(), "train");
        }
        if (isWorthAsking("predict.") && base.isPresent()) {
            predictions(convention, base.get());
        }
        if (isWorthAsking("parameters.")) {
            drawing(convention);
        }
    }

    /** Returns what is known of a net's scores, loss and gradients: nothing wrong, or the mistake; empty where it could not be told. */
    private Optional<Variation> formulas(Convention convention, NetFormulas.LossMethod method, boolean scores, String name) {
        NetFormulas formulas = NetFormulas.ask(
                submission, convention, NetQuestions.formulas(exercise.task(), convention, exercise.seed()), method, scores);
        if (formulas.answers().isEmpty()) {
            return Optional.empty();
        }
        if (formulas.wrong().isEmpty()) {
            noteSingle(formulas.precision(), name);
            return Optional.of(Variation.none());
        }
        List<Mistake> catalogue = Catalogue.formulas(convention, exercise.task());
        Search.Found found = Search.run(catalogue, formulas::isAnsweredBy);
        note(name, formulas.asked(), found);
        if (found.proved().isEmpty()) {
            measurements.addAll(Hints.of(formulas.observed(), formulas.precision(), name));
            gradientCheck(formulas, method, name);
        }
        return found.proved().map(Search.Explanation::variation);
    }

    /** Says whether loss and gradient belong to each other, and where they are furthest from it. */
    private void gradientCheck(NetFormulas formulas, NetFormulas.LossMethod method, String name) {
        Set<String> wrong = new TreeSet<>();
        formulas.observed().forEach(each -> wrong.addAll(each.wrong(formulas.precision())));
        boolean hasGradients = formulas.answers().values().stream().noneMatch(answer -> answer.gradients().isEmpty());
        Set<String> apart = failed.stream()
                .map(CheckResult::id)
                .filter(id -> id.startsWith(OWN))
                .map(id -> id.substring(OWN.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!hasGradients || name.equals("crossEntropyLoss")) {
            return;
        }
        boolean gradientIsRight = wrong.stream().noneMatch(each -> each.startsWith("d"));
        GradientCheck.verdict(!wrong.contains("loss"), gradientIsRight, apart.isEmpty(), name).ifPresent(measurements::add);
        apart.stream().findFirst().ifPresent(parameter -> worst(formulas, parameter, method).ifPresent(measurements::add));
    }

    /** Looks at a parameter on the toy, which everybody may see. */
    private Optional<Diagnosis.Measurement> worst(NetFormulas formulas, String parameter, NetFormulas.LossMethod method) {
        return formulas.answers().entrySet().stream()
                .filter(each -> each.getKey().name().equals(NetQuestions.TOY))
                .findFirst()
                .flatMap(toy -> new Asking().ask(() -> worst(toy.getKey(), toy.getValue(), parameter, method)))
                .flatMap(found -> found);
    }

    private Optional<Diagnosis.Measurement> worst(NetQuestion toy, NetAnswer answer, String parameter, NetFormulas.LossMethod method) {
        NeuralNet net = submission.fresh();
        double[][] gradient = answer.gradients().getOrDefault(parameter, new double[0][]);
        return new GradientCheck(parameter, toy.parameters().get(parameter), gradient, moved -> {
                    net.setParameters(GradientCheck.with(toy.parameters(), parameter, moved));
                    return method.of(net, toy).loss();
                })
                .worst("loss");
    }

    private void noteSingle(Precision precision, String method) {
        if (precision == Precision.SINGLE) {
            add(Catalogue.singlePrecision(), method);
        }
    }

    private void training(Training training, List<Mistake> mistakes, String name) {
        if (!training.isAnswered()) {
            return;
        }
        boolean isRight = training.isRight();
        if (isRight && !training.isUpToChance(Variation.none())) {
            return;
        }
        // Right steps on rows that are all the same: only what leaves no row to chance can be told from right code.
        List<Mistake> candidates = Training.inBothWays(mistakes);
        Search.Found found = isRight
                ? Search.runAlone(candidates, variation -> training.isAnsweredBy(variation) && !training.isUpToChance(variation))
                : Search.run(candidates, training::isAnsweredBy);
        if (isRight && found.proved().isEmpty()) {
            return;
        }
        note(name, List.of("runs on equal rows", "a run on rows that differ", "a run on fewer rows than a batch holds"), found);
    }

    private void predictions(Convention convention, Variation base) {
        NetQuestion question = NetQuestions.predictions(convention, exercise.seed());
        Optional<int[]> labels = new Asking().ask(() -> {
            NeuralNet net = submission.fresh();
            net.setParameters(question.parameters());
            return net.predict(question.x());
        });
        labels.ifPresent(given -> predictions(PredictionMistakes.ofNets(), "predict", question.name(), variation -> {
            FullyConnectedNet net = new FullyConnectedNet(convention).varied(base.and(variation));
            net.setParameters(question.parameters());
            return Arrays.equals(given, net.predict(question.x()));
        }));
    }

    private void predictions(List<Mistake> mistakes, String name, String asked, Predicate<Variation> fits) {
        if (!fits.test(Variation.none())) {
            note(name, List.of(asked), Search.run(mistakes, fits));
        }
    }

    private void drawing(Convention convention) {
        Drawing.ask(submission).filter(given -> !given.isLike(Drawing.of(convention, Variation.none()))).ifPresent(given -> note(
                "initialise",
                List.of("weights drawn from two seeds"),
                Search.run(ParameterMistakes.all(), variation -> given.isLike(Drawing.of(convention, variation)))));
    }

    private void ofLinear() {
        Optional<Variation> hinge = linear(LinearLoss.HINGE, LossMethod.HINGE_NAIVE, LossMethod.HINGE);
        Optional<Variation> softmax = linear(LinearLoss.SOFTMAX, LossMethod.SOFTMAX_NAIVE, LossMethod.SOFTMAX);
        if (isWorthAsking("linear.training.")) {
            hinge.ifPresent(base -> linearTraining(LinearLoss.HINGE, base));
            softmax.ifPresent(base -> linearTraining(LinearLoss.SOFTMAX, base));
        }
        if (isWorthAsking("linear.predict.")) {
            LinearQuestion question = LinearQuestions.predictions(exercise.seed());
            Optional<int[]> labels = new Asking().ask(() -> submission.freshLinear().predict(question.w(), question.x()));
            labels.ifPresent(given -> predictions(PredictionMistakes.all(), "predict", question.name(), variation ->
                    Arrays.equals(given, new LinearModel().varied(variation).predict(question.w(), question.x()))));
        }
    }

    private void linearTraining(LinearLoss loss, Variation base) {
        LinearTraining model = new LinearTraining(loss, exercise.seed());
        training(new Training(model.ask(submission), base, model), TrainingMistakes.ofUpdates(), "train");
    }

    /** Returns what is known of the loss that training most likely uses, the one on whole rows; empty where it could not be told. */
    private Optional<Variation> linear(LinearLoss loss, LossMethod... methods) {
        String prefix = loss.name().toLowerCase(Locale.ROOT) + ".";
        String[] formulas = {prefix + "naive.", prefix + "vectorised.", prefix + "equal", prefix + "first"};
        Optional<Variation> base = Optional.empty();
        for (LossMethod method : methods) {
            if (isWorthAsking(formulas) || !hasFailed(formulas) && hasFailed("linear.training.")) {
                base = linear(loss, method);
            }
        }
        return base;
    }

    private Optional<Variation> linear(LinearLoss loss, LossMethod method) {
        LinearFormulas formulas = LinearFormulas.ask(submission, method, exercise.seed());
        if (formulas.answers().isEmpty()) {
            return Optional.empty();
        }
        if (formulas.isRight()) {
            noteSingle(formulas.precision(), method.words());
            return Optional.of(Variation.none());
        }
        Search.Found found = Search.run(Catalogue.linearFormulas(loss == LinearLoss.HINGE), formulas::isAnsweredBy);
        note(method.words(), formulas.asked(), found);
        if (found.proved().isEmpty()) {
            measurements.addAll(Hints.of(formulas.observed(), formulas.precision(), method.words()));
        }
        return found.proved().map(Search.Explanation::variation);
    }

    /** Notes a mistake, beside the other methods it is made in. */
    private void add(Mistake mistake, String method) {
        for (int i = 0; i < causes.size(); i++) {
            Cause known = causes.get(i);
            if (known.id().equals(mistake.id()) && known.title().equals(mistake.title())) {
                Set<String> methods = new LinkedHashSet<>(known.methods());
                methods.add(method);
                causes.set(i, new Cause(known.id(), known.title(), List.copyOf(methods), known.lesson()));
                return;
            }
        }
        causes.add(new Cause(mistake.id(), mistake.title(), List.of(method), mistake.lesson()));
    }

    private void note(String method, List<String> asked, Search.Found found) {
        found.proved().ifPresent(explanation -> {
            explanation.mistakes().forEach(mistake -> add(mistake, method));
            evidence.add(method + ": " + String.join(" and ", explanation.ids()) + " gives the submission's answers to all of these: "
                    + String.join(", ", asked) + ".");
        });
        if (found.stopped()) {
            evidence.add(method + ": the search stopped after " + Search.MOST_TRIED + " variations, before all pairs were tried.");
        } else if (found.explanations().isEmpty()) {
            evidence.add(method + ": no known mistake, and no two of them, give the submission's answers to all of these: "
                    + String.join(", ", asked) + ".");
        } else if (found.explanations().size() > 1) {
            evidence.add(method + ": several explanations fit, so none is named: "
                    + String.join("; ", found.explanations().stream().map(each -> String.join(" and ", each.ids())).toList()) + ".");
        }
    }

    private boolean hasFailed(String... prefixes) {
        return failed.stream().anyMatch(result -> startsWithOneOf(result.id(), prefixes));
    }

    /** Returns whether a check of those failed, and none of them in a way that costs too much to meet again. */
    private boolean isWorthAsking(String... prefixes) {
        List<CheckResult> concerned = failed.stream().filter(result -> startsWithOneOf(result.id(), prefixes)).toList();
        return !concerned.isEmpty() && concerned.stream().noneMatch(result -> Asking.COSTLY.contains(result.outcome()));
    }

    private static boolean startsWithOneOf(String id, String... prefixes) {
        for (String prefix : prefixes) {
            if (id.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
