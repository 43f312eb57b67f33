package io.kcqlcamel.mode;

/**
 * The whole of a shard, once.
 *
 * @param number from 1, counted up over restarts
 */
public record Pass(long number) implements Window {

    @Override
    public String toString() {
        return "pass " + number;
    }
}
