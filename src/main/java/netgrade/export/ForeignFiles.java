package netgrade.export;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import netgrade.result.AtomicFiles;
import netgrade.result.Redaction;
import netgrade.result.Result;

/** The files of one submission that other systems read, one a format. */
public final class ForeignFiles {

    private static final Map<Format, String> NAMES = new EnumMap<>(Map.of(
            Format.GRADESCOPE, "gradescope.json",
            Format.GRADESCOPE_ALL, "gradescope-all.json",
            Format.JUNIT, "junit.xml",
            Format.CLASSROOM50, "classroom50.json"));

    private final Set<Format> formats;
    private final Function<Object, String> json;
    private final Optional<Classroom50> classroom50;

    /**
     * Prepares to write them.
     *
     * @param formats all that are asked for, those of no other system too
     * @param json writes a tree of records as JSON
     * @param classroom50 has to be there for its format
     */
    public ForeignFiles(Set<Format> formats, Function<Object, String> json, Optional<Classroom50> classroom50) {
        this.formats = formats;
        this.json = json;
        this.classroom50 = classroom50;
    }

    /** Returns the names of the files of all formats. */
    public static Stream<String> allNames() {
        return NAMES.values().stream();
    }

    /** Returns the names of the files that are asked for. */
    public Stream<String> names() {
        return asked().map(NAMES::get);
    }

    private Stream<Format> asked() {
        return NAMES.keySet().stream().filter(formats::contains);
    }

    /** Adds the files of a result. */
    public void addTo(AtomicFiles files, Result result) throws IOException {
        for (Format format : asked().toList()) {
            files.add(NAMES.get(format), text(format, result));
        }
    }

    private String text(Format format, Result result) {
        return switch (format) {
            case GRADESCOPE -> json.apply(GradescopeJson.of(Redaction.forStudent(result)));
            case GRADESCOPE_ALL -> json.apply(GradescopeJson.withHidden(result));
            case JUNIT -> JunitXml.of(Redaction.forStudent(result));
            case CLASSROOM50 -> json.apply(classroom50.orElseThrow().json(Redaction.forStudent(result)));
            case HTML, JSON, CSV -> throw new IllegalArgumentException(format + " is netgrade's own");
        };
    }
}
