package io.kcqlcamel.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A table into which rows come while it is read. */
enum FreshTable {
    /** By a column with an index of Cassandra's own kind for ranges, SAI. */
    INDEXED(
            "TIMESTAMP",
            List.of(
                    "CREATE TABLE bench.fresh_indexed (sequence bigint PRIMARY KEY, written timestamp, value double)",
                    "CREATE INDEX ON bench.fresh_indexed (written) USING 'sai'"),
            "INSERT INTO bench.fresh_indexed (sequence, written, value) VALUES (?, ?, 0.5)"),
    /** In partitions of a minute. */
    BUCKETED(
            "BUCKETTIMESERIES",
            List.of("CREATE TABLE bench.fresh_bucketed (bucket text, written timestamp, sequence bigint, value double,"
                    + " PRIMARY KEY (bucket, written, sequence))"),
            "INSERT INTO bench.fresh_bucketed (sequence, written, bucket, value) VALUES (?, ?, ?, 0.5)");

    private static final String MINUTE = "yyyyMMddHHmm";

    private final String mode;
    private final List<String> schema;
    private final String insert;

    FreshTable(String mode, List<String> schema, String insert) {
        this.mode = mode;
        this.schema = schema;
        this.insert = insert;
    }

    String table() {
        return "fresh_" + name().toLowerCase(Locale.ROOT);
    }

    void create(CqlSession session) {
        session.execute("DROP TABLE IF EXISTS bench." + table());
        schema.forEach(session::execute);
    }

    PreparedStatement prepare(CqlSession session) {
        return session.prepare(insert);
    }

    BoundStatement row(PreparedStatement prepared, long sequence, Instant now) {
        BoundStatement row = prepared.bind().setLong("sequence", sequence).setInstant("written", now);
        return this == BUCKETED ? row.setString("bucket", bucket(now)) : row;
    }

    /** A connector with nothing in the way of the row: no delay; rows that come late are looked for. */
    Connector connector(Bench bench, String topic, long pollMillis, Instant now) {
        String kcql = "INSERT INTO " + topic + " SELECT * FROM " + table() + " PK written INCREMENTALMODE=" + mode;
        Connector connector = new Connector(bench.servers(), topic, BenchTable.KEYSPACE, kcql)
                .with("connect.cassandra.import.poll.interval", Long.toString(pollMillis))
                .with("connect.cassandra.slice.delay.ms", "0")
                .with("connect.cassandra.slice.overlap.ms", "1000")
                .with("connect.cassandra.initial.offset", now.toString());
        return this == INDEXED
                ? connector
                : connector
                        .with("connect.cassandra.bucket.timeseries.mode", "MINUTE")
                        .with("connect.cassandra.bucket.timeseries.format", MINUTE);
    }

    private static String bucket(Instant now) {
        return DateTimeFormatter.ofPattern(MINUTE, Locale.ROOT).format(now.atZone(ZoneOffset.UTC));
    }
}
