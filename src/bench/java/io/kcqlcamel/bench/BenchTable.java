package io.kcqlcamel.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.kcqlcamel.local.CassandraServer;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** The table that is read: ten columns of ten types, always the same rows. */
final class BenchTable {

    static final String KEYSPACE = "bench";
    static final String NAME = "measurements";
    static final String COLUMNS = "id, sensor, site, channel, sequence, value, quality, valid, taken_at, taken_on";

    private static final int IN_FLIGHT = 512;

    private final CqlSession session;

    BenchTable(CqlSession session) {
        this.session = session;
    }

    static CqlSession open(String address) {
        int colon = address.lastIndexOf(':');
        return CqlSession.builder()
                .addContactPoint(new InetSocketAddress(
                        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))))
                .withLocalDatacenter(CassandraServer.DATACENTER)
                .withConfigLoader(DriverTimeouts.LONG)
                .build();
    }

    /** Whether a run before this one has left so many rows. */
    boolean holds(int rows) {
        session.execute("CREATE KEYSPACE IF NOT EXISTS " + KEYSPACE
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        session.execute("CREATE TABLE IF NOT EXISTS bench.loaded (name text PRIMARY KEY, rows int)");
        Row loaded = session.execute("SELECT rows FROM bench.loaded WHERE name = ?", NAME)
                .one();
        return loaded != null && loaded.getInt(0) == rows;
    }

    void load(int rows) {
        session.execute("DROP TABLE IF EXISTS bench.measurements");
        session.execute("CREATE TABLE bench.measurements (id uuid PRIMARY KEY, sensor text, site text, channel int,"
                + " sequence bigint, value double, quality float, valid boolean, taken_at timestamp, taken_on date)");
        PreparedStatement insert = session.prepare(
                "INSERT INTO bench.measurements (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        Random random = new Random(1);
        Queue<CompletionStage<AsyncResultSet>> writes = new ArrayDeque<>();
        for (int row = 0; row < rows; row++) {
            if (writes.size() == IN_FLIGHT) {
                writes.remove().toCompletableFuture().join();
            }
            writes.add(session.executeAsync(insert.bind(values(row, random))));
        }
        writes.forEach(write -> write.toCompletableFuture().join());
    }

    /** To be called when the rows are where later runs find them. */
    void remember(int rows) {
        session.execute("INSERT INTO bench.loaded (name, rows) VALUES (?, ?)", NAME, rows);
    }

    private static Object[] values(int row, Random random) {
        Instant taken = Instant.parse("2026-01-01T00:00:00Z").plusMillis(row * 37L);
        return new Object[] {
            new UUID(random.nextLong(), random.nextLong()),
            String.format(Locale.ROOT, "sensor-%05d-%08x", row % 50_000, random.nextInt()),
            "Gebäude " + row % 40 + ", floor " + row % 7,
            random.nextInt(100_000),
            1_000_000_000L + row,
            random.nextInt(1_000_000) / 1000.0,
            random.nextInt(1000) / 10f,
            row % 3 != 0,
            taken,
            LocalDate.of(2026, 1, 1).plusDays(row % 365)
        };
    }
}
