package io.kcqlcamel.run;

import com.datastax.oss.driver.api.core.uuid.Uuids;
import io.kcqlcamel.TestTable;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table {@code rows} with {@code id} and a column {@code c} that tells a row's time, and how it is read.
 *
 * @param columns what follows {@code id int} in CREATE TABLE
 * @param values the columns' values for a moment
 * @param step the column's, at least a millisecond
 */
record TimedTable(
        String name,
        String columns,
        String clauses,
        List<String> options,
        Function<Instant, List<Object>> values,
        Duration step) {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** All with the same time. */
    static final int ROWS_OF_A_MOMENT = 15;

    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final DateTimeFormatter BUCKET =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final List<String> BUCKETS = List.of(
            "connect.cassandra.bucket.timeseries.mode=SECOND",
            "connect.cassandra.bucket.timeseries.format=yyyyMMddHHmmss");

    /** For the random part of time-based uuids: the same in every run. */
    private static final Random RANDOM = new Random(1);

    static final TimedTable TIMESTAMP = timestamp("timestamp", "c timestamp, PRIMARY KEY (id)");

    static final TimedTable TIMEUUID = new TimedTable(
            "timeuuid",
            "c timeuuid, PRIMARY KEY (id, c)",
            "PK c INCREMENTALMODE=TIMEUUID",
            List.of(),
            time -> List.of(uuid(time, RANDOM.nextInt(10_000), RANDOM.nextLong())),
            MILLISECOND);

    static final TimedTable BUCKETED = new TimedTable(
            "buckets",
            "bucket text, c timestamp, PRIMARY KEY (bucket, c, id)",
            "PK c INCREMENTALMODE=BUCKETTIMESERIES",
            BUCKETS,
            time -> List.of(BUCKET.format(time), time),
            MILLISECOND);

    /** Wide partitions, with a key of two columns. */
    static final TimedTable TOKEN = new TimedTable(
            "token",
            "part text, c timestamp, PRIMARY KEY ((part, c), id)",
            "INCREMENTALMODE=TOKEN BATCH=7",
            List.of(),
            time -> List.of("p" + time.toEpochMilli() % 3, time),
            MILLISECOND);

    static Stream<TimedTable> all() {
        return Stream.of(
                TIMESTAMP,
                timestamp("partitions", "c timestamp, PRIMARY KEY (c, id)"),
                date(),
                number("seconds", "int", Duration.ofSeconds(1), time -> (int) time.getEpochSecond()),
                number("minutes", "bigint", Duration.ofMinutes(1), time -> time.getEpochSecond() / 60),
                number(
                        "nanoseconds",
                        "varint",
                        MILLISECOND,
                        time -> BigInteger.valueOf(time.toEpochMilli() * 1_000_000)),
                TIMEUUID,
                BUCKETED,
                numberedBuckets());
    }

    private static TimedTable timestamp(String name, String columns) {
        return new TimedTable(name, columns, "PK c INCREMENTALMODE=TIMESTAMP", List.of(), List::of, MILLISECOND);
    }

    private static TimedTable date() {
        return new TimedTable(
                "date",
                "c date, PRIMARY KEY (id)",
                "PK c INCREMENTALMODE=TIMESTAMP",
                List.of(),
                time -> List.of(time.atZone(ZoneOffset.UTC).toLocalDate()),
                Duration.ofDays(1));
    }

    private static TimedTable number(String unit, String type, Duration step, Function<Instant, Object> value) {
        return new TimedTable(
                unit,
                "c " + type + ", PRIMARY KEY (id)",
                "PK c INCREMENTALMODE=TIMESTAMP TIMESTAMPUNIT=" + unit,
                List.of(),
                time -> List.of(value.apply(time)),
                step);
    }

    private static TimedTable numberedBuckets() {
        return new TimedTable(
                "numbered",
                "slot bigint, c bigint, PRIMARY KEY (slot, c, id)",
                "PK c INCREMENTALMODE=BUCKETTIMESERIES TIMESTAMPUNIT=MILLISECONDS",
                Stream.concat(BUCKETS.stream(), Stream.of("connect.cassandra.bucket.timeseries.field.name=slot"))
                        .toList(),
                time -> List.of(Long.valueOf(BUCKET.format(time)), time.toEpochMilli()),
                MILLISECOND);
    }

    /** The longest window that it is read by. */
    Duration slice() {
        return step.compareTo(Duration.ofSeconds(1)) > 0 ? step : Duration.ofSeconds(1);
    }

    /** Just before, at and just after the ends of slices, the first being 1. */
    List<Instant> aroundEnds(int firstSlice, int lastSlice) {
        return IntStream.rangeClosed(firstSlice, lastSlice)
                .mapToObj(slice -> START.plus(slice().multipliedBy(slice)))
                .flatMap(end -> Stream.of(end.minusMillis(1), end, end.plusMillis(1)))
                .toList();
    }

    void create(TestTable table) {
        table.execute("CREATE TABLE ks.rows (id int, " + columns + ")");
    }

    /** Writes {@link #ROWS_OF_A_MOMENT} rows of each moment, with ids from one on. */
    void write(TestTable table, int firstId, List<Instant> moments) {
        table.load(
                insert("ks"),
                moments.size() * ROWS_OF_A_MOMENT,
                row -> row(firstId + row, moments.get(row / ROWS_OF_A_MOMENT)));
    }

    /** With a marker for each of the values of {@link #row}. */
    String insert(String keyspace) {
        String names = columns.replaceAll(", PRIMARY.*", "").replaceAll(" \\w+(,|$)", "$1");
        String markers = ", ?".repeat(values.apply(START).size());
        return "INSERT INTO " + keyspace + ".rows (id, " + names + ") VALUES (?" + markers + ")";
    }

    Object[] row(int id, Instant moment) {
        return Stream.concat(Stream.of(id), values.apply(moment).stream()).toArray();
    }

    /**
     * A version 1 uuid.
     *
     * @param step which of the millisecond's 10,000
     * @param rest the lower half, whatever its variant
     */
    static UUID uuid(Instant millisecond, int step, long rest) {
        long ticks = Uuids.startOf(millisecond.toEpochMilli()).timestamp() + step;
        long upper = (ticks & 0xffffffffL) << 32 | (ticks >>> 32 & 0xffffL) << 16 | 0x1000L | ticks >>> 48;
        return new UUID(upper, rest);
    }

    @Override
    public String toString() {
        return name;
    }
}
