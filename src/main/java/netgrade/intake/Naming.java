package netgrade.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.document.DocumentProblem;

/** How the files and folders of a class are named, and so which of them are whose; {@code docs/intake.md} shows each way. */
public final class Naming {

    /** The ways that are known. */
    public enum Platform {
        /** One of those below where no name speaks against it, else {@link #PLAIN}. */
        AUTO("auto", ""),
        /** Each file or folder is a submission, under its own name. */
        PLAIN("plain", ""),
        CANVAS("canvas", "adamsana_1234_98765_net.zip"),
        MOODLE("moodle", "Ana Adams_1234_assignsubmission_file_"),
        BLACKBOARD("blackboard", "Homework 1_aadams_attempt_2026-05-01-23-59-07_net.zip"),
        BRIGHTSPACE("brightspace", "12345-67890 - Ana Adams - Oct 5, 2026 1159 PM"),
        GRADESCOPE("gradescope", "submission_1234 beside " + GradescopeNames.METADATA),
        GITHUB_CLASSROOM("github-classroom", "hw1-octocat"),
        SAKAI("sakai", "Adams, Ana(aadams)"),
        AUTOLAB("autolab", "ana@example.edu_1_net.zip");

        private final String label;
        private final String example;

        Platform(String label, String example) {
            this.label = label;
            this.example = example;
        }

        /** Returns its name on the command line. */
        @Override
        public String toString() {
            return label;
        }
    }

    /** Reads YAML into maps, lists and strings; throws a runtime exception with a message for the user if it is none. */
    public interface YamlReader {

        /** Returns what a text holds; the file's name is for messages. */
        Object read(String file, String text);
    }

    /** Canvas last: its scheme fits most. By it, a title such as {@code HW_1_2} would make a Blackboard class one student. */
    private static final List<Platform> IN_ORDER = Stream.concat(
            Stream.of(Platform.values()).filter(each -> each != Platform.CANVAS), Stream.of(Platform.CANVAS)).toList();

    private final Platform platform;
    private final Optional<Scheme> pattern;
    private final YamlReader yaml;
    private final boolean isOfSeveralPaths;

    private Naming(Platform platform, Optional<Scheme> pattern, YamlReader yaml, boolean isOfSeveralPaths) {
        this.platform = platform;
        this.pattern = pattern;
        this.yaml = yaml;
        this.isOfSeveralPaths = isOfSeveralPaths;
    }

    /**
     * Returns the same for a path beside others: it may be one student's, and the names in it chosen by that student. What names a single
     * student is no download then, unless the user says so.
     */
    Naming ofSeveralPaths() {
        return new Naming(platform, pattern, yaml, true);
    }

    /** Returns the naming of a platform. */
    public static Naming of(Platform platform, YamlReader yaml) {
        return new Naming(platform, Optional.empty(), yaml, false);
    }

    /**
     * Returns the naming of a regular expression that each name as a whole has to fit.
     *
     * @param regex with the named group {@code student} and, if there is more to read, {@code name}, {@code attempt}, {@code late}, {@code
     *     time}, {@code file}
     * @throws IntakeProblem if it is no such expression
     */
    public static Naming ofPattern(String regex) {
        return new Naming(Platform.AUTO, Optional.of(PatternNames.of(regex)), (file, text) -> Map.of(), false);
    }

    /** Reads names as they are: each folder, archive and file is a submission of its own name. */
    public static Naming plain() {
        return of(Platform.PLAIN, (file, text) -> Map.of());
    }

    /** Returns whether nothing but a download will do. */
    boolean isChosen() {
        return pattern.isPresent() || platform != Platform.AUTO && platform != Platform.PLAIN;
    }

    YamlReader yaml() {
        return yaml;
    }

    boolean isPlain() {
        return platform == Platform.PLAIN;
    }

