package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.cassandra.Sessions;
import io.kcqlcamel.local.CassandraServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows whose time lags behind the clock, read without any delay: each of them comes, once, and soon. */
class LateRowsIT {

    private static final int TIMED_ROWS = 700;
    private static final int ROWS = 1200;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int HUNDRED = 100;
    private static final int MOST_LAG_MS = 5000;
    private static final Duration OVERLAP = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final CassandraServer cassandra = TestServers.cassandra();
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    private record Written(Instant time, Instant acknowledged) {

        /** A row whose write takes longer than that, as on a machine that stalls, may come too late. */
        boolean isWithinOverlap() {
            return Duration.between(time, acknowledged).compareTo(OVERLAP) < 0;
        }
    }

    static Stream<TimedTable> tables() {
        return Stream.of(TimedTable.TIMESTAMP, TimedTable.TIMEUUID, TimedTable.BUCKETED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyLateRow_arrivesOnce_soon_andThroughAKill(TimedTable timed) {
        String name = "late_" + timed.name();
        try (TestTable table = new TestTable(cassandra, name);
                TestTopic topic = new TestTopic(TestServers.kafka(), name);
                TestConnector connector = connector(name, timed)) {
            timed.create(table);
            connector.start();
            write(name, timed, 0, 1);
            topic.read(1, LIMIT);
            write(name, timed, 1, TIMED_ROWS);
            Duration delay = leastMedianDelay(topic.read(TIMED_ROWS, LIMIT));
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(name, timed, TIMED_ROWS, ROWS));
            topic.read((TIMED_ROWS + ROWS) / 2, LIMIT);
            connector.kill();
            connector.start();
            writing.join();
            topic.read(ROWS, LIMIT);
            connector.stop();
            connector.exitCode(LIMIT);

            List<String> values =
                    topic.readToEnd().stream().map(TestTopic::value).toList();
            assertThat(values)
                    .as(connector.output())
                    .doesNotHaveDuplicates()
                    .containsAll(writtenInTime())
                    .isSubsetOf(written.keySet());
            assertThat(delay).isLessThan(Duration.ofSeconds(1));
        }
    }

    private void write(String keyspace, TimedTable timed, int first, int end) {
        Random random = new Random(first);
        try (CqlSession session = Sessions.open(TestTable.settings(cassandra))) {
            PreparedStatement insert = session.prepare(timed.insert(keyspace));
            for (int row = first; row < end; row++) {
                Instant late = Instant.now().minusMillis(random.nextInt(MOST_LAG_MS));
                session.execute(insert.bind(timed.row(row, late)));
                written.put(value(row), new Written(late, Instant.now()));
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Most rows: a machine that stalls holds up one write at a time. */
    private List<String> writtenInTime() {
        List<String> rows = written.entrySet().stream()
                .filter(row -> row.getValue().isWithinOverlap())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(rows).hasSizeGreaterThan(ROWS / 2);
        return rows;
    }

    /** Of one hundred rows after the other, the soonest: a busy machine may stall, but not all the time. */
    private Duration leastMedianDelay(List<ConsumerRecord<byte[], byte[]>> records) {
        return IntStream.rangeClosed(1, records.size() / HUNDRED)
                .mapToObj(end -> medianDelay(records.subList((end - 1) * HUNDRED, end * HUNDRED)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** From the write's acknowledgement to the record's own time, which is when the producer was given it. */
    private Duration medianDelay(List<ConsumerRecord<byte[], byte[]>> records) {
        long[] delays = records.stream()
                .mapToLong(found -> found.timestamp()
                        - written.get(TestTopic.value(found)).acknowledged().toEpochMilli())
                .sorted()
                .toArray();
        return Duration.ofMillis(delays[delays.length / 2]);
    }

    private static String value(int row) {
        return "{\"id\":" + row + "}";
    }

    private TestConnector connector(String name, TimedTable timed) {
        TestConnector connector = new TestConnector(
                        name, cassandra, TestServers.kafka().bootstrapServers())
                .with("connect.cassandra.key.space", name)
                .with("connect.cassandra.kcql", "INSERT INTO " + name + " SELECT id FROM rows " + timed.clauses())
                .with("connect.cassandra.fetch.size", "500")
                .with("connect.cassandra.slice.delay.ms", "0")
                .with("connect.cassandra.slice.overlap.ms", Long.toString(OVERLAP.toMillis()))
                .with(
                        "connect.cassandra.initial.offset",
                        Instant.now().minusSeconds(60).toString())
                .with("tasks.max", "2");
        timed.options().stream()
                .map(option -> option.split("="))
                .forEach(option -> connector.with(option[0], option[1]));
        return connector;
    }
}
