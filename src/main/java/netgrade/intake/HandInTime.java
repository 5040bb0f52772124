package netgrade.intake;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something was handed in, as a learning platform wrote it down.
 *
 * @param local date and time of day
 * @param offset of which zone; empty where the platform does not say, as in the names of files
 */
public record HandInTime(LocalDateTime local, Optional<ZoneOffset> offset) implements Comparable<HandInTime> {

    private static final Pattern DIGITS = Pattern.compile("(\\d{4})\\D?(\\d{2})\\D?(\\d{2})(?:\\D?(\\d{2})\\D?(\\d{2})(?:\\D?(\\d{2}))?)?");
    private static final String CLOCK = ",? +(\\d{1,2}):?(\\d{2})(?: ?([AaPp])\\.?[Mm]\\.?)?";
    private static final Pattern MONTH_FIRST = Pattern.compile("([\\p{L}\\p{M}]{3,20})\\.? +(\\d{1,2}),? +(\\d{4})" + CLOCK);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.? +(?:de +)?([\\p{L}\\p{M}]{3,20})\\.?,? +(?:de +)?(\\d{4})"
            + CLOCK);

    /** Returns how long after a deadline it is, negative before; a time without a zone is one of the deadline's zone. */
    public Duration after(ZonedDateTime due) {
        return Duration.between(due.toInstant(), local.atZone(offset.isPresent() ? offset.get() : due.getZone()).toInstant());
    }

    @Override
    public int compareTo(HandInTime other) {
        return utc().compareTo(other.utc());
    }

    // Times of one download have zones all or none, so that those without compare among themselves.
    private LocalDateTime utc() {
        return offset.map(zone -> local.atOffset(zone).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()).orElse(local);
    }

    /** Returns it in ISO 8601, with the offset where it is known. */
    @Override
    public String toString() {
        return local + offset.map(ZoneOffset::getId).orElse("");
    }

    /** Returns the time of digits such as {@code 2026-05-01-23-59-07} or {@code 20260501}; empty if they are none. */
    static Optional<HandInTime> ofDigits(String text) {
        Matcher digits = DIGITS.matcher(text);
        return digits.matches() ? of(digits.group(1), digits.group(2), digits.group(3), digits.group(4), digits.group(5), digits.group(6))
                : Optional.empty();
    }

    /**
     * Returns the time of words, English or of another language, such as {@code Oct 5, 2026 1159 PM} or {@code 5 October, 2026 11:59 PM};
     * empty if they are none.
     */
    static Optional<HandInTime> ofWords(String text) {
        Matcher words = MONTH_FIRST.matcher(text);
        if (words.matches()) {
            return of(words.group(3), month(words.group(1)), words.group(2), hour(words), words.group(5), null);
        }
        words = DAY_FIRST.matcher(text);
        return words.matches() ? of(words.group(3), month(words.group(2)), words.group(1), hour(words), words.group(5), null)
                : Optional.empty();
    }

    /** Returns the time of ISO 8601 with an offset, its parts separated by a {@code T} or by blanks; empty if it is none. */
    static Optional<HandInTime> ofIso(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text.strip().replaceFirst(" ", "T").replace(" UTC", "Z").replace(" ", ""));
            return Optional.of(new HandInTime(time.toLocalDateTime(), Optional.of(time.getOffset())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String month(String word) {
        // 0 is no month, and refused like one that does not exist.
        return String.valueOf(MonthNames.number(word));
    }

    private static String hour(Matcher words) {
        if (words.group(6) == null) {
            return words.group(4);
        }
        int afternoon = words.group(6).equalsIgnoreCase("p") ? 12 : 0;
        return String.valueOf(Integer.parseInt(words.group(4)) % 12 + afternoon);
    }

    private static Optional<HandInTime> of(String year, String month, String day, String hour, String minute, String second) {
        try {
            return Optional.of(new HandInTime(
                    LocalDateTime.of(number(year), number(month), number(day), number(hour), number(minute), number(second)),
                            Optional.empty()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
