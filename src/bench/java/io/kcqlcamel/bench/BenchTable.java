package io.kcqlcamel.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.kcqlcamel.local.CassandraServer;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletionStage;

/** A table that is read: of one shape, always the same rows. */
final class BenchTable {

    static final String KEYSPACE = "bench";

    private static final int IN_FLIGHT = 512;

    private final CqlSession session;
    private final Shape shape;
    private final String name;

    BenchTable(CqlSession session, Shape shape) {
        this.session = session;
        this.shape = shape;
        this.name = KEYSPACE + "." + shape.table();
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

    static void createKeyspace(CqlSession session) {
        session.execute("CREATE KEYSPACE IF NOT EXISTS " + KEYSPACE
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
    }

    /** Whether a run before this one has left so many rows. */
    boolean holds(int rows) {
        createKeyspace(session);
        session.execute("CREATE TABLE IF NOT EXISTS bench.loaded (name text PRIMARY KEY, rows int)");
        Row loaded = session.execute("SELECT rows FROM bench.loaded WHERE name = ?", shape.table())
                .one();
        return loaded != null && loaded.getInt(0) == rows;
    }

    void load(int rows) {
        session.execute("DROP TABLE IF EXISTS " + name);
        session.execute("CREATE TABLE " + name + " (" + shape.definitions() + ", PRIMARY KEY (id))");
        PreparedStatement insert = session.prepare(
                "INSERT INTO " + name + " (" + shape.columns() + ") VALUES (" + shape.placeholders() + ")");
        Random random = new Random(1);
        Queue<CompletionStage<AsyncResultSet>> writes = new ArrayDeque<>();
        for (int row = 0; row < rows; row++) {
            if (writes.size() == IN_FLIGHT) {
                writes.remove().toCompletableFuture().join();
            }
            writes.add(session.executeAsync(insert.bind(shape.values(row, random))));
        }
        writes.forEach(write -> write.toCompletableFuture().join());
    }

    /** To be called when the rows are where later runs find them. */
    void remember(int rows) {
        session.execute("INSERT INTO bench.loaded (name, rows) VALUES (?, ?)", shape.table(), rows);
    }
}
