package netgrade.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import netgrade.diagnosis.Specimen;
import netgrade.harness.RubricProof;
import netgrade.harness.RubricProof.Proof;

/** Prints the proof of a rubric. */
final class ProofTable {

    private ProofTable() {}

    /** What is printed as JSON. */
    record Proofs(List<Proof> proofs) {}

    static void print(Proof proof, PrintWriter out) {
        out.println(proof.assignment() + (proof.leftOut().isEmpty() ? "" : " without " + String.join(", ", proof.leftOut())));
        proof.rows().forEach(row -> out.printf(Locale.ROOT, "  %-9s %-45s %-12s %s%n", kind(row), row.id(), told(row), lost(row)));
        out.printf(
                Locale.ROOT,
                "%n  detection %.1f %%, false fails %.1f %%, diagnosis precision %.1f %%, mistakes named %.1f %%%n",
                proof.detection(),
                proof.falseFails(),
                proof.precision(),
                proof.named());
        proof.floors().forEach(floor -> out.println("  " + floor.words()));
        proof.failures().forEach(failure -> out.println("  not proved: " + failure));
        out.println();
    }

    private static String kind(RubricProof.Row row) {
        return row.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String told(RubricProof.Row row) {
        if (row.kind() != Specimen.Kind.MISTAKE && row.named().isEmpty()) {
            return "";
        }
        return row.isNamed() ? "named" : row.named().isEmpty() ? "not named" : "MISNAMED " + String.join(", ", row.named());
    }

    private static String lost(RubricProof.Row row) {
        return row.lost().isEmpty() ? "loses nothing" : "loses " + String.join(", ", row.lost());
    }
}
