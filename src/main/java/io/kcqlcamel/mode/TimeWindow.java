package io.kcqlcamel.mode;

import java.time.Duration;
import java.time.Instant;

/**
 * The rows whose time is in {@code (after, upTo]}. The upper end is a moment on the clock, never the largest time seen:
 * rows come in token order, and others of the same millisecond may come later in the window.
 *
 * <p>A column that counts in coarser steps tells a moment by the step's beginning: of days, {@code upTo} at midnight
 * takes the whole day that begins there.
 */
public record TimeWindow(Instant after, Instant upTo) implements Window {

    /** @throws ModeException when a mode that reads whole tables has kept the position */
    public static TimeWindow of(Window window) {
        if (window instanceof TimeWindow times) {
            return times;
        }
        throw new ModeException("The position kept for this table is " + window
                + " over the whole table, and INCREMENTALMODE now asks for windows of time. Set the mode back, or give"
                + " the connector a new name to begin at connect.cassandra.initial.offset.");
    }

    Duration length() {
        return Duration.between(after, upTo);
    }

    @Override
    public String toString() {
        return "(" + after + ", " + upTo + "]";
    }
}
