package netgrade.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.intake.Download.Top;

/** How the files and folders of a class are named, and so which of them are whose; {@code docs/intake.md} shows each way. */
public final class Naming {

    /** Files a platform adds for the reader. */
    private static final Set<String> ADDED = Set.of("index.html", GradescopeNames.METADATA);

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
        GITHUB_CLASSROOM("github-classroom", "hw1-octocat");

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

    private final Platform platform;
    private final Optional<Scheme> pattern;
    private final YamlReader yaml;

    private Naming(Platform platform, Optional<Scheme> pattern, YamlReader yaml) {
        this.platform = platform;
        this.pattern = pattern;
        this.yaml = yaml;
    }

    /** Returns the naming of a platform. */
    public static Naming of(Platform platform, YamlReader yaml) {
        return new Naming(platform, Optional.empty(), yaml);
    }

    /**
     * Returns the naming of a regular expression that each name as a whole has to fit.
     *
     * @param regex with the named group {@code student} and, if there is more to read, {@code name}, {@code attempt}, {@code late}, {@code time}, {@code file}
     * @throws IntakeProblem if it is no such expression
     */
    public static Naming ofPattern(String regex) {
        return new Naming(Platform.AUTO, Optional.of(PatternNames.of(regex)), (file, text) -> Map.of());
    }

    /** Reads names as they are: each folder, archive and file is a submission of its own name. */
    public static Naming plain() {
        return of(Platform.PLAIN, (file, text) -> Map.of());
    }

    /** Returns whether nothing but a download will do. */
    boolean isChosen() {
        return pattern.isPresent() || platform != Platform.AUTO && platform != Platform.PLAIN;
    }

    boolean isPlain() {
        return platform == Platform.PLAIN;
    }

    /** A download with what the names in it tell. */
    record Recognised(Download download, Map<Top, Named> named) {

        /** Returns what is not named, and no file that platforms add. */
        List<Top> others() {
            return download.tops().stream().filter(top -> !named.containsKey(top) && !isAdded(top)).toList();
        }

        private static boolean isAdded(Top top) {
            return !top.isFolder() && ADDED.contains(top.name()) || top.name().endsWith(".expected.yaml");
        }

        /** Returns whether everything that could be a submission is named. */
        boolean isUnmistakable() {
            return others().stream().noneMatch(top -> top.isFolder() || Layout.isJava(top.name()) || Layout.isArchive(top.name()));
        }
    }

    /**
     * Returns a download with its names read, that of its only folder where it has one; empty if it is none.
     *
     * @throws IntakeProblem if the user chose a naming and no name fits
     */
    Optional<Recognised> recognise(Download download) {
        Stream<Download> levels = Stream.concat(Stream.of(download), download.onlyFolder().map(download::inside).stream());
        Optional<Recognised> recognised =
                levels.flatMap(this::readings).filter(reading -> isChosen() || reading.isUnmistakable()).findFirst();
        if (recognised.isEmpty() && isChosen()) {
            throw nothingFits(download);
        }
        return recognised;
    }

    /** Returns what to tell the user of a folder that is taken as plain though some of its names are a platform's; empty if none is. */
    Optional<String> doubt(Download download) {
        return Stream.of(Platform.values())
                .flatMap(each -> scheme(each, download).stream().map(scheme -> doubt(each, read(download, scheme))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> doubt(Platform platform, Recognised reading) {
        return reading.named().isEmpty()
                ? Optional.empty()
                : Optional.of(FileNames.of(reading.download().origin()) + ": " + reading.named().size() + " of " + reading.download().tops().size()
                        + " names are as " + platform + " writes them, so that all are taken as they are. With --names " + platform
                        + " these are read, and the others are left out.");
    }

    private Stream<Recognised> readings(Download download) {
        return schemes(download).stream().map(scheme -> read(download, scheme)).filter(reading -> !reading.named().isEmpty());
    }

    private static Recognised read(Download download, Scheme scheme) {
        Map<Top, Named> named = new LinkedHashMap<>();
        download.tops().forEach(top -> scheme.read(top).ifPresent(name -> named.put(top, name)));
        return new Recognised(download, named);
    }

    private List<Scheme> schemes(Download download) {
        if (pattern.isPresent()) {
            return List.of(pattern.get());
        }
        List<Scheme> schemes = new ArrayList<>();
        for (Platform each : Platform.values()) {
            if (platform == each || platform == Platform.AUTO) {
                scheme(each, download).ifPresent(schemes::add);
            }
        }
        return schemes;
    }

    private Optional<Scheme> scheme(Platform each, Download download) {
        return switch (each) {
            case AUTO, PLAIN -> Optional.empty();
            case CANVAS -> Optional.of(new CanvasNames());
            case MOODLE -> Optional.of(new MoodleNames());
            case BLACKBOARD -> Optional.of(new BlackboardNames(download));
            case BRIGHTSPACE -> Optional.of(new BrightspaceNames());
            case GRADESCOPE -> GradescopeNames.of(download, yaml);
            case GITHUB_CLASSROOM -> isChosen() || isOfClones(download) ? GithubNames.of(download) : Optional.empty();
        };
    }

    // Without clones, folders that begin alike are no sign: "lab-ana" and "lab-ben" may be anything.
    private static boolean isOfClones(Download download) {
        List<Top> folders = download.tops().stream().filter(Top::isFolder).toList();
        return !folders.isEmpty() && folders.stream().allMatch(top -> download.has(top.name() + "/.git"));
    }

    private IntakeProblem nothingFits(Download download) {
        String found = download.tops().isEmpty()
                ? "nothing"
                : download.tops().stream().limit(5).map(top -> EntryName.quoted(top.name())).collect(Collectors.joining(", "));
        String wanted = pattern.isPresent() ? "--name-pattern fits no name" : "--names " + platform + " fits no name";
        String example = pattern.isPresent() ? "a pattern for whole names" : "names such as \"" + platform.example + "\"";
        return new IntakeProblem("\"" + download.origin() + "\": " + wanted + " in it; expected " + example + ", found " + found + ".");
    }
}
