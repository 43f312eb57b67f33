package io.kcqlcamel.mode;

import java.time.Instant;

/**
 * The rows whose time is in {@code (after, upTo]}. The upper end is a moment on the clock, never the largest time seen:
 * rows come in token order, and others of the same millisecond may come later in the window.
 */
public record TimeWindow(Instant after, Instant upTo) implements Window {

    @Override
    public String toString() {
        return "(" + after + ", " + upTo + "]";
    }
}
