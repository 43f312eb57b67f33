package io.kcqlcamel.mode;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows that come with a time which a window has already passed. Each window reads again what lies so far behind its
 * beginning; whoever reads it leaves out what has been sent.
 *
 * @param overlap how far
 * @param column that tells a row's time, as CQL writes it
 * @param time of a row, told by its cell of that column; in the column's steps
 */
public record LateRows(Duration overlap, String column, Function<ByteBuffer, Instant> time) {

    static Optional<LateRows> of(Slicing slicing, String column, Function<ByteBuffer, Instant> time) {
        return Optional.of(new LateRows(slicing.overlap(), column, time)).filter(late -> !late.overlap.isZero());
    }

    /**
     * What a window's query covers: the window, and what is behind it.
     *
     * @param since what came until then is not looked at again: nobody remembers what of it has been sent
     */
    public TimeWindow reread(Window window, Instant since) {
        TimeWindow times = TimeWindow.of(window);
        Instant behind = behind(times.after());
        Instant after = behind.isAfter(since) ? behind : since;
        return new TimeWindow(Slicing.earlier(after, times.after()), times.upTo());
    }

    /** Where the windows that follow on a moment begin to read. */
    public Instant behind(Instant moment) {
        return moment.minus(overlap);
    }
}
