package netgrade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandInTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-05-01-23-59-07, 2026-05-01T23:59:07", "20260501, 2026-05-01T00:00", "20260501235907, 2026-05-01T23:59:07",
        "2026_05_01_2359, 2026-05-01T23:59"
    })
    void digitsAreRead(String text, String time) {
        assertEquals(Optional.of(time), HandInTime.ofDigits(text).map(HandInTime::toString));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Oct 5, 2026 1159 PM | 2026-10-05T23:59", "October 5, 2026 11:59 PM | 2026-10-05T23:59",
        "5 October, 2026 12:30 AM | 2026-10-05T00:30",
        "Sep 30, 2026 12:30 PM | 2026-09-30T12:30", "30 Sep 2026 14:05 | 2026-09-30T14:05"
    })
    void wordsAreRead(String text, String time) {
        assertEquals(Optional.of(time), HandInTime.ofWords(text).map(HandInTime::toString));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-05-01T23:59:07+02:00 | 2026-05-01T23:59:07+02:00", "2026-05-01 21:59:07.5 Z | 2026-05-01T21:59:07.500Z",
        "2026-05-01 21:59:07 UTC | 2026-05-01T21:59:07Z"
    })
    void isoHasAnOffset(String text, String time) {
        assertEquals(Optional.of(time), HandInTime.ofIso(text).map(HandInTime::toString));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13-01", "2026-02-30", "Xyz 5, 2026 1159 PM", "Oct 5, 2026 2561", "yesterday"})
    void whatIsNoTimeIsEmpty(String text) {
        assertTrue(HandInTime.ofDigits(text).isEmpty() && HandInTime.ofWords(text).isEmpty() && HandInTime.ofIso(text).isEmpty());
    }

    @Test
    void timeWithoutAZoneIsOneOfTheDeadlines() {
        HandInTime time = HandInTime.ofDigits("2026-05-02-01-00-00").orElseThrow();

        assertEquals(Duration.ofHours(1), time.after(ZonedDateTime.parse("2026-05-02T00:00+02:00")), "01:00 - 00:00");
        assertEquals(Duration.ofHours(-2), time.after(ZonedDateTime.parse("2026-05-02T03:00-07:00")), "01:00 - 03:00");
    }

    @Test
    void offsetOfItsOwnCounts() {
        HandInTime time = HandInTime.ofIso("2026-05-01T22:30:00Z").orElseThrow();

        assertEquals(Duration.ofMinutes(30), time.after(ZonedDateTime.parse("2026-05-02T00:00+02:00")), "22:30 UTC is 00:30 there");
    }

    @Test
    void timesCompareAcrossOffsets() {
        HandInTime earlier = HandInTime.ofIso("2026-05-01T22:30:00+02:00").orElseThrow();
        HandInTime later = HandInTime.ofIso("2026-05-01T21:00:00Z").orElseThrow();

        assertTrue(earlier.compareTo(later) < 0, "20:30 UTC and 21:00 UTC");
    }
}
