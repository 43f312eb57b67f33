package io.kcqlcamel.run;

import static io.kcqlcamel.run.TimedTable.ROWS_OF_A_MOMENT;
import static io.kcqlcamel.run.TimedTable.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.cassandra.Sessions;
import io.kcqlcamel.local.CassandraServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mode on a server: many rows of the same moment around the ends of windows, and others that come later into a
 * second or a day that has begun. Every row is read once.
 */
class ModesIT {

    private static final int SLICES = 5;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final CassandraServer cassandra = TestServers.cassandra();

    static Stream<TimedTable> tables() {
        return TimedTable.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyRow_isReadOnce_overManyWindowsAndRestarts(TimedTable timed) {
        try (TestTable table = table("modes_", timed)) {
            assertThatEachRowIsReadOnce(table, timed);
        }
    }

    @Test
    void everyRow_isReadOnce_throughAnIndex() {
        try (TestTable table = table("indexed_", TimedTable.TIMESTAMP)) {
            table.execute("CREATE INDEX ON ks.rows (c) USING 'sai'");
            assertThatEachRowIsReadOnce(table, TimedTable.TIMESTAMP);
        }
    }

    private void assertThatEachRowIsReadOnce(TestTable table, TimedTable timed) {
        try (CqlSession session = Sessions.open(TestTable.settings(cassandra))) {
            List<ShardedRead> reads = reads(session, table, timed);
            Instant half = START.plus(timed.slice().multipliedBy(SLICES))
                    .plus(timed.slice().dividedBy(2));
            List<Instant> first = timed.aroundEnds(1, SLICES);
            // In the step that has begun, and in later ones.
            List<Instant> second = new ArrayList<>(List.of(half, half.plusMillis(1)));
            second.addAll(timed.aroundEnds(SLICES + 1, SLICES + 2));

            timed.write(table, 0, first);
            reads.forEach(read -> read.readUntil(half));
            assertThat(reads).allSatisfy(read -> assertThat(read.ids())
                    .as("more than the first window")
                    .hasSizeGreaterThan(3 * ROWS_OF_A_MOMENT));
            timed.write(table, first.size() * ROWS_OF_A_MOMENT, second);
            reads.forEach(read -> read.readUntil(half.plus(timed.slice().multipliedBy(4))));

            assertThat(reads).allSatisfy(read -> assertThat(read.ids())
                    .containsExactlyInAnyOrderElementsOf(ids(first.size() + second.size())));
        }
    }

    @Test
    void token_readsAnyPrimaryKey_andWidePartitions_once() {
        TimedTable timed = TimedTable.TOKEN;
        try (TestTable table = table("modes_", timed);
                CqlSession session = Sessions.open(TestTable.settings(cassandra))) {
            List<Instant> moments = timed.aroundEnds(1, 2);
            timed.write(table, 0, moments);
            for (ShardedRead read : reads(session, table, timed)) {
                read.readUntil(START);
                read.readUntil(START.plusSeconds(3600));

                assertThat(read.pages()).isGreaterThan(moments.size() * ROWS_OF_A_MOMENT / 7);
                assertThat(read.ids()).containsExactlyInAnyOrderElementsOf(ids(moments.size()));
            }
        }
    }

    @Test
    void aYearWithoutRows_takesFewWindows() {
        try (TestTable table = table("modes_year_", TimedTable.TIMESTAMP);
                CqlSession session = Sessions.open(TestTable.settings(cassandra))) {
            TimedTable.TIMESTAMP.write(table, 0, List.of(START.plus(Duration.ofDays(365))));
            ShardedRead read = new ShardedRead(session, table, TimedTable.TIMESTAMP, 1);
            read.readUntil(START.plus(Duration.ofDays(366)));

            assertThat(read.ids()).hasSize(ROWS_OF_A_MOMENT);
            assertThat(read.windows()).isLessThan(60);
        }
    }

    static Stream<TimedTable> killed() {
        return Stream.of(TimedTable.TIMEUUID, TimedTable.BUCKETED, TimedTable.TOKEN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("killed")
    void aKilledProcess_goesOnWhereItWas(TimedTable timed) {
        try (TestTable table = table("killed_", timed);
                TestTopic topic = new TestTopic(TestServers.kafka(), table.keyspace());
                TestConnector connector = connector(table, timed)) {
            List<Instant> moments = timed.aroundEnds(1, 20);
            timed.write(table, 0, moments);
            connector.start();
            topic.read(moments.size() * ROWS_OF_A_MOMENT / 4, LIMIT);
            connector.kill();
            connector.start();
            topic.read(moments.size() * ROWS_OF_A_MOMENT, LIMIT);
            connector.stop();
            connector.exitCode(LIMIT);

            assertThat(topic.readToEnd())
                    .extracting(TestTopic::value)
                    .containsExactlyInAnyOrderElementsOf(ids(moments.size()).stream()
                            .map(id -> "{\"id\":" + id + "}")
                            .toList());
        }
    }

    private TestConnector connector(TestTable table, TimedTable timed) {
        String name = table.keyspace();
        TestConnector connector = new TestConnector(
                        name, cassandra, TestServers.kafka().bootstrapServers())
                .with("connect.cassandra.key.space", name)
                .with("connect.cassandra.kcql", "INSERT INTO " + name + " SELECT id FROM rows " + timed.clauses())
                .with("connect.cassandra.fetch.size", "50")
                .with("connect.cassandra.slice.duration", "3000")
                .with("connect.cassandra.initial.offset", START.toString())
                .with("tasks.max", "2");
        timed.options().stream()
                .map(option -> option.split("="))
                .forEach(option -> connector.with(option[0], option[1]));
        return connector;
    }

    private TestTable table(String prefix, TimedTable timed) {
        TestTable table = new TestTable(cassandra, prefix + timed.name());
        timed.create(table);
        return table;
    }

    /** The same rows by one shard, and by four. */
    private static List<ShardedRead> reads(CqlSession session, TestTable table, TimedTable timed) {
        return Stream.of(1, 4)
                .map(shards -> new ShardedRead(session, table, timed, shards))
                .toList();
    }

    private static List<Integer> ids(int moments) {
        return IntStream.range(0, moments * ROWS_OF_A_MOMENT).boxed().toList();
    }
}
