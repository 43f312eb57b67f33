package io.kcqlcamel.bean;

import java.time.Duration;

/**
 * The pace of a route's timer. At a fixed rate a timer makes up for every tick that a long poll, or a clock put forward, has
 * had it miss: one look is worth it, any more are not. Asked by the route's thread.
 */
final class Pace {

    private final long shortest;
    private volatile long last;

    /** @param period between two ticks; zero where the route has no such thing */
    Pace(Duration period) {
        this.shortest = period.toNanos() / 2;
        begin();
    }

    /** The timer begins anew: its next tick makes up for none. */
    void begin() {
        last = System.nanoTime() - shortest;
    }

    /** Whether this tick comes so soon after the last that was let through that it only makes up for another. */
    boolean isTooSoon() {
        long now = System.nanoTime();
        if (now - last < shortest) {
            return true;
        }
        last = now;
        return false;
    }
}
