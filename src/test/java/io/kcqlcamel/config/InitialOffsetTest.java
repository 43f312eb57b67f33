package io.kcqlcamel.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class InitialOffsetTest {

    private static final Instant START = Instant.parse("2026-02-03T04:05:06.789Z");

    /** The replaced connector writes and documents such moments with three, six or seven digits of a second. */
    @Property
    void everyMoment_isReadBackFromEveryLengthOfFraction(
            @ForAll @LongRange(min = -5_000_000_000L, max = 5_000_000_000L) long second,
            @ForAll @IntRange(max = 999) int milli,
            @ForAll @IntRange(min = 3, max = 9) int digits) {
        Instant moment = Instant.ofEpochSecond(second, milli * 1_000_000L);
        String pattern = "uuuu-MM-dd HH:mm:ss." + "S".repeat(digits) + "'Z'";
        String text =
                DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC).format(moment);

        assertThat(InitialOffset.parse(text)).isEqualTo(new InitialOffset.At(moment));
        assertThat(InitialOffset.parse(moment.toString())).isEqualTo(new InitialOffset.At(moment));
    }

    @Test
    void now_isTheMomentOfTheStart() {
        assertThat(InitialOffset.parse("now").at(START)).isEqualTo(START);
        assertThat(InitialOffset.parse("2018-01-22").at(START)).isEqualTo(Instant.parse("2018-01-22T00:00:00Z"));
    }
}
