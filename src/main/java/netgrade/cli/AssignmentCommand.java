package netgrade.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import netgrade.document.Documents;
import netgrade.harness.GraderVocabulary;
import netgrade.harness.RubricProof;
import netgrade.rubric.Demands;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import netgrade.sandbox.IsolationProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code netgrade assignment}: the assignments and their rubrics. */
@Command(name = "assignment", mixinStandardHelpOptions = true, description = "Lists, prints, creates and proves assignments.")
final class AssignmentCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command; expected one of list, show, new, try, verify.");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the assignments.")
    int list(@Mixin RubricFolder folder) {
        PrintWriter out = spec.commandLine().getOut();
        Rubrics rubrics = rubrics(folder);
        for (String id : rubrics.ids()) {
            Rubric rubric = rubrics.find(id).orElseThrow();
            out.printf(Locale.ROOT, "%-28s %5s points  %s (%s)%n", id, number(rubric.max()), rubric.title(), rubric.edition());
        }
        out.flush();
        return ExitCode.DONE;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints an assignment: its items, or the hand-out.")
    int show(
            @Mixin RubricFolder folder,
            @Parameters(paramLabel = "ID", description = "An assignment's id, or the folder of your own.") String given,
            @Option(names = "--hand-out", description = "Print the hand-out, the text students get.") boolean handOut) {
        PrintWriter out = spec.commandLine().getOut();
        AssignmentChoice choice = AssignmentChoice.of(Optional.of(given), folder.rubrics());
        Rubrics rubrics = choice.rubrics();
        String id = choice.id().orElse(given);
        Rubric rubric = find(rubrics, id);
        if (handOut) {
            byte[] text = rubrics.file(id, rubric.handOut())
                    .orElseThrow(() -> new UsageProblem("Assignment \"" + id + "\" has no file \"" + rubric.handOut() + "\"."));
            out.println(new String(text, StandardCharsets.UTF_8));
        } else {
            print(rubric, out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Creates an assignment for you to change: rubric, hand-out, starter, solution, and sample submissions with"
                    + " their expected grades. docs/authoring.md explains the next steps.")
    int create(@Mixin NewAssignment assignment) {
        assignment.write(spec.commandLine().getOut());
        return ExitCode.DONE;
    }

    @Command(
            name = "try",
            mixinStandardHelpOptions = true,
            description = "Grades the solution (DIR/reference) and the sample submissions (DIR/submissions) of your own assignment and"
                    + " compares them with their expected grades. Exits with 1 if any differs.")
    int tryOut(
            @Parameters(paramLabel = "DIR", description = "The assignment's folder.") Path folder,
            @Option(
                            names = "--isolation",
                            paramLabel = "LEVEL",
                            defaultValue = "auto",
                            description = "auto, bubblewrap or process (default: ${DEFAULT-VALUE}, the best available here).")
                    IsolationChoice isolation) {
        PrintWriter terminal = spec.commandLine().getOut();
        SampleRun run = new SampleRun(folder);
        IsolationProbe chosen = isolation.choose();
        IsolationChoice.announce(chosen, terminal);
        return run.run(chosen.level(), terminal);
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Proves rubrics: correct solutions keep all points; known mistakes lose points and are named.")
    int verify(
            @Mixin RubricFolder folder,
            @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of assignments, or folders of your own.") List<String> ids,
            @Option(names = "--json", description = "Print the results as JSON.") boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        List<RubricProof.Proof> proofs = new ArrayList<>();
        for (String id : ids) {
            AssignmentChoice choice = AssignmentChoice.of(Optional.of(id), folder.rubrics());
            Rubrics rubrics = choice.rubrics();
            Rubric rubric = find(rubrics, choice.id().orElse(id));
            RubricProof.Proof proof = RubricProof.of(rubric, demands(rubrics, rubric));
            proofs.add(proof);
            if (!json) {
                ProofTable.print(proof, out);
            }
        }
        if (json) {
            out.println(Documents.writeJson(new ProofTable.Proofs(proofs)));
        }
        out.flush();
        return proofs.stream().allMatch(RubricProof.Proof::holds) ? ExitCode.DONE : ExitCode.USAGE;
    }

    private static Demands demands(Rubrics rubrics, Rubric rubric) {
        return rubrics.file(rubric.id(), Demands.FILE)
                .map(bytes -> Demands.read(rubric.id() + "/" + Demands.FILE, new String(bytes, StandardCharsets.UTF_8), rubric))
                .orElseGet(Demands::strictest);
    }

    private static Rubric find(Rubrics rubrics, String id) {
        return rubrics.find(id)
                .orElseThrow(() -> new UsageProblem(
                        "Assignment \"" + id + "\" is not known; known assignments: " + String.join(", ", rubrics.ids()) + "."));
    }

    private static String points(double points) {
        return number(points) + (points == 1 ? " point" : " points");
    }

    private static void print(Rubric rubric, PrintWriter out) {
        out.printf(Locale.ROOT, "%s: %s (%s), %s%n%n", rubric.id(), rubric.title(), rubric.edition(), points(rubric.max()));
        for (Rubric.Item item : rubric.items()) {
            String visibility = item.visibility().name().toLowerCase(Locale.ROOT).replace('_', '-');
            out.printf(Locale.ROOT, "%-20s %4s  %-9s  %s%n", item.id(), number(item.points()), visibility, item.title());
            out.printf(Locale.ROOT, "%38s%s%s%n", "", item.bonus() ? "bonus: " : "", basis(item));
        }
        out.printf(Locale.ROOT, "%nTotal: %s%n", rubric.total().text());
    }

    private static String basis(Rubric.Item item) {
        return switch (item.basis()) {
            case CHECKS -> String.join(", ", item.checks());
            case CHOICES -> "multiple choice, question " + item.question().orElseThrow().id();
            case MANUAL -> "graded by the instructor";
        };
    }

    private static Rubrics rubrics(RubricFolder folder) {
        return Rubrics.load(folder.rubrics(), new GraderVocabulary());
    }

    private static String number(double points) {
        return points == Math.rint(points) ? String.valueOf((long) points) : String.valueOf(points);
    }
}
