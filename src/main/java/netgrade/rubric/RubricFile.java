package netgrade.rubric;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import netgrade.document.DocumentProblem;
import netgrade.document.DocumentProblem.Problem;
import netgrade.document.Documents;
import netgrade.document.Located;
import netgrade.document.Schema;

/** A rubric as its file has it: of the right form, its names and formulas not yet looked at. */
record RubricFile(
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
        OptionalInt java,
        List<ItemEntry> items) {

    /** Returns the release of a language that it asks for; empty if it names none. */
    OptionalInt release(String language) {
        return language.equals("Java") ? java : OptionalInt.empty();
    }

    /** An item as the file has it. */
    record ItemEntry(
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

        List<String> needs() {
            return dependsOn.orElse(List.of());
        }

        /** Returns how messages about it begin. */
        String label() {
            return RubricFile.label(id);
        }
    }

    /** A multiple-choice question as the file has it. */
    record ChoicesEntry(String question, List<String> options, List<Integer> correct) {}

    /** Returns how messages about the item of that id begin. */
    static String label(String itemId) {
        return "item \"" + itemId + "\": ";
    }

    /**
     * Returns what a file holds.
     *
     * @param name the file's name for messages
     * @param schema what the file must fit; empty if it is known to
     * @throws DocumentProblem if it is not text, not YAML, or does not fit the schema
     */
    static Located<RubricFile> locate(String name, byte[] bytes, Optional<Schema> schema) {
        return Documents.locateYaml(name, text(name, bytes), schema, RubricFile.class);
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new DocumentProblem(List.of(new Problem(name, 0, "is not text in UTF-8; save it in that encoding")));
        }
    }
}
