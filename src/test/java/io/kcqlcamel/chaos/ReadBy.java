package io.kcqlcamel.chaos;

import com.datastax.oss.driver.api.core.uuid.Uuids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The modes, each with a table {@code rows} for it: {@code id}, {@code name}, and what tells a row's time. */
enum ReadBy {
    BULK("PRIMARY KEY (id)", "", Map.of()) {
        @Override
        List<Object> time(int id, Instant moment) {
            return List.of();
        }
    },
    TIMESTAMP("c timestamp, PRIMARY KEY (id)", "PK c INCREMENTALMODE=TIMESTAMP", Map.of()) {
        @Override
        List<Object> time(int id, Instant moment) {
            return List.of(moment);
        }
    },
    TIMEUUID("c timeuuid, PRIMARY KEY (id, c)", "PK c INCREMENTALMODE=TIMEUUID", Map.of()) {
        @Override
        List<Object> time(int id, Instant moment) {
            long upper = Uuids.startOf(moment.toEpochMilli()).getMostSignificantBits();
            return List.of(new UUID(upper, Long.MIN_VALUE | id));
        }
    },
    /** Wide partitions. */
    TOKEN("part int, PRIMARY KEY (part, id)", "INCREMENTALMODE=TOKEN", Map.of()) {
        @Override
        List<Object> time(int id, Instant moment) {
            return List.of(id / 50);
        }
    },
    BUCKETTIMESERIES(
            "bucket text, c timestamp, PRIMARY KEY (bucket, c, id)",
            "PK c INCREMENTALMODE=BUCKETTIMESERIES",
            Map.of(
                    "connect.cassandra.bucket.timeseries.mode", "SECOND",
                    "connect.cassandra.bucket.timeseries.format", "yyyyMMddHHmmss")) {
        @Override
        List<Object> time(int id, Instant moment) {
            return List.of(BUCKET.format(moment), moment);
        }
    };

    private static final DateTimeFormatter BUCKET =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final String columns;
    private final String clauses;
    private final Map<String, String> options;

    ReadBy(String columns, String clauses, Map<String, String> options) {
        this.columns = columns;
        this.clauses = clauses;
        this.options = options;
    }

    /** The values of the columns between {@code name} and the primary key. */
    abstract List<Object> time(int id, Instant moment);

    /** Whether rows that are written while it runs are read. */
    boolean isByTime() {
        return this != BULK && this != TOKEN;
    }

    /** Whether a process that is started after the last row reads the table again. */
    boolean startsAnew() {
        return this == BULK;
    }

    String create() {
        return "CREATE TABLE ks.rows (id int, name text, " + columns + ")";
    }

    String insert() {
        String names = columns.replaceAll("(, )?PRIMARY.*", "").replaceAll(" \\w+(,|$)", "$1");
        String markers = ", ?".repeat(time(0, Instant.EPOCH).size());
        return "INSERT INTO ks.rows (id, name" + (names.isEmpty() ? "" : ", " + names) + ") VALUES (?, ?" + markers
                + ")";
    }

    Object[] row(int id, Instant moment) {
        return Stream.concat(Stream.of(id, name(id)), time(id, moment).stream()).toArray();
    }

    static String name(int id) {
        return "row-" + id;
    }

    String kcql(String topic) {
        return "INSERT INTO " + topic + " SELECT id, name FROM rows " + clauses;
    }

    Map<String, String> options() {
        return options;
    }
}