    /**
     * Returns a download with its names read, that of its only folder where it has one; empty if it is none.
     *
     * <p>Names that fit a platform without exception come first, then those of which most do and tell of several students.
     *
     * @throws IntakeProblem if the user chose a naming and no name fits, or if one student's names fit two platforms
     */
    Optional<Recognised> recognise(Download download) {
        List<Recognised> readings = levels(download).flatMap(this::readings)
                .filter(reading -> isChosen() || !isOfSeveralPaths || reading.isOfSeveral())
                .toList();
        Optional<Recognised> recognised = readings.stream().filter(reading -> isChosen() || reading.isUnmistakable()).findFirst()
                .or(() -> readings.stream().filter(Recognised::isOfMost).findFirst());
        if (recognised.isEmpty() && isChosen()) {
            throw nothingFits(download);
        }
        return recognised.map(reading -> reading.beside(readings));
    }

    private static Stream<Download> levels(Download download) {
        return Stream.concat(Stream.of(download), download.onlyFolder().map(download::inside).stream());
    }

    /** Returns the best reading of something that is taken as plain though some of its names are a platform's; empty if none is. */
    Optional<Recognised> doubtful(Download download) {
        return isPlain()
                ? Optional.empty()
                : levels(download).flatMap(this::readings).max(Comparator.comparing(reading -> reading.named().size()));
    }

    /** Returns the reading of a folder or .zip in a class's folder that looks like a download of several students itself. */
    Optional<Recognised> downloadBelow(Path path) {
        try {
            Optional<Download> download = Files.isDirectory(path) ? Optional.of(new FolderDownload(path))
                    : Layout.isZip(FileNames.of(path)) ? Optional.of(ZipDownload.open(path)) : Optional.empty();
            return download.flatMap(ofSeveralPaths()::doubtful).filter(Recognised::isOfMost);
        } catch (IOException | Refusal | IntakeProblem unreadable) {
            // Said when it is read as a submission.
            return Optional.empty();
        }
    }

    private Stream<Recognised> readings(Download download) {
        if (pattern.isPresent()) {
            return Stream.of(Recognised.of(download, platform, pattern.get())).filter(Recognised::isAny);
        }
        return IN_ORDER.stream()
                .filter(each -> platform == each || platform == Platform.AUTO)
                .flatMap(each -> scheme(each, download).map(scheme -> Recognised.of(download, each, scheme)).stream())
                .filter(Recognised::isAny);
    }

    private Optional<Scheme> scheme(Platform each, Download download) {
        return switch (each) {
            case AUTO, PLAIN -> Optional.empty();
            case CANVAS -> Optional.of(new CanvasNames(download));
            case MOODLE -> Optional.of(new MoodleNames());
            case BLACKBOARD -> Optional.of(new BlackboardNames(download));
            case BRIGHTSPACE -> Optional.of(new BrightspaceNames(download));
            case GRADESCOPE -> gradescope(download);
            // Without clones, folders that begin alike are no sign: "lab-ana" and "lab-ben" may be anything.
            case GITHUB_CLASSROOM -> isChosen() || !GithubNames.clones(download).isEmpty() ? GithubNames.of(download) : Optional.empty();
            case SAKAI -> Optional.of(new SakaiNames(download));
            case AUTOLAB -> Optional.of(new AutolabNames());
        };
    }

    private Optional<Scheme> gradescope(Download download) {
        try {
            return GradescopeNames.of(download, yaml);
        } catch (IntakeProblem | DocumentProblem odd) {
            if (isOfSeveralPaths && !isChosen()) {
                // One student's own file of that name must not stop the others.
                return Optional.empty();
            }
            throw odd;
        }
    }

    /** Returns what to tell of a download that may be one student's folder or archive, with names that the student chose. */
    Optional<String> caution(Recognised recognised) {
        return isChosen() || !isOfSeveralPaths && recognised.labels().size() > 1
                ? Optional.empty()
                : Optional.of(recognised.reading() + ". If a student chose these names, use --names plain.");
    }

    private IntakeProblem nothingFits(Download download) {
        String found = download.tops().isEmpty()
                ? "nothing"
                : download.tops().stream().limit(5).map(top -> EntryName.quoted(top.name())).collect(Collectors.joining(", "));
        String wanted = pattern.isPresent() ? "--name-pattern matches no name" : "--names " + platform + " matches no name";
        String example = pattern.isPresent() ? "a pattern that matches whole names" : "names such as \"" + platform.example + "\"";
        return new IntakeProblem("\"" + download.origin() + "\": " + wanted + " in it; expected " + example + ", found " + found + ".");
    }
}
