package netgrade.rubric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an instructor's own checks as a rubric names them.
 *
 * @param file the rubric
 * @param jar the contents of the jar it names; empty if it names none, or the jar is not there
 */
record JarReader(RubricFile file, Optional<byte[]> jar, Vocabulary vocabulary, Problems problems) {

    /** Returns the checks of the jar by id; none where there is no jar. Whatever is wrong is reported. */
    Map<String, Vocabulary.KnownCheck> read() {
        checkKeys();
        if (jar.isEmpty()) {
            return Map.of();
        }
        Vocabulary.JarContents contents = vocabulary.read(file.checksJar().orElseThrow(), jar.get(), classes());
        contents.problems().forEach(problem -> problems.report(placeOf(problem), problem.message()));
        return contents.checks();
    }

    /** Returns the jar with the checks that were read from it; empty where there is none. */
    Optional<ChecksJar> jar(Set<String> checks) {
        return jar.map(bytes -> new ChecksJar(file.checksJar().orElseThrow(), bytes, classes(), checks));
    }

    private void checkKeys() {
        Optional<String> name = file.checksJar();
        if (name.isEmpty() != file.checksClasses().isEmpty()) {
            problems.report(
                    name.isEmpty() ? "/checks-classes" : "/checks-jar",
                    "checks-jar and checks-classes go together: the jar of your own checks, and the classes in it that hold them");
        }
        if (name.isPresent() && jar.isEmpty()) {
            problems.report(
                    "/checks-jar",
                    "checks-jar \"" + name.get()
                            + "\" is not in the assignment's folder; build it there as described in docs/authoring.md");
        }
    }

    private List<String> classes() {
        return file.checksClasses().orElse(List.of());
    }

    private static String placeOf(Vocabulary.JarProblem problem) {
        return problem.classIndex().isPresent() ? "/checks-classes/" + problem.classIndex().getAsInt() : "/checks-jar";
    }
}
