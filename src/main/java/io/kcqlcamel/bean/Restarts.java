package io.kcqlcamel.bean;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether a route is started again after a fault, and when. A fault that may pass is waited out, in {@link Pauses} that
 * grow; any other is tried as often as is configured. One thread at a time.
 */
final class Restarts {

    private final int most;
    private final Duration interval;
    private final Pauses passing = new Pauses();
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
        passing.reset();
        lasting = 0;
    }

    /** The pause before the next start; empty when there is to be none. */
    Optional<Duration> after(Diagnosis diagnosis) {
        return switch (diagnosis.outlook()) {
            case PASSING, DISPUTED -> Optional.of(passing.next());
            case LASTING -> lasting++ < most ? Optional.of(Pauses.jittered(interval)) : Optional.empty();
            case FINAL -> Optional.empty();
        };
    }

    /** Which of the tries is next, {@code , try 2 of 20}; nothing to say of a fault that may pass. */
    String count(Diagnosis diagnosis) {
        return diagnosis.outlook() == Diagnosis.Outlook.LASTING ? ", try " + lasting + " of " + most : "";
    }
}
