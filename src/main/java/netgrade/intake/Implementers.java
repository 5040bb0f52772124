package netgrade.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import netgrade.intake.Survey.Source;

/** Finds classes that implement the course's interface, and whether they are several students'. */
final class Implementers {

    private static final String SPI = "/netgrade/spi/";
    private static final String SERVICES = "META-INF/services/";
    /** Most folders or files that are compared with each other: two are enough. */
    private static final int MAX_COMPARED = 30;

    private final Survey survey;

    Implementers(Survey survey) {
        this.survey = survey;
    }

    /**
     * A folder or file with a class that implements the interface.
     *
     * @param name of the folder or class
     * @param source the file with that class
     * @param all the sources of the folder
     */
    record Owner(String name, Source source, String className, String implemented, List<Source> all) {

        private boolean isIndependentOf(Owner other) {
            return implemented.equals(other.implemented)
                    && !OwnWords.areVersions(name, other.name)
                    && !source.text().equals(other.source.text())
                    && !uses(other)
                    && !other.uses(this);
        }

        private boolean uses(Owner other) {
            boolean isItsOwn = all.stream().anyMatch(file -> simpleNames(file).anyMatch(other.className::equals));
            Pattern word = Pattern.compile("\\b" + Pattern.quote(other.className) + "\\b");
            return !isItsOwn && all.stream().anyMatch(file -> word.matcher(file.text()).find());
        }
    }

    private static Stream<String> simpleNames(Source source) {
        return source.types().names().stream().map(name -> name.substring(name.lastIndexOf('.') + 1));
    }

    /** Returns a folder with its class, if it has one and is no package of a tree that begins above it. */
    Optional<Owner> owner(String name, String parent, List<Source> sources) {
        int depth = parent.isEmpty() ? 0 : parent.split("/").length;
        return sources.stream()
                .filter(source -> rootDepth(source) >= depth)
                .flatMap(source -> owner(name, source, sources).stream())
                .findFirst();
    }

    /** Returns a file with its class, if it has one and lies in no folder of its package. */
    Optional<Owner> owner(Source source) {
        boolean isInPackage = rootDepth(source) < source.folders().size();
        return isInPackage ? Optional.empty() : owner(Layout.withoutEnding(Layout.fileName(source.path())), source, List.of(source));
    }

    private Optional<Owner> owner(String name, Source source, List<Source> all) {
        // One service file says which class of all of them counts.
        if (survey.paths().stream().filter(path -> path.contains(SERVICES)).count() == 1) {
            return Optional.empty();
        }
        return source.types().interfaces().entrySet().stream()
                .flatMap(type -> type.getValue().stream().filter(Implementers::isOfCourse)
                        .map(implemented -> new Owner(name, source, type.getKey(), implemented, all)))
                .findFirst();
    }

    // Asked of the program's own files: this package uses no other.
    static boolean isOfCourse(String simpleName) {
        return Implementers.class.getResource(SPI + simpleName + ".class") != null;
    }

    /** Returns how many folders lie above the root of a source's packages; all its folders if they do not follow its package. */
    static int rootDepth(Source source) {
        List<String> folders = source.folders();
        String packageName = source.types().packageName();
        List<String> parts = packageName.isEmpty() ? List.of() : List.of(packageName.split("\\."));
        int depth = folders.size() - parts.size();
        return depth >= 0 && folders.subList(depth, folders.size()).equals(parts) ? depth : folders.size();
    }

    /** Returns what speaks for several students; empty if all can be one's. */
    static Optional<String> independent(List<Owner> owners) {
        List<Owner> compared = owners.subList(0, Math.min(MAX_COMPARED, owners.size()));
        for (Owner a : compared) {
            for (Owner b : compared) {
                if (a != b && a.isIndependentOf(b)) {
                    return Optional.of(both(a.source(), b.source()) + " each implement " + a.implemented());
                }
            }
        }
        return Optional.empty();
    }

    /** Returns what speaks for several students in folders that declare the same class in different files: it could not be one program. */
    static Optional<String> sameClass(SortedMap<String, List<Source>> byFolder) {
        Map<String, List<Map.Entry<String, Source>>> byClass = new HashMap<>();
        byFolder.forEach((folder, sources) -> sources.forEach(source -> source.types().names()
                .forEach(name -> byClass.computeIfAbsent(name, none -> new ArrayList<>()).add(Map.entry(folder, source)))));
        return byFolder.values().stream().flatMap(List::stream).flatMap(source -> source.types().names().stream())
                .flatMap(name -> conflict(name, byClass.get(name)).stream())
                .findFirst();
    }

    private static Optional<String> conflict(String name, List<Map.Entry<String, Source>> declared) {
        Map.Entry<String, Source> first = declared.get(0);
        return declared.stream()
                .filter(other -> !OwnWords.areVersions(first.getKey(), other.getKey()))
                .filter(other -> !first.getValue().text().equals(other.getValue().text()))
                .findFirst()
                .map(other -> both(first.getValue(), other.getValue()) + " each declare " + EntryName.shown(name));
    }

    private static String both(Source a, Source b) {
        return EntryName.shown(a.path()) + " and " + EntryName.shown(b.path());
    }
}
