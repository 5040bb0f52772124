package netgrade.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.intake.Download.Top;

/**
 * Gradescope: folders {@code submission_1234}, and {@code submission_metadata.yml} that tells whose they are and when they were handed in.
 */
final class GradescopeNames implements Scheme {

    static final String METADATA = "submission_metadata.yml";

    private final Map<?, ?> metadata;

    private GradescopeNames(Map<?, ?> metadata) {
        this.metadata = metadata;
    }

    /**
     * Returns the scheme of a download; empty if it has no metadata.
     *
     * @throws IntakeProblem if the metadata are no mapping
     */
    static Optional<Scheme> of(Download download, Naming.YamlReader yaml) {
        if (!download.has(METADATA)) {
            return Optional.empty();
        }
        if (yaml.read(METADATA, download.text(METADATA)) instanceof Map<?, ?> metadata) {
            return Optional.of(new GradescopeNames(metadata));
        }
        throw new IntakeProblem("\"" + METADATA + "\" in \"" + download.origin()
                + "\" does not list submissions and their students. "
                + "Export the submissions from Gradescope again.");
    }

    @Override
    public Optional<Named> read(Top top) {
        return top.isFolder() && metadata.get(top.name()) instanceof Map<?, ?> facts ? named(top, facts) : Optional.empty();
    }

    private static Optional<Named> named(Top top, Map<?, ?> facts) {
        List<String> students = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Object submitter : facts.get(":submitters") instanceof List<?> list ? list : List.of()) {
            if (submitter instanceof Map<?, ?> known) {
                String name = text(known, ":name");
                String id = Stream.of(":sid", ":email").map(key -> text(known, key)).filter(text -> !text.isEmpty()).findFirst().orElse("");
                students.add(id.isEmpty() ? name : id);
                names.add(name);
                // A name alone may be that of two students.
                labels.add(Stream.of(name, id.isEmpty() ? top.name() : id).filter(text -> !text.isEmpty()).distinct()
                        .collect(Collectors.joining("_")));
            }
        }
        if (students.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Named.of(students, String.join(", ", labels), String.join(", ", names), top.name())
                .time(HandInTime.ofIso(text(facts, ":created_at"))));
    }

    private static String text(Map<?, ?> facts, String key) {
        return facts.get(key) instanceof String text ? text.strip() : "";
    }
}
