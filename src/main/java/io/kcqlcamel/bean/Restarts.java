package io.kcqlcamel.bean;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Whether a route is started again after a fault, and when. A fault that may pass is waited out, a second at first, a
 * minute at most; any other is tried as often as is configured. Pauses vary by a tenth, so that shards that stopped
 * together do not all come back together. One thread at a time.
 */
final class Restarts {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final double JITTER = 0.1;

    private final int most;
    private final Duration interval;
    private int passing;
    private int lasting;

    /**
     * @param most how often in a row a fault that lasts is tried again
     * @param interval between such tries
     */
    Restarts(int most, Duration interval) {
        this.most = most;
        this.interval = interval;
    }

    /** Something got through: whatever fails next is a new fault. */
    void reset() {
        passing = 0;
        lasting = 0;
    }

    /** The pause before the next start; empty when there is to be none. */
    Optional<Duration> after(Diagnosis diagnosis) {
        return switch (diagnosis.outlook()) {
            case PASSING -> Optional.of(jittered(growing(passing++)));
            case LASTING -> lasting++ < most ? Optional.of(jittered(interval)) : Optional.empty();
            case FINAL -> Optional.empty();
        };
    }

    /** Which of the tries is next, {@code , try 2 of 20}; nothing to say of a fault that may pass. */
    String count(Diagnosis diagnosis) {
        return diagnosis.outlook() == Diagnosis.Outlook.LASTING ? ", try " + lasting + " of " + most : "";
    }

    private static Duration growing(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static Duration jittered(Duration pause) {
        double factor = 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis(Math.round(pause.toMillis() * factor));
    }
}
