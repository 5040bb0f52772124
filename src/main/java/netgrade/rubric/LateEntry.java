package netgrade.rubric;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/** A late policy as a rubric's file has it; percentages are texts such as {@code 10 %}. */
record LateEntry(String perDay, Optional<LatePolicy.Of> of, OptionalDouble graceHours, OptionalInt maxDays, Optional<String> atMost) {

    /**
     * Returns the policy.
     *
     * @param problems takes what is wrong with it: the place in the file, and a sentence
     */
    LatePolicy policy(BiConsumer<String, String> problems) {
        double percentPerDay = percent("per-day", perDay, problems);
        double percentAtMost = atMost.map(text -> percent("at-most", text, problems)).orElse(100.0);
        if (percentAtMost < percentPerDay) {
            problems.accept("/late/at-most", "late: at-most is " + atMost.orElseThrow() + ", less than per-day, " + perDay);
        }
        return new LatePolicy(
                percentPerDay,
                of.orElse(LatePolicy.Of.EARNED),
                Duration.ofSeconds(Math.round(3600 * graceHours.orElse(0))),
                maxDays,
                percentAtMost);
    }

    /** The schema lets bare numbers through, so that they are answered here with what is missing: the sign. */
    private static double percent(String key, String text, BiConsumer<String, String> problems) {
        double percent = text.endsWith("%") ? Double.parseDouble(text.substring(0, text.length() - 1).strip()) : Double.NaN;
        if (percent > 0 && percent <= 100) {
            return percent;
        }
        problems.accept("/late/" + key, "late: " + key + " is " + text + ", expected a percentage above 0, at most 100, such as 10 %");
        // Below any at-most, so that one mistake is not reported as two.
        return key.equals("per-day") ? Double.MIN_VALUE : 100;
    }
}
