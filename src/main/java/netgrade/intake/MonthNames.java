package netgrade.intake;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The months in the languages that learning platforms write dates in. */
final class MonthNames {

    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "tr", "ca", "ro", "hu", "el", "ru", "uk");
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    /** What stands for different months in two languages. */
    private static final int AMBIGUOUS = 0;
    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** Returns 1 for January, in any of the languages, in full or cut to three letters or more; 0 for what is no month or might be two. */
    static int number(String word) {
        return NUMBERS.getOrDefault(key(word), 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (Month month : Month.values()) {
            for (String language : LANGUAGES) {
                STYLES.forEach(style -> add(numbers, key(month.getDisplayName(style, Locale.forLanguageTag(language))), month.getValue()));
            }
            // The English ones count even where another language has them for another month, and are cut to three letters as ever.
            String english = key(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            for (int length = 3; length <= english.length(); length++) {
                numbers.put(english.substring(0, length), month.getValue());
            }
        }
        return numbers;
    }

    private static void add(Map<String, Integer> numbers, String name, int month) {
        numbers.merge(name, month, (known, other) -> known.equals(other) ? known : AMBIGUOUS);
    }

    private static String key(String word) {
        return word.replace(".", "").toLowerCase(Locale.ROOT);
    }
}
