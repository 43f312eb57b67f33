package io.kcqlcamel.mode;

/**
 * The whole of a shard, once.
 *
 * @param number from 1, counted up over restarts
 */
public record Pass(long number) implements Window {

    /** @throws ModeException when a mode that reads windows of time has kept the position */
    static Pass finishedBy(Position position) {
        if (position.window() instanceof Pass pass) {
            return pass;
        }
        throw new ModeException("The position kept for this table is the window of time " + position.window()
                + " of another INCREMENTALMODE, and the mode now reads whole tables. Set the mode back, or give the"
                + " connector a new name to begin afresh.");
    }

    @Override
    public String toString() {
        return "pass " + number;
    }
}
