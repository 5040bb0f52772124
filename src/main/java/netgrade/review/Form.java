package netgrade.review;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.rubric.ManualScores;

/** What a form on the review page sends: points and a comment, as entered. */
record Form(String points, String comment) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,9})?");

    /** Reads {@code application/x-www-form-urlencoded}; a missing field is empty. */
    static Form of(String body) {
        Map<String, String> fields = Stream.of(body.split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(field -> decoded(field[0]), field -> decoded(field[1]), (a, b) -> b));
        return new Form(fields.getOrDefault("points", "").strip(), fields.getOrDefault("comment", "").replace("\r\n", "\n").strip());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // No browser sends this; kept as it is, it is not a number and so refused.
            return text;
        }
    }

    /** Returns what is wrong with the form itself; empty if nothing is. */
    Optional<String> problem() {
        if (points.isEmpty() && !comment.isEmpty()) {
            return Optional.of("Not saved: a comment needs points. Enter points (0 is fine) or clear the comment.");
        }
        if (!points.isEmpty() && !NUMBER.matcher(points).matches()) {
            return Optional.of("Not saved: points is \"" + points + "\", expected a number such as 3 or 2.5.");
        }
        return Optional.empty();
    }

    /** Returns the score it gives; empty if it clears the item's score. */
    Optional<ManualScores.Score> score() {
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new ManualScores.Score(Double.parseDouble(points.replace(',', '.')), comment));
    }
}
