package io.kcqlcamel.chaos;

import io.kcqlcamel.TestTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** Writes the last rows of a table while others are read, with the clock's time or late. Waits while the node is down. */
final class LiveWriter {

    private static final int ROWS_AT_ONCE = 10;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final TestTable table;
    private final Setting setting;
    private final Semaphore node = new Semaphore(1);
    private final Random random;
    private final CompletableFuture<Void> written;

    LiveWriter(TestTable table, Setting setting, Random random) {
        this.table = table;
        this.setting = setting;
        this.random = random;
        this.written = CompletableFuture.runAsync(this::write);
    }

    /** Returns when no write is under way; none begins. */
    void pause() {
        node.acquireUninterruptibly();
    }

    void goOn() {
        node.release();
    }

    /** Returns when all are written. */
    void finish() {
        written.join();
    }

    private void write() {
        for (int id = setting.rows() - setting.liveRows(); id < setting.rows(); id += ROWS_AT_ONCE) {
            pause();
            try {
                write(id, Math.min(ROWS_AT_ONCE, setting.rows() - id));
            } finally {
                goOn();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void write(int first, int count) {
        Instant now = Instant.now();
        table.load(setting.mode().insert(), count, row -> setting.mode()
                .row(
                        first + row,
                        now.minusMillis(random.nextInt(1 + (int) setting.lag().toMillis()))));
        Duration took = Duration.between(now, Instant.now());
        Duration most =
                setting.delay().plus(setting.overlap()).minus(setting.lag()).minus(SteppedClock.MOST_AHEAD);
        if (took.compareTo(most) > 0) {
            throw new IllegalStateException("A write took " + took + ", longer than the " + most
                    + " that windows wait for one: on this machine, such a row comes too late.");
        }
    }
}
