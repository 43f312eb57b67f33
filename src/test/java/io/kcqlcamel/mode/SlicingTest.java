package io.kcqlcamel.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlicingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:34:56.789123Z");

    @ParameterizedTest
    @CsvSource({
        // A millisecond begins in which rows may still be written; "later than" means later than the offset's own.
        "MILLISECONDS, 2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z, 2026-03-01T12:34:55.788Z",
        "NANOSECONDS, 2026-01-01T00:00:00Z, 2026-01-01T00:00:00.000999999Z, 2026-03-01T12:34:55.789122999Z",
        // Coarser steps that are not over at the offset are read.
        "SECONDS, 2026-01-01T00:00:00Z, 2025-12-31T23:59:59Z, 2026-03-01T12:34:54Z",
        "SECONDS, 2026-01-01T00:00:00.999Z, 2026-01-01T00:00:00Z, 2026-03-01T12:34:54Z",
        "DAYS, 2026-01-01T00:00:00Z, 2025-12-31T00:00:00Z, 2026-02-28T00:00:00Z",
        "DAYS, 1900-01-01T12:00:00Z, 1899-12-31T00:00:00Z, 2026-02-28T00:00:00Z"
    })
    void theFirstWindow_reachesFromTheOffsetToTheLastStepThatIsOver(
            TimeUnit unit, Instant offset, Instant after, Instant upTo) {
        Slicing slicing = new Slicing(Optional.of(offset), Duration.ofSeconds(1), Optional.empty(), Duration.ZERO);

        assertThat(slicing.next(Optional.empty(), NOW, unit)).contains(new TimeWindow(after, upTo));
    }

    @Test
    void fromNowOn_beginsWithAnEmptyWindow_soThatItsPositionIsKept() {
        Slicing slicing = new Slicing(Optional.empty(), Duration.ofSeconds(1), Optional.empty(), Duration.ZERO);
        Instant yesterday = Instant.parse("2026-02-28T00:00:00Z");
        TimeWindow first = new TimeWindow(yesterday, yesterday);

        assertThat(slicing.next(Optional.empty(), NOW, TimeUnit.DAYS)).contains(first);
        assertThat(slicing.next(finished(first, 0), NOW, TimeUnit.DAYS)).isEmpty();
        assertThat(slicing.next(finished(first, 0), NOW.plus(Duration.ofDays(1)), TimeUnit.DAYS))
                .contains(new TimeWindow(yesterday, Instant.parse("2026-03-01T00:00:00Z")));
    }

    @Test
    void aSlice_doublesWhileEmpty_untilAWindowHadRows() {
        Instant offset = NOW.minus(Duration.ofHours(1)).truncatedTo(TimeUnit.SECONDS.toChronoUnit());
        Slicing slicing = new Slicing(
                Optional.of(offset), Duration.ofSeconds(1), Optional.of(Duration.ofSeconds(10)), Duration.ZERO);
        List<Long> seconds = new ArrayList<>();
        Optional<Position> finished = Optional.empty();
        for (int rows : new int[] {0, 0, 0, 5, 0, 1}) {
            TimeWindow window =
                    slicing.next(finished, NOW, TimeUnit.MILLISECONDS).orElseThrow();
            seconds.add(window.length().toSeconds());
            finished = finished(window, rows);
        }

        assertThat(seconds).containsExactly(10L, 20L, 40L, 80L, 10L, 20L);
    }

    @Test
    void aClockThatWentBack_makesNoWindow() {
        Slicing slicing = new Slicing(Optional.of(NOW), Duration.ZERO, Optional.empty(), Duration.ZERO);

        assertThat(slicing.next(Optional.empty(), NOW.minusSeconds(5), TimeUnit.MILLISECONDS))
                .isEmpty();
        assertThat(slicing.next(
                        finished(new TimeWindow(NOW.minusSeconds(9), NOW), 1),
                        NOW.minusSeconds(5),
                        TimeUnit.MILLISECONDS))
                .isEmpty();
    }

    private static Optional<Position> finished(TimeWindow window, long rows) {
        return Optional.of(new Position(window, Optional.empty(), true, rows));
    }
}
