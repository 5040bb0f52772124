package netgrade.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import netgrade.result.Numbers;
import netgrade.result.PublicScore;
import netgrade.result.Redaction;
import netgrade.result.Result;
import netgrade.result.Verdict;
import netgrade.result.VisibleText;

/**
 * What a student may see of a result as GitHub's workflow commands: an annotation at file and line for each item that lost points, those
 * with the most first.
 *
 * <p>Escaped by the rules of GitHub's toolkit ({@code command.ts}): {@code %}, CR and LF in messages, and colon and comma as well in
 * properties.
 */
final class GithubCommands {

    /** GitHub shows ten annotations of a kind and a step. */
    private static final int MOST = 10;

    private static final int MESSAGE_CHARACTERS = 1000;

    private final Result result;
    private final SourcePlaces places;
    private final Function<String, Optional<String>> repositoryPath;

    private GithubCommands(Redaction.StudentResult student, SourcePlaces places, Function<String, Optional<String>> repositoryPath) {
        this.result = student.result();
        this.places = places;
        this.repositoryPath = repositoryPath;
    }

    /**
     * Returns the commands, one a line.
     *
     * @param repositoryPath turns a path inside the submission into one of the repository, where it is a file there
     */
    static List<String> of(Redaction.StudentResult student, SourcePlaces places, Function<String, Optional<String>> repositoryPath) {
        return new GithubCommands(student, places, repositoryPath).commands();
    }

    private List<String> commands() {
        PublicScore score = PublicScore.of(result);
        List<String> commands = new ArrayList<>(new Verdict(result).obstacle().map(this::obstacle).orElseGet(this::items));
        commands.add("::notice title=netgrade::" + data("Points " + Numbers.points(score.points()) + "/" + Numbers.points(score.max())));
        return commands;
    }

    private List<String> obstacle(Verdict.Obstacle obstacle) {
        List<Result.CompilerMessage> errors = result.compiler().stream().filter(Result.CompilerMessage::stopsCompiling).toList();
        if (errors.isEmpty()) {
            return List.of(error(places.netClass(), obstacle.title(), obstacle.reason()));
        }
        List<String> commands = new ArrayList<>();
        errors.stream()
                .limit(MOST)
                .map(error -> error(Optional.of(new SourcePlaces.Place(error.path(), error.line())), "Does not compile", error.message()))
                .forEach(commands::add);
        return commands;
    }

    private List<String> items() {
        List<Result.Item> lost = result.items().stream()
                .filter(item -> !item.bonus() && item.points() < item.max())
                .filter(item -> item.status() != netgrade.rubric.ItemGrade.Status.NOT_GRADED)
                .sorted(Comparator.comparingDouble((Result.Item item) -> item.points() - item.max()))
                .toList();
        List<String> commands = new ArrayList<>();
        int shown = lost.size() <= MOST ? lost.size() : MOST - 1;
        lost.subList(0, shown).stream().map(this::item).forEach(commands::add);
        if (shown < lost.size()) {
            commands.add(error(Optional.empty(), "netgrade", lost.size() - shown + " more items lost points; see this step's summary for"
                    + " all of them."));
        }
        return commands;
    }

    private String item(Result.Item item) {
        Optional<Result.Check> failed = item.checks().stream().filter(check -> !check.passed()).findFirst();
        String title = item.title() + ": " + Numbers.points(item.points()) + " of " + Numbers.points(item.max()) + " points";
        String message = failed.map(check -> check.title() + ": " + Verdict.inWords(check) + entry(check)).orElse(item.reason());
        return error(failed.flatMap(places::of), title, message.isBlank() ? title : message);
    }

    private static String entry(Result.Check check) {
        return check.measures().stream()
                .filter(measure -> !measure.holds())
                .flatMap(measure -> measure.entries().stream())
                .findFirst()
                .map(entry -> {
                    List<String> pair = Numbers.pair(entry.actual(), entry.expected());
                    return "\n" + entry.position() + " is " + pair.get(0) + ", expected " + pair.get(1) + ".";
                })
                .orElse("");
    }

    private String error(Optional<SourcePlaces.Place> place, String title, String message) {
        String where = place.flatMap(known -> repositoryPath.apply(known.path())
                        .map(path -> "file=" + property(path) + (known.line() > 0 ? ",line=" + known.line() : "") + ","))
                .orElse("");
        String cut = message.length() > MESSAGE_CHARACTERS ? message.substring(0, MESSAGE_CHARACTERS) + " ..." : message;
        return "::error " + where + "title=" + property(VisibleText.name(title)) + "::" + data(VisibleText.block(cut));
    }

    static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
