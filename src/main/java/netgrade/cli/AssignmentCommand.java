package netgrade.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import netgrade.checks.Checks;
import netgrade.document.Documents;
import netgrade.harness.RubricProof;
import netgrade.rubric.Demands;
import netgrade.rubric.Rubric;
import netgrade.rubric.Rubrics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code netgrade assignment}: the assignments and their rubrics. */
@Command(name = "assignment", mixinStandardHelpOptions = true, description = "Lists the assignments, prints them, and proves their rubrics.")
final class AssignmentCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command; expected one of list, show, verify.");
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
            description = "Prints an assignment: its items, or the text students get.")
    int show(
            @Mixin RubricFolder folder,
            @Parameters(paramLabel = "ID", description = "The assignment.") String id,
            @Option(names = "--hand-out", description = "Print the text students get.") boolean handOut) {
        PrintWriter out = spec.commandLine().getOut();
        Rubrics rubrics = rubrics(folder);
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
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Proves rubrics: the reference and correct variants lose nothing, known mistakes do and are told for what they are.")
    int verify(
            @Mixin RubricFolder folder,
            @Parameters(paramLabel = "ID", arity = "1..*", description = "The assignments.") List<String> ids,
            @Option(names = "--json", description = "Print the results as JSON.") boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        Rubrics rubrics = rubrics(folder);
        List<RubricProof.Proof> proofs = new ArrayList<>();
        for (String id : ids) {
            Rubric rubric = find(rubrics, id);
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

    private static void print(Rubric rubric, PrintWriter out) {
        out.printf(Locale.ROOT, "%s: %s (%s), %s points%n%n", rubric.id(), rubric.title(), rubric.edition(), number(rubric.max()));
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
            case CHOICES -> "choices of question " + item.question().orElseThrow().id();
            case MANUAL -> "graded by the instructor";
        };
    }

    private static Rubrics rubrics(RubricFolder folder) {
        return Rubrics.load(folder.rubrics(), new Checks().known());
    }

    private static String number(double points) {
        return points == Math.rint(points) ? String.valueOf((long) points) : String.valueOf(points);
    }
}
