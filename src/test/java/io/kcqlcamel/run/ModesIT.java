package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.uuid.Uuids;
import com.datastax.oss.protocol.internal.util.Bytes;
import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.cassandra.Sessions;
import io.kcqlcamel.cassandra.ShardedQuery;
import io.kcqlcamel.cassandra.TableName;
import io.kcqlcamel.config.ConnectorFile;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.mode.Position;
import io.kcqlcamel.mode.Shard;
import io.kcqlcamel.plan.Planner;
import io.kcqlcamel.plan.TablePlan;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mode on a server: many rows of the same moment around the ends of windows, and others that come later into a
 * second or a day that has begun. Every row is read once.
 */
class ModesIT {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SLICES = 5;
    private static final int ROWS_OF_A_MOMENT = 15;
    private static final int PAGES_BETWEEN_RESTARTS = 10;

    /** For the random part of time-based uuids: the same in every run. */
    private static final Random RANDOM = new Random(1);

    private final CassandraServer cassandra = TestServers.cassandra();

    /**
     * A table with {@code id} and a column {@code c} of the row's time, and how it is read.
     *
     * @param columns what follows {@code id int} in CREATE TABLE
     * @param more cql to run on it
     * @param values the columns' values for a moment, after the id
     * @param unit the column's steps in milliseconds; less is 1
     */
    record Case(
            String name,
            String columns,
            String more,
            String clauses,
            String options,
            Function<Instant, Object[]> values,
            long unit) {

        Duration slice() {
            return Duration.ofMillis(Math.max(unit, 1000));
        }

        int width() {
            return values.apply(START).length;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        String timestamp = "PK c INCREMENTALMODE=TIMESTAMP";
        String buckets = "'connect.cassandra.bucket.timeseries.mode': 'SECOND',"
                + "'connect.cassandra.bucket.timeseries.format': 'yyyyMMddHHmmss',";
        return Stream.of(
                new Case("timestamp", "c timestamp, PRIMARY KEY (id)", "", timestamp, "", one(time -> time), 1),
                new Case("in_partitions", "c timestamp, PRIMARY KEY (c, id)", "", timestamp, "", one(time -> time), 1),
                new Case(
                        "indexed",
                        "c timestamp, PRIMARY KEY (id)",
                        "CREATE INDEX ON ks.rows (c) USING 'sai'",
                        timestamp,
                        "",
                        one(time -> time),
                        1),
                new Case(
                        "date",
                        "c date, PRIMARY KEY (id)",
                        "",
                        timestamp,
                        "",
                        one(time -> time.atZone(ZoneOffset.UTC).toLocalDate()),
                        86_400_000),
                new Case(
                        "seconds",
                        "c int, PRIMARY KEY (id)",
                        "",
                        timestamp + " TIMESTAMPUNIT=SECONDS",
                        "",
                        one(time -> (int) time.getEpochSecond()),
                        1000),
                new Case(
                        "minutes",
                        "c bigint, PRIMARY KEY (id)",
                        "",
                        timestamp + " TIMESTAMPUNIT=MINUTES",
                        "",
                        one(time -> time.getEpochSecond() / 60),
                        60_000),
                new Case(
                        "nanoseconds",
                        "c varint, PRIMARY KEY (id)",
                        "",
                        timestamp + " TIMESTAMPUNIT=NANOSECONDS",
                        "",
                        one(time -> BigInteger.valueOf(time.toEpochMilli() * 1_000_000)),
                        1),
                new Case(
                        "timeuuid",
                        "c timeuuid, PRIMARY KEY (id, c)",
                        "",
                        "PK c INCREMENTALMODE=TIMEUUID",
                        "",
                        one(time -> uuid(time, RANDOM.nextInt(10_000), RANDOM.nextLong())),
                        1),
                new Case(
                        "buckets",
                        "bucket text, c timestamp, PRIMARY KEY (bucket, c, id)",
                        "",
                        "PK c INCREMENTALMODE=BUCKETTIMESERIES",
                        buckets,
                        time -> new Object[] {bucket(time), time},
                        1),
                new Case(
                        "numbered_buckets",
                        "slot bigint, c bigint, PRIMARY KEY (slot, c, id)",
                        "",
                        "PK c INCREMENTALMODE=BUCKETTIMESERIES TIMESTAMPUNIT=MILLISECONDS",
                        buckets + "'connect.cassandra.bucket.timeseries.field.name': 'slot',",
                        time -> new Object[] {Long.valueOf(bucket(time)), time.toEpochMilli()},
                        1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyRow_isReadOnce_overManyWindowsAndRestarts(Case tried) {
        try (TestTable table = table(tried);
                CqlSession session = Sessions.open(TestTable.settings(cassandra))) {
            List<Reading> readings = readings(session, table, tried);
            Instant half = START.plus(tried.slice().multipliedBy(SLICES))
                    .plus(tried.slice().dividedBy(2));
            List<Instant> first = around(tried, 1, SLICES);
            // In the step that has begun, and in later ones.
            List<Instant> second = new ArrayList<>(List.of(half, half.plusMillis(1)));
            second.addAll(around(tried, SLICES + 1, SLICES + 2));

            write(table, tried, 0, first);
            readings.forEach(reading -> reading.readUntil(half));
            assertThat(readings).allSatisfy(reading -> assertThat(reading.ids)
                    .as("more than the first window")
                    .hasSizeGreaterThan(3 * ROWS_OF_A_MOMENT));
            write(table, tried, first.size() * ROWS_OF_A_MOMENT, second);
            readings.forEach(
                    reading -> reading.readUntil(half.plus(tried.slice().multipliedBy(4))));

            assertThat(readings).allSatisfy(reading -> assertThat(reading.ids)
                    .containsExactlyInAnyOrderElementsOf(ids(first.size() + second.size())));
        }
    }

    @Test
    void token_readsAnyPrimaryKey_andWidePartitions_once() {
        Case tried = new Case(
                "token",
                "part text, c timestamp, PRIMARY KEY ((part, c), id)",
                "",
                "INCREMENTALMODE=TOKEN BATCH=7",
                "",
                time -> new Object[] {"p" + time.toEpochMilli() % 3, time},
                1);
        try (TestTable table = table(tried);
                CqlSession session = Sessions.open(TestTable.settings(cassandra))) {
            List<Instant> moments = around(tried, 1, 2);
            write(table, tried, 0, moments);
            for (Reading reading : readings(session, table, tried)) {
                reading.readUntil(START);
                reading.readUntil(START.plusSeconds(3600));

                assertThat(reading.pages).isGreaterThan(moments.size() * ROWS_OF_A_MOMENT / 7);
                assertThat(reading.ids).containsExactlyInAnyOrderElementsOf(ids(moments.size()));
            }
        }
    }

    private List<Reading> readings(CqlSession session, TestTable table, Case tried) {
        return Stream.of(1, 4)
                .map(shards -> new Reading(session, plan(table, tried, shards)))
                .toList();
    }

    private static List<Integer> ids(int moments) {
        return IntStream.range(0, moments * ROWS_OF_A_MOMENT).boxed().toList();
    }

    /** The first and last of a millisecond's 10,000 steps, with the least and the greatest rest in Cassandra's order. */
    @Test
    void everyUuidOfAMillisecond_isInTheWindowThatEndsWithIt() {
        List<Long> rests =
                List.of(0x7f7f7f7f7f7f7f7fL, 0x8080808080808080L, 0xbfffffffffffffffL, 0x8000000000000000L, 0L, -1L);
        List<Integer> steps = List.of(0, 1, 5_000, 9_999);
        try (TestTable table = new TestTable(cassandra, "modes_uuids");
                CqlSession session = Sessions.open(TestTable.settings(cassandra))) {
            table.execute("CREATE TABLE ks.rows (part bigint, c timeuuid, PRIMARY KEY (part, c))");
            for (String text :
                    List.of("2026-01-01T00:00:00.123Z", "1969-12-31T23:59:59.999Z", "1900-01-01T00:00:00Z")) {
                Instant millisecond = Instant.parse(text);
                long part = millisecond.toEpochMilli();
                for (long neighbour = part - 1; neighbour <= part + 1; neighbour++) {
                    for (int step : steps) {
                        for (long rest : rests) {
                            UUID uuid = uuid(Instant.ofEpochMilli(neighbour), step, rest);
                            table.execute("INSERT INTO ks.rows (part, c) VALUES (?, ?)", part, uuid);
                        }
                    }
                }
                String cql = "SELECT c FROM modes_uuids.rows"
                        + " WHERE part = ? AND c > maxTimeuuid(?) AND c <= maxTimeuuid(?)";
                List<UUID> found = session.execute(
                                SimpleStatement.newInstance(cql, part, millisecond.minusMillis(1), millisecond))
                        .map(row -> row.getUuid(0))
                        .all();

                assertThat(found).hasSize(steps.size() * rests.size()).allSatisfy(uuid -> assertThat(
                                Uuids.unixTimestamp(uuid))
                        .isEqualTo(part));
            }
        }
    }

    @Test
    void aFullScan_isRemarkedOn_withTheIndexThatSparesIt() {
        String scans =
                "Every poll makes Cassandra read the whole of modes_remarks.%s: column c has no index that serves a"
                        + " range. ";
        String remedy = "From Cassandra 5 on this makes one: CREATE INDEX ON modes_remarks.%s (c) USING 'sai';";
        try (TestTable table = new TestTable(cassandra, "modes_remarks");
                CqlSession session = Sessions.open(TestTable.settings(cassandra))) {
            table.execute("CREATE TABLE ks.plain (id int PRIMARY KEY, c timestamp)");
            table.execute("CREATE TABLE ks.equal (id int PRIMARY KEY, c timestamp)");
            table.execute("CREATE INDEX ON ks.equal (c)");
            table.execute("CREATE TABLE ks.sai (id int PRIMARY KEY, c timestamp)");
            table.execute("CREATE INDEX ON ks.sai (c) USING 'sai'");
            table.execute("CREATE TABLE ks.keyed (c timestamp PRIMARY KEY, id int)");
            table.execute("CREATE TABLE ks.sorted (id int, c timestamp, PRIMARY KEY (id, c))");

            assertThat(remarks(session, "plain")).containsExactly((scans + remedy).replace("%s", "plain"));
            assertThat(remarks(session, "equal")).containsExactly((scans + remedy).replace("%s", "equal"));
            assertThat(remarks(session, "keyed"))
                    .containsExactly(scans.replace("%s", "keyed")
                            + "It cannot have one either, since it alone is the partition key: keep the time in another"
                            + " column too.");
            assertThat(remarks(session, "sai")).isEmpty();
            assertThat(remarks(session, "sorted")).isEmpty();
        }
    }

    private static List<String> remarks(CqlSession session, String table) {
        TablePlan plan = plan("modes_remarks", table, "PK c INCREMENTALMODE=TIMESTAMP", "", Duration.ofSeconds(1), 1);
        return new Reading(session, plan).prepare(Shard.WHOLE_TABLE).remarks();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"timeuuid", "token", "buckets"})
    void aKilledProcess_goesOnWhereItWas(String mode) {
        Case tried = cases().filter(one -> one.name().equals(mode))
                .findFirst()
                .orElseGet(() -> new Case(
                        "token",
                        "c timestamp, PRIMARY KEY (id)",
                        "",
                        "INCREMENTALMODE=TOKEN",
                        "",
                        one(time -> time),
                        1));
        String name = "killed_" + mode;
        try (TestTable table = new TestTable(cassandra, name);
                TestTopic topic = new TestTopic(TestServers.kafka(), name);
                TestConnector connector =
                        new TestConnector(name, cassandra, TestServers.kafka().bootstrapServers())) {
            create(table, tried);
            List<Instant> moments = around(tried, 1, 20);
            write(table, tried, 0, moments);
            connector
                    .with("connect.cassandra.key.space", name)
                    .with("connect.cassandra.kcql", "INSERT INTO " + name + " SELECT id FROM rows " + tried.clauses())
                    .with("connect.cassandra.fetch.size", "50")
                    .with("connect.cassandra.slice.duration", "3000")
                    .with("connect.cassandra.initial.offset", START.toString())
                    .with("connect.cassandra.bucket.timeseries.mode", "SECOND")
                    .with("connect.cassandra.bucket.timeseries.format", "yyyyMMddHHmmss")
                    .with("tasks.max", "2")
                    .start();
            int rows = moments.size() * ROWS_OF_A_MOMENT;
            topic.read(rows / 4, Duration.ofMinutes(1));
            connector.kill();
            connector.start();
            topic.read(rows, Duration.ofMinutes(1));
            connector.stop();
            connector.exitCode(Duration.ofSeconds(30));

            assertThat(topic.readToEnd())
                    .extracting(TestTopic::value)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, rows)
                            .mapToObj(id -> "{\"id\":" + id + "}")
                            .toList());
        }
    }

    @Test
    void aSliceAtATime_needsNoRowToGoOn() {
        Case tried = cases().findFirst().orElseThrow();
        try (TestTable table = new TestTable(cassandra, "modes_year");
                CqlSession session = Sessions.open(TestTable.settings(cassandra))) {
            create(table, tried);
            write(table, tried, 0, List.of(START.plus(Duration.ofDays(365))));
            Reading reading = new Reading(session, plan(table, tried, 1));
            reading.readUntil(START.plus(Duration.ofDays(366)));

            assertThat(reading.ids).hasSize(ROWS_OF_A_MOMENT);
            assertThat(reading.windows).as("windows over a year").isLessThan(60);
        }
    }

    /** A statement's shards, read page by page; every few pages by a new query, as after a restart. */
    private static final class Reading {

        private final CqlSession session;
        private final TablePlan plan;
        private final List<Optional<Position>> positions = new ArrayList<>();
        private final List<Integer> ids = new ArrayList<>();
        private final Map<Shard, ShardedQuery> prepared = new HashMap<>();
        private int pages;
        private int windows;

        Reading(CqlSession session, TablePlan plan) {
            this.session = session;
            this.plan = plan;
            IntStream.range(0, plan.shards()).forEach(shard -> positions.add(Optional.empty()));
        }

        void readUntil(Instant now) {
            for (int shard = 1; shard <= plan.shards(); shard++) {
                Optional<Position> reached = positions.get(shard - 1);
                Optional<Position> next = Optional.empty();
                do {
                    ShardedQuery query = query(new Shard(shard, plan.shards()));
                    next = next(query, reached, now);
                    reached = next.map(position -> page(query, position)).or(supply(reached));
                } while (next.isPresent());
                positions.set(shard - 1, reached);
            }
        }

        private static Optional<Position> next(ShardedQuery query, Optional<Position> reached, Instant now) {
            return reached.filter(position -> !position.complete())
                    .or(() -> query.mode().next(reached, now).map(Position::before));
        }

        private static Supplier<Optional<Position>> supply(Optional<Position> position) {
            return () -> position;
        }

        private ShardedQuery query(Shard shard) {
            if (pages % PAGES_BETWEEN_RESTARTS == 0) {
                prepared.clear();
            }
            return prepared.computeIfAbsent(shard, this::prepare);
        }

        ShardedQuery prepare(Shard shard) {
            TableName table = new TableName(plan.keyspace(), plan.table());
            return ShardedQuery.prepare(session, table, plan.cql(), plan.mode(), shard, plan.pageSize());
        }

        private Position page(ShardedQuery query, Position position) {
            ResultSet result = session.execute(query.from(position));
            int rows = result.getAvailableWithoutFetching();
            for (int row = 0; row < rows; row++) {
                ids.add(result.one().getInt("id"));
            }
            ByteBuffer next = result.getExecutionInfo().getPagingState();
            pages++;
            windows += next == null ? 1 : 0;
            return position.after(rows, next == null ? null : Bytes.getArray(next));
        }
    }

    private TestTable table(Case tried) {
        TestTable table = new TestTable(cassandra, "modes_" + tried.name());
        create(table, tried);
        return table;
    }

    private static void create(TestTable table, Case tried) {
        table.execute("CREATE TABLE ks.rows (id int, " + tried.columns() + ")");
        if (!tried.more().isEmpty()) {
            table.execute(tried.more());
        }
    }

    private static TablePlan plan(TestTable table, Case tried, int shards) {
        return plan(table.keyspace(), "rows", tried.clauses(), tried.options(), tried.slice(), shards);
    }

    private static TablePlan plan(
            String keyspace, String table, String clauses, String options, Duration slice, int shards) {
        String json = "{'name': 'modes',"
                + "'connector.class': 'io.lenses.streamreactor.connect.cassandra.source.CassandraSourceConnector',"
                + "'value.converter': 'org.apache.kafka.connect.storage.StringConverter',"
                + "'connect.cassandra.key.space': '" + keyspace + "',"
                + "'connect.cassandra.kcql': 'INSERT INTO t SELECT * FROM " + table + " " + clauses + "',"
                + "'connect.cassandra.initial.offset': '" + START + "',"
                + "'connect.cassandra.slice.delay.ms': '0',"
                + "'connect.cassandra.slice.duration': '" + slice.toMillis() + "',"
                + "'connect.cassandra.fetch.size': '11'," + options
                + "'tasks.max': '" + shards + "'}";
        return Planner.plan(ConnectorFile.parse("modes.json", json.replace('\'', '"')))
                .tables()
                .get(0);
    }

    /** Just before, at and just after the ends of slices. */
    private static List<Instant> around(Case tried, int firstSlice, int lastSlice) {
        return IntStream.rangeClosed(firstSlice, lastSlice)
                .mapToObj(slice -> START.plus(tried.slice().multipliedBy(slice)))
                .flatMap(end -> Stream.of(end.minusMillis(1), end, end.plusMillis(1)))
                .toList();
    }

    private static void write(TestTable table, Case tried, int firstId, List<Instant> moments) {
        String names =
                String.join(", ", tried.columns().replaceAll(", PRIMARY.*", "").replaceAll(" \\w+(,|$)", "$1"));
        String insert = "INSERT INTO ks.rows (id, " + names + ") VALUES (?" + ", ?".repeat(tried.width()) + ")";
        table.load(insert, moments.size() * ROWS_OF_A_MOMENT, row -> {
            Object[] rest = tried.values().apply(moments.get(row / ROWS_OF_A_MOMENT));
            return Stream.concat(Stream.of(firstId + row), Stream.of(rest)).toArray();
        });
    }

    private static Function<Instant, Object[]> one(Function<Instant, Object> value) {
        return time -> new Object[] {value.apply(time)};
    }

    private static String bucket(Instant time) {
        return DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
                .withZone(ZoneOffset.UTC)
                .format(time);
    }

    /**
     * A version 1 uuid.
     *
     * @param step which of the millisecond's 10,000
     * @param rest the lower half, whatever its variant
     */
    private static UUID uuid(Instant millisecond, int step, long rest) {
        UUID first = Uuids.startOf(millisecond.toEpochMilli());
        long ticks = first.timestamp() + step;
        long upper = (ticks & 0xffffffffL) << 32 | (ticks >>> 32 & 0xffffL) << 16 | 0x1000L | ticks >>> 48;
        return new UUID(upper, rest);
    }
}
