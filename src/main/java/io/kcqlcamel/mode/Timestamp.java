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
 * @param initialOffset the first window reads what is later than this
 * @param delay how far a window's end stays behind the clock, so that writes under way still land in their window
 */
public record Timestamp(String column, Instant initialOffset, Duration delay) implements ReadMode {

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
        Instant after =
                finished.map(TimeWindow.class::cast).map(TimeWindow::upTo).orElse(initialOffset);
        // Cassandra's timestamps are whole milliseconds: a finer end would promise more than the column can tell.
        Instant upTo = now.minus(delay).truncatedTo(ChronoUnit.MILLIS);
        return upTo.isAfter(after) ? Optional.of(new TimeWindow(after, upTo)) : Optional.empty();
    }
}
