package netgrade.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import netgrade.intake.Submission.SourceFile;

/** Leaves out unchanged sources of the hand-out where the student's own declare the same classes: both together cannot be graded. */
record Starter(HandedOut handedOut) {

    /**
     * Returns the files without those that give way.
     *
     * @param files in UTF-8
     * @param remarks to which a sentence for each of them is added
     */
    List<SourceFile> givesWayIn(List<SourceFile> files, List<String> remarks) {
        List<SourceFile> unchanged = files.stream().filter(file -> Layout.isSource(file.path()) && handedOut.holds(text(file))).toList();
        // Most submissions keep no file as it was: nothing has to be looked for in those.
        if (unchanged.isEmpty()) {
            return files;
        }
        Map<String, String> pathsByClaim = new TreeMap<>();
        files.stream()
                .filter(file -> Layout.isSource(file.path()) && !unchanged.contains(file))
                .forEach(file -> claims(file).forEach(claim -> pathsByClaim.putIfAbsent(claim, file.path())));
        List<SourceFile> left = new ArrayList<>(files);
        unchanged.forEach(file -> rival(file, pathsByClaim).ifPresent(rival -> {
            left.remove(file);
            remarks.add(EntryName.quoted(file.path()) + " is the unchanged starter and was left out, because " + EntryName.quoted(rival)
                    + " declares the same class.");
        }));
        return left;
    }

    private static Optional<String> rival(SourceFile file, Map<String, String> pathsByClaim) {
        return claims(file).stream().filter(pathsByClaim::containsKey).findFirst().map(pathsByClaim::get);
    }

    /**
     * Returns what only one file of a submission can have: each class by its full name, and each class that implements the course's
     * interface by its simple name, because a student may have moved it to another package.
     */
    private static Set<String> claims(SourceFile file) {
        DeclaredTypes declared = DeclaredTypes.of(text(file));
        Set<String> claims = new HashSet<>(declared.names());
        declared.interfaces().forEach((name, interfaces) -> {
            if (interfaces.stream().anyMatch(Implementers::isOfCourse)) {
                claims.add("implementing " + name);
            }
        });
        return Collections.unmodifiableSet(claims);
    }

    private static String text(SourceFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
