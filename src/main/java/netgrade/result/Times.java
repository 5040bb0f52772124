package netgrade.result;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When measuring began, and how many seconds it took: the only part that differs between two runs. Judging anew keeps them.
 *
 * @param totalSeconds wall time from compiling to the last check
 * @param checkSeconds wall time of each check by its id
 * @param partSeconds what a check timed on its way, such as the methods it compared: by its id, then by their names
 */
public record Times(
        Instant started,
        double totalSeconds,
        SortedMap<String, Double> checkSeconds,
        SortedMap<String, SortedMap<String, Double>> partSeconds) {

    public Times {
        checkSeconds = sorted(checkSeconds);
        TreeMap<String, SortedMap<String, Double>> parts = new TreeMap<>(partSeconds);
        parts.replaceAll((id, seconds) -> sorted(seconds));
        partSeconds = Collections.unmodifiableSortedMap(parts);
    }

    /**
     * Returns the times of those durations.
     *
     * @param checks by the check's id
     * @param parts by the check's id, then by what it timed
     */
    public static Times of(
            Instant started, Duration total, Map<String, Duration> checks, Map<String, Map<String, Duration>> parts) {
        TreeMap<String, SortedMap<String, Double>> partSeconds = new TreeMap<>();
        parts.forEach((id, durations) -> partSeconds.put(id, seconds(durations)));
        return new Times(started, seconds(total), seconds(checks), partSeconds);
    }

    /** Returns the times of those checks alone; their sum stands for the whole. */
    Times only(Collection<String> ids) {
        TreeMap<String, Double> checks = new TreeMap<>(checkSeconds);
        checks.keySet().retainAll(ids);
        TreeMap<String, SortedMap<String, Double>> parts = new TreeMap<>(partSeconds);
        parts.keySet().retainAll(ids);
        return new Times(started, checks.values().stream().mapToDouble(seconds -> seconds).sum(), checks, parts);
    }

    /** Returns the seconds of what a check timed on its way, by name. */
    public SortedMap<String, Double> partsOf(String check) {
        return partSeconds.getOrDefault(check, Collections.emptySortedMap());
    }

    private static SortedMap<String, Double> seconds(Map<String, Duration> durations) {
        TreeMap<String, Double> seconds = new TreeMap<>();
        durations.forEach((what, duration) -> seconds.put(what, seconds(duration)));
        return seconds;
    }

    // Map.copyOf iterates in an order that differs from one JVM to the next.
    static SortedMap<String, Double> sorted(Map<String, Double> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
