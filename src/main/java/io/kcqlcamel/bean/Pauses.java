package io.kcqlcamel.bean;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait for what may come back: a second at first, a minute at most. Pauses vary by a tenth, so that those who
 * stopped together do not all come back together. One thread at a time.
 */
public final class Pauses {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final double JITTER = 0.1;

    private int taken;

    /** Twice the one before. */
    public Duration next() {
        Duration pause = FIRST.multipliedBy(1L << Math.min(taken++, MOST_DOUBLINGS));
        return jittered(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }

    /** What comes next is the first one again. */
    void reset() {
        taken = 0;
    }

    /** As people read it. */
    public static long seconds(Duration pause) {
        return Math.round(pause.toMillis() / 1000.0);
    }

    static Duration jittered(Duration pause) {
        double factor = 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis(Math.round(pause.toMillis() * factor));
    }
}
