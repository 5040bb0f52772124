package netgrade.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which names of folders and classes tell of parts and versions of one student's work, and not of students. */
final class OwnWords {

    // A student's number has more digits than a version's, and "student1" is no version.
    private static final Pattern NUMBERED = Pattern.compile("(?:v|ver|version|attempt|try|hw|homework|task|exercise|ex|part|assignment|"
            + "question|q|problem|week|lab|step|stage|phase|sheet|blatt|aufgabe|abgabe|milestone|net|neuralnet|network)?\\d{1,2}");
    /** What projects are made of; what the course hands out; what was there before; what one student tries beside another. */
    private static final Set<String> WORDS = Stream.of(
                    "src source sources main java test tests testing lib libs app core common util utils doc docs bench demo example",
                    "examples sample samples scratch playground experiment experiments tmp temp mock stub dummy",
                    "starter code startercode template skeleton handout solution solutions reference",
                    "old older new newer backup bak copy orig original previous prev last first final draft wip archive archived",
                    "submission submitted version v attempt",
                    "my naive fast slow vectorized vectorised loop loops simple plain base better improved debug guessing experimental")
            .flatMap(words -> Stream.of(words.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");
    private static final Pattern NUMBER_AT_END = Pattern.compile("[ _-]?[vV]?\\d{1,2}$");

    private OwnWords() {}

    /** Returns whether all of a name is such words. */
    static boolean isOwn(String name) {
        return NUMBERED.matcher(name.toLowerCase(Locale.ROOT)).matches() || essence(unnumbered(name)).isEmpty();
    }

    /** Returns whether two names are of one thing: {@code Net} and {@code NetOld}, {@code FastNet}, {@code Net2} or {@code Net - Copy}. */
    static boolean areVersions(String a, String b) {
        return essence(a).equals(essence(b)) || essence(unnumbered(a)).equals(essence(b)) || essence(a).equals(essence(unnumbered(b)));
    }

    private static String unnumbered(String name) {
        return NUMBER_AT_END.matcher(name).replaceFirst("");
    }

    // In their order: Kim Lee and Lee Kim are two.
    private static List<String> essence(String name) {
        List<String> words = BETWEEN_WORDS.splitAsStream(Layout.withoutCopy(name))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        // A name of signs alone, such as an emoji, says nothing of a version.
        return words.isEmpty() ? List.of(name) : words.stream().filter(word -> !WORDS.contains(word)).toList();
    }
}
