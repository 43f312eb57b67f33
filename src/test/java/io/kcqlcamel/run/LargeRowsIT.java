package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.KafkaServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of large rows there are fewer in a page: 90 MB of them go through a heap of 96 MB, with the usual fetch.size. */
class LargeRowsIT {

    private static final int ROWS = 1500;
    private static final int LENGTH = 60_000;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final CassandraServer cassandra = TestServers.cassandra();
    private final KafkaServer kafka = TestServers.kafka();

    @ParameterizedTest(name = "{0} shard(s)")
    @ValueSource(ints = {1, 4})
    void memory_is_bounded_whatever_a_row_weighs(int shards) {
        String name = "large_" + shards;
        try (TestTable table = new TestTable(cassandra, name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = connector(name, shards)) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY, document text)");
            table.load("INSERT INTO ks.rows (id, document) VALUES (?, ?)", ROWS, row -> new Object[] {row, text(row)});
            connector.start();
            topic.read(ROWS, LIMIT);
            connector.stop();
            assertThat(connector.exitCode(LIMIT)).as(connector.output()).isEqualTo(143);
            List<String> values =
                    topic.readToEnd().stream().map(TestTopic::value).toList();
            assertThat(values).as(connector.output()).hasSize(ROWS).doesNotHaveDuplicates();
            assertThat(values)
                    .allSatisfy(value ->
                            assertThat(value).hasSizeGreaterThan(LENGTH).endsWith("x\"}"));
        }
    }

    private static String text(int row) {
        return Integer.toString(row).repeat(LENGTH).substring(0, LENGTH) + "x";
    }

    private TestConnector connector(String name, int shards) {
        return new TestConnector(name, cassandra, kafka.bootstrapServers())
                .withJvmOption("-Xmx96m")
                .with("connect.cassandra.key.space", name)
                .with("connect.cassandra.kcql", "INSERT INTO " + name + " SELECT * FROM rows")
                .with("connect.cassandra.import.poll.interval", "3600000")
                .with("tasks.max", Integer.toString(shards));
    }
}
