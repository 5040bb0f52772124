package netgrade.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import netgrade.document.Documents;
import netgrade.document.FileTrouble;
import netgrade.gradebook.Roster;
import netgrade.intake.Naming.Platform;
import netgrade.intake.Naming;
import netgrade.rubric.LateList;
import picocli.CommandLine.Option;

/** What the instructor says about who handed in what, and when. */
final class HandInOptions {

    private static final DateTimeFormatter DUE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalStart()
            .appendLiteral('[')
            .parseCaseSensitive()
            .appendZoneRegionId()
            .appendLiteral(']')
            .toFormatter(Locale.ROOT);

    @Option(
            names = "--names",
            paramLabel = "PLATFORM",
            defaultValue = "auto",
            description = "The platform whose naming scheme a download follows: auto, plain, canvas, moodle, blackboard, brightspace,"
                    + " gradescope, github-classroom, sakai or autolab (default: ${DEFAULT-VALUE}, recognised by the names).")
    private Platform platform;

    @Option(
            names = "--name-pattern",
            paramLabel = "REGEX",
            description = "A regular expression for the names of submissions, with the named group student and, optionally, name, attempt,"
                    + " late, time and file.")
    private Optional<String> pattern = Optional.empty();

    @Option(
            names = "--due",
            paramLabel = "TIME",
            description = "The deadline, such as 2026-05-01T23:59+02:00. Submissions with a later time are late.")
    private Optional<String> due = Optional.empty();

    @Option(
            names = "--late",
            paramLabel = "FILE",
            description = "Lateness you set yourself (YAML, such as `ana: 1 d 3 h`); overrides every other source.")
    private Optional<Path> late = Optional.empty();

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "The course's students (CSV with a header), to list missing submissions and unknown submitters.")
    private Optional<Path> roster = Optional.empty();

    @Option(
            names = "--roster-column",
            paramLabel = "TITLE",
            defaultValue = "id",
            description = "The column of student ids in the roster (default: ${DEFAULT-VALUE}).")
    private String rosterColumn;

    /** Returns how names are read. */
    Naming naming() {
        if (pattern.isPresent() && platform != Platform.AUTO) {
            throw new UsageProblem("--names " + platform + " and --name-pattern both say how to read names. Give only one of them.");
        }
        return pattern.map(Naming::ofPattern).orElseGet(() -> Naming.of(platform, Documents::readForeignYaml));
    }

    /** Returns how late submissions are, as far as is known. */
    Lateness lateness() {
        return new Lateness(due.map(HandInOptions::due), late.map(HandInOptions::lateList).orElseGet(LateList::none));
    }

    /** Returns the roster, if one was given. */
    Optional<Roster> roster() {
        return roster.map(file -> Roster.read(file.toString(), text("--roster", file), rosterColumn));
    }

    /** Refuses an option for one assignment if there are several. */
    void requireOneAssignment(int assignments) {
        if (assignments > 1 && (due.isPresent() || late.isPresent())) {
            throw new UsageProblem((due.isPresent() ? "--due" : "--late") + " is for a single assignment, but there are " + assignments
                    + " assignments here. Grade them one at a time.");
        }
    }

    private static ZonedDateTime due(String text) {
        try {
            return DUE.parse(text, ZonedDateTime::from);
        } catch (DateTimeException e) {
            throw new UsageProblem("--due is \"" + text + "\", expected date, time and zone, such as 2026-05-01T23:59+02:00 or "
                    + "2026-05-01T23:59[Europe/Berlin].");
        }
    }

    private static LateList lateList(Path file) {
        return LateList.read(file.toString(), text("--late", file));
    }

    private static String text(String option, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UsageProblem(option + ": \"" + file + "\" cannot be read (" + FileTrouble.reason(e)
                    + "); expected a file in UTF-8.");
        }
    }
}
