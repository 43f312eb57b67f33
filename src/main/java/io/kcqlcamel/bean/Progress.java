package io.kcqlcamel.bean;

import io.kcqlcamel.mode.Position;
import io.kcqlcamel.offset.PositionKey;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a person how it goes: a line every ten seconds at the most, and none while no rows come. One thread at a time. */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final String name;
    private long rows;
    private long since = System.nanoTime();

    Progress(PositionKey key) {
        this.name = key.table() + " -> " + key.topic() + (key.shard().isWholeTable() ? "" : ", shard " + key.shard());
    }

    /** Rows are on their way. */
    void add(int pageRows) {
        if (rows == 0 && pageRows > 0 && isDue()) {
            since = System.nanoTime();
        }
        rows += pageRows;
    }

    /** Says where the shard is, if it is time to. */
    void say(Position position) {
        if (rows > 0 && isDue()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
            LOG.info("{}: {} row(s) in {} s, now {}", name, String.format("%,d", rows), seconds, of(position));
            rows = 0;
            since = System.nanoTime();
        }
    }

    /** {@code at row 5,000 of pass 3}. */
    static String of(Position position) {
        return (position.complete() ? "at the end" : String.format("at row %,d", position.rows())) + " of "
                + position.window();
    }

    private boolean isDue() {
        return System.nanoTime() - since >= INTERVAL_NANOS;
    }
}
