package io.kcqlcamel;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import io.kcqlcamel.cassandra.ConnectionSettings;
import io.kcqlcamel.cassandra.ConnectionSettings.Credentials;
import io.kcqlcamel.cassandra.Sessions;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.tls.Tls;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntFunction;

/** A keyspace of a test's own on a node, with its tables. */
public final class TestTable implements AutoCloseable {

    private static final int IN_FLIGHT = 128;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CqlSession session;
    private final String keyspace;

    public TestTable(CassandraServer server, String keyspace) {
        this(server, Optional.empty(), keyspace);
    }

    /** On a node that asks for TLS. */
    public TestTable(CassandraServer server, Optional<Tls> tls, String keyspace) {
        this.session = Sessions.open(settings(server, tls));
        this.keyspace = keyspace;
        session.execute("CREATE KEYSPACE " + keyspace
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
    }

    public static ConnectionSettings settings(CassandraServer server) {
        return settings(server, Optional.empty());
    }

    private static ConnectionSettings settings(CassandraServer server, Optional<Tls> tls) {
        return new ConnectionSettings(
                List.of(server.address()),
                0,
                Optional.empty(),
                Optional.of(new Credentials(CassandraServer.SUPERUSER.user(), CassandraServer.SUPERUSER.password())),
                tls,
                Optional.empty(),
                PATIENCE,
                PATIENCE);
    }

    public String keyspace() {
        return keyspace;
    }

    /** @param cql with {@code ks.} where the keyspace is meant */
    public void execute(String cql, Object... values) {
        session.execute(SimpleStatement.newInstance(cql.replace("ks.", keyspace + "."), values));
    }

    /** Returns when a node that was restarted is reached again. */
    public void awaitNode() {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!isReached()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Cassandra was not reached again within 2 minutes.");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean isReached() {
        try {
            session.execute("SELECT key FROM system.local");
            return true;
        } catch (DriverException notYet) {
            return false;
        }
    }

    /** @param cql with {@code ks.} where the keyspace is meant */
    public <T> List<T> read(String cql, Function<Row, T> row) {
        List<T> rows = new ArrayList<>();
        session.execute(cql.replace("ks.", keyspace + ".")).forEach(found -> rows.add(row.apply(found)));
        return rows;
    }

    /** Writes many rows, some hundred at a time. */
    public void load(String insert, int rows, IntFunction<Object[]> values) {
        PreparedStatement statement = session.prepare(insert.replace("ks.", keyspace + "."));
        Queue<Write> writes = new ArrayDeque<>();
        for (int row = 0; row < rows; row++) {
            if (writes.size() == IN_FLIGHT) {
                finish(writes.remove());
            }
            BoundStatement bound = statement.bind(values.apply(row));
            writes.add(new Write(bound, session.executeAsync(bound)));
        }
        writes.forEach(this::finish);
    }

    private record Write(BoundStatement statement, CompletionStage<AsyncResultSet> result) {}

    /** A node on a busy machine may take too long for a write: writing the same row again does no harm. */
    private void finish(Write write) {
        try {
            write.result().toCompletableFuture().join();
        } catch (CompletionException late) {
            session.execute(write.statement());
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
