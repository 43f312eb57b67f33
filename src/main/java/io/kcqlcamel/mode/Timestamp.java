package io.kcqlcamel.mode;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * New rows by a column of type {@code timestamp}, window after window.
 *
 * @param column the column as CQL writes it, quoted where it has to be
 * @param initialOffset the first window reads what is later than this; empty: than the clock, less the
 *     delay, when it is cut
 * @param delay how far a window's end stays behind the clock, so that writes under way still land in their window
 */
public record Timestamp(String column, Optional<Instant> initialOffset, Duration delay) implements ReadMode {

    public static final String NAME = "TIMESTAMP";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> predicate() {
        return Optional.of(column + " > :after AND " + column + " <= :upTo");
    }

    @Override
    public Map<String, Object> bindings(Window window) {
        TimeWindow times = (TimeWindow) window;
        return Map.of("after", times.after(), "upTo", times.upTo());
    }

    @Override
    public Optional<Window> next(Optional<Window> finished, Instant now) {
        // Cassandra's timestamps are whole milliseconds: a finer end would promise more than the column can tell.
        Instant upTo = now.minus(delay).truncatedTo(ChronoUnit.MILLIS);
        Instant after = finished.map(TimeWindow.class::cast)
                .map(TimeWindow::upTo)
                .or(() -> initialOffset)
                // So that a window is due, and its position kept, at once: a restart has to know when "now" was.
                .orElse(upTo.minusMillis(1));
        return upTo.isAfter(after) ? Optional.of(new TimeWindow(after, upTo)) : Optional.empty();
    }
}
