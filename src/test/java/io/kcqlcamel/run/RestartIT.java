package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.chaos.TcpProxy;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.KafkaServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** kill -9 in the middle, and again, and again: every row is there once. */
class RestartIT {

    private static final int ROWS = 200_000;
    private static final int KILLS = 3;

    /** Of the network before Cassandra: else a pass may be over before the kill. */
    private static final Duration LATENCY = Duration.ofMillis(50);

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final CassandraServer cassandra = TestServers.cassandra();
    private final KafkaServer kafka = TestServers.kafka();

    @ParameterizedTest(name = "{0}, {1} shard(s)")
    @CsvSource({"bulk, 1", "bulk, 4", "timestamp, 1", "timestamp, 4"})
    void a_connector_killed_in_the_middle_goes_on_at_the_next_page(String mode, int shards) {
        String name = "restart_" + mode + "_" + shards;
        try (TcpProxy network = new TcpProxy(LATENCY);
                TestTable table = table(name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = connector(name, network.address(), mode, shards)) {
            network.forwardTo(cassandra.port());
            for (int kill = 1; kill <= KILLS; kill++) {
                int before = topic.readToEnd().size();
                connector.start();
                // In the middle of the pass, at another place each time: after some pages of this process.
                topic.read(before + ROWS / 20, LIMIT);
                connector.kill();
            }
            assertThat(topic.readToEnd()).as("killed before the end").hasSizeLessThan(ROWS);
            connector.start();
            topic.read(ROWS, LIMIT);
            connector.stop();
            assertThat(connector.exitCode(LIMIT)).isIn(0, 143);
            List<String> values =
                    topic.readToEnd().stream().map(TestTopic::value).toList();
            Set<String> distinct = values.stream().collect(Collectors.toSet());
            assertThat(distinct).as("rows, lost ones missing").hasSize(ROWS);
            assertThat(values).as("records, twice sent ones included").hasSize(ROWS);
        }
    }

    private TestTable table(String name) {
        TestTable table = new TestTable(cassandra, name);
        table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY, name text, added timestamp)");
        Instant added = Instant.parse("2026-01-01T00:00:00Z");
        table.load("INSERT INTO ks.rows (id, name, added) VALUES (?, ?, ?)", ROWS, row ->
                new Object[] {row, "name " + row, added.plusMillis(row % 7)});
        return table;
    }

    private TestConnector connector(String name, String node, String mode, int shards) {
        String incremental = mode.equals("timestamp") ? " PK added INCREMENTALMODE=TIMESTAMP" : "";
        return new TestConnector(name, node, kafka.bootstrapServers())
                .with("connect.cassandra.key.space", name)
                .with("connect.cassandra.kcql", "INSERT INTO " + name + " SELECT * FROM rows" + incremental)
                .with("connect.cassandra.fetch.size", "1000")
                // One pass only: the next poll is an hour away.
                .with("connect.cassandra.import.poll.interval", "3600000")
                .with("tasks.max", Integer.toString(shards));
    }
}
