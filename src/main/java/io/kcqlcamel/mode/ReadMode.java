package io.kcqlcamel.mode;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How a table is read, poll by poll: which rows a window selects, and which window comes next. */
public sealed interface ReadMode permits Bulk, Timestamp {

    /**
     * A mode by its name.
     *
     * @param column the column that windows are cut by, as CQL writes it; bulk has none
     * @throws IllegalArgumentException when there is no such mode
     */
    static ReadMode of(String name, String column, Optional<Instant> initialOffset, Duration delay) {
        switch (name) {
            case Bulk.NAME:
                return new Bulk();
            case Timestamp.NAME:
                return new Timestamp(column, initialOffset, delay);
            default:
                throw new IllegalArgumentException("There is no mode " + name + "; there are BULK and TIMESTAMP.");
        }
    }

    /** As KCQL's INCREMENTALMODE and the route name it. */
    String name();

    /** The CQL condition that selects a window's rows, with named markers; empty where there is none. */
    Optional<String> predicate();

    /**
     * The values of {@link #predicate()}'s markers.
     *
     * @throws ClassCastException when the window is another mode's
     */
    Map<String, Object> bindings(Window window);

    /**
     * The window to read next, or empty while nothing is due.
     *
     * @param finished the last window read to its end; empty at the very first start
     */
    Optional<Window> next(Optional<Window> finished, Instant now);
}
