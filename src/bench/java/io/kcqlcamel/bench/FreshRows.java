package io.kcqlcamel.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Rows written at a steady rate, and when each was written, was acknowledged and was seen in Kafka; in nanoseconds. */
final class FreshRows {

    private static final Pattern SEQUENCE = Pattern.compile("\"sequence\":(\\d+)");

    private final FreshTable table;
    private final AtomicLongArray written;
    private final AtomicLongArray acknowledged;
    private final AtomicLongArray seen;
    private final CountDownLatch first = new CountDownLatch(1);
    private final AtomicInteger twice = new AtomicInteger();

    FreshRows(FreshTable table, int count) {
        this.table = table;
        this.written = new AtomicLongArray(count);
        this.acknowledged = new AtomicLongArray(count);
        this.seen = new AtomicLongArray(count);
    }

    /**
     * The first row, and when that has been seen, so that the connector is there, row after row, each at its time, whether
     * or not those before it are acknowledged; returns after the last.
     */
    void write(CqlSession session, int perSecond) throws InterruptedException {
        PreparedStatement insert = table.prepare(session);
        write(session, insert, 0);
        first.await();
        long began = System.nanoTime();
        for (int row = 1; row < written.length(); row++) {
            long due = began + row * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            write(session, insert, row);
        }
    }

    private void write(CqlSession session, PreparedStatement insert, int row) {
        written.set(row, System.nanoTime());
        session.executeAsync(table.row(insert, row, Instant.now()))
                .thenRun(() -> acknowledged.set(row, System.nanoTime()));
    }

    void see(ConsumerRecord<byte[], byte[]> entry, long now) {
        Matcher sequence = SEQUENCE.matcher(new String(entry.value(), StandardCharsets.UTF_8));
        if (sequence.find() && !seen.compareAndSet(Integer.parseInt(sequence.group(1)), 0, now)) {
            twice.incrementAndGet();
        }
        first.countDown();
    }

    /** @param look how the first row may come to be seen */
    void awaitFirst(Runnable look) {
        while (first.getCount() > 0) {
            look.run();
        }
    }

    boolean areAllSeen() {
        return missing().findAny().isEmpty();
    }

    IntStream missing() {
        return IntStream.range(0, seen.length()).filter(row -> seen.get(row) == 0);
    }

    /** How long its insert took: a row is lost whose time lies further back than late rows are looked for. */
    String inWords(int row) {
        long took = (acknowledged.get(row) - written.get(row)) / 1_000_000;
        return "row " + row + ", acknowledged " + took + " ms after it was written";
    }

    int twice() {
        return twice.get();
    }

    /** From acknowledged to seen, in milliseconds, sorted; 0 where the record came before the acknowledgement. */
    double[] delays(int from) {
        return IntStream.range(from, seen.length())
                .filter(row -> seen.get(row) != 0)
                .mapToDouble(row -> Math.max(0, seen.get(row) - acknowledged.get(row)) / 1e6)
                .sorted()
                .toArray();
    }
}
