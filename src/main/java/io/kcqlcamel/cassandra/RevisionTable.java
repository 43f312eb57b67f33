package io.kcqlcamel.cassandra;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of texts whose revisions only rise: each change is a lightweight transaction, which no other comes between.
 * For all threads.
 */
public final class RevisionTable {

    private static final String COLUMNS = "(connector text, source text, topic text, shard text, revision bigint,"
            + " owner text, position text, PRIMARY KEY ((connector, source, topic, shard)))";
    private static final String VALUES = "connector, source, topic, shard, revision, owner, position";
    private static final String KEY = " connector = ? AND source = ? AND topic = ? AND shard = ?";

    /** With it, what a lightweight transaction has left half done is seen, and finished. */
    private static final ConsistencyLevel FINISHED = DefaultConsistencyLevel.SERIAL;

    private final CqlSession session;
    private final TableName name;

    public RevisionTable(CqlSession session, TableName name) {
        this.session = session;
        this.name = name;
    }

    /**
     * A row of the table.
     *
     * @param text what is kept; empty where nothing is but the owner
     */
    public record Entry(Key key, long revision, String owner, Optional<String> text) {}

    /** A row's primary key. */
    public record Key(String connector, String source, String topic, String shard) {}

    /**
     * Makes the table, unless it is there.
     *
     * @throws CassandraException that shows the statement, for somebody who may run it
     */
    public void create() {
        SchemaNames.keyspace(session, name.keyspace());
        if (isThere()) {
            return;
        }
        String create = "CREATE TABLE IF NOT EXISTS " + name.cql() + " " + COLUMNS;
        try {
            session.execute(create);
        } catch (QueryValidationException e) {
            throw CassandraException.permanent(
                    "The table " + name + " that positions are to be kept in is not there, and cannot be made: "
                            + e.getMessage() + ". Have somebody run\n  " + create
                            + ";\nand grant the user of connect.cassandra.username SELECT and MODIFY on it.",
                    e);
        } catch (DriverException e) {
            throw QueryFailure.of("The table " + name + " cannot be made", e);
        }
    }

    /** Whether there is such a table. */
    public boolean isThere() {
        return session.getMetadata()
                .getKeyspace(CqlIdentifier.fromInternal(name.keyspace()))
                .flatMap(keyspace -> keyspace.getTable(CqlIdentifier.fromInternal(name.table())))
                .isPresent();
    }

    /** All rows. */
    public List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        run(statement("SELECT " + VALUES + " FROM " + name.cql())
                        .setConsistencyLevel(DefaultConsistencyLevel.LOCAL_QUORUM))
                .forEach(row -> entries.add(entry(row)));
        return entries;
    }

    /** What the row says for sure, or empty where there is none. */
    public Optional<Entry> find(Key key) {
        Row row = run(statement("SELECT " + VALUES + " FROM " + name.cql() + " WHERE" + KEY, values(key))
                        .setConsistencyLevel(FINISHED))
                .one();
        return Optional.ofNullable(row).map(RevisionTable::entry);
    }

    /** @return whether it was written: no row has this revision, or a greater one */
    public boolean offer(Entry next) {
        String text = next.text().orElse(null);
        SimpleStatement statement = next.revision() == 1
                ? statement(
                        "INSERT INTO " + name.cql() + " (" + VALUES + ") VALUES (?, ?, ?, ?, ?, ?, ?) IF NOT EXISTS",
                        values(next.key(), next.revision(), next.owner(), text))
                : statement(
                        "UPDATE " + name.cql() + " SET position = ?, owner = ?, revision = ? WHERE" + KEY
                                + " IF revision < ?",
                        text,
                        next.owner(),
                        next.revision(),
                        next.key().connector(),
                        next.key().source(),
                        next.key().topic(),
                        next.key().shard(),
                        next.revision());
        return run(statement).wasApplied();
    }

    private ResultSet run(SimpleStatement statement) {
        try {
            return session.execute(statement);
        } catch (DriverException e) {
            throw QueryFailure.of("Cassandra did not answer for the table of positions, " + name, e);
        }
    }

    /** Offered twice, a revision is written once. */
    private static SimpleStatement statement(String cql, Object... values) {
        return SimpleStatement.newInstance(cql, values).setIdempotent(true);
    }

    private static Object[] values(Key key, Object... further) {
        List<Object> values = new ArrayList<>(List.of(key.connector(), key.source(), key.topic(), key.shard()));
        for (Object value : further) {
            values.add(value);
        }
        return values.toArray();
    }

    private static Entry entry(Row row) {
        return new Entry(
                new Key(
                        row.getString("connector"),
                        row.getString("source"),
                        row.getString("topic"),
                        row.getString("shard")),
                row.getLong("revision"),
                row.getString("owner"),
                Optional.ofNullable(row.getString("position")));
    }
}
