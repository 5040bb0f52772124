package netgrade.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import netgrade.checks.Checks;
import netgrade.harness.GraderVocabulary;
import netgrade.rubric.Rubrics;

/**
 * All assignments, and the one that was asked for.
 *
 * @param rubrics all assignments, including the user's own
 * @param id the assignment asked for, known or not; empty where none was
 */
record AssignmentChoice(Rubrics rubrics, Optional<String> id) {

    /**
     * Returns the assignment that the user named by its id or by its folder.
     *
     * @param given an id, or a folder with {@code assignment.yaml}, or that file; an id wins
     * @param folder the folder of the option {@code --rubrics}
     * @throws UsageProblem if a folder is named that holds no assignment, or another file
     */
    static AssignmentChoice of(Optional<String> given, Optional<Path> folder) {
        return of(given, folder, new Checks());
    }

    /** Does the same with checks that were found earlier: finding them takes a while. */
    static AssignmentChoice of(Optional<String> given, Optional<Path> folder, Checks checks) {
        Rubrics rubrics = Rubrics.load(folder, new GraderVocabulary(checks));
        Optional<Path> own = given.filter(name -> !rubrics.ids().contains(name)).flatMap(name -> folder(name, rubrics));
        if (own.isEmpty()) {
            return new AssignmentChoice(rubrics, given);
        }
        if (folder.isPresent()) {
            throw new UsageProblem("The assignment is the folder \"" + own.get() + "\", but --rubrics names \"" + folder.get()
                    + "\". Give only one of them.");
        }
        if (!Rubrics.isAssignment(own.get())) {
            throw new UsageProblem("\"" + own.get() + "\" is not a known assignment, and the folder of that name has no assignment.yaml;"
                    + " known assignments: " + String.join(", ", rubrics.ids()) + ". `netgrade assignment new DIR` makes one of your own.");
        }
        Rubrics ofFolder = Rubrics.load(own, new GraderVocabulary(checks));
        return new AssignmentChoice(ofFolder, ofFolder.only());
    }

    private static Optional<Path> folder(String name, Rubrics rubrics) {
        try {
            Path path = Path.of(name);
            if (Files.isRegularFile(path) && !Rubrics.isRubric(path)) {
                throw new UsageProblem("\"" + name + "\" is a file; expected the id of an assignment or a folder with an assignment.yaml;"
                        + " known assignments: " + String.join(", ", rubrics.ids()) + ".");
            }
            return Optional.of(Rubrics.isRubric(path) ? path.toAbsolutePath().getParent() : path).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
