package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A topic that takes less at once than a page has: 16 kB, of rows of a kind that does not shrink. */
class SmallBatchesIT {

    private static final int ROWS = 2000;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @ParameterizedTest(name = "exactly.once.support={0}, {1} shard(s)")
    @CsvSource({"requested, 1", "disabled, 4"})
    void rows_come_in_batches_that_the_topic_takes(String exactlyOnce, String shards) {
        String name = "small_batches_" + shards;
        Random random = new Random(1);
        try (TestTable table = new TestTable(TestServers.cassandra(), name);
                TestTopic topic = new TestTopic(TestServers.kafka(), name);
                TestConnector connector = connector(name, exactlyOnce, shards)) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY, document text)");
            table.load(
                    "INSERT INTO ks.rows (id, document) VALUES (?, ?)", ROWS, row -> new Object[] {row, noise(random)});
            connector.start();
            assertThat(topic.read(ROWS, LIMIT)).as(connector.output()).hasSize(ROWS);
            assertThat(connector.output())
                    .contains("Topic " + name + " takes at most 16000 bytes at once (max.message.bytes): batches have"
                            + " that size, not 262144.\n");
        }
    }

    private static String noise(Random random) {
        return random.ints(60, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static TestConnector connector(String name, String exactlyOnce, String shards) {
        return new TestConnector(
                        name, TestServers.cassandra(), TestServers.kafka().bootstrapServers())
                .with("connect.cassandra.key.space", name)
                .with("connect.cassandra.kcql", "INSERT INTO " + name + " SELECT * FROM rows")
                .with("connect.cassandra.import.poll.interval", "3600000")
                .with("exactly.once.support", exactlyOnce)
                .with("tasks.max", shards)
                .with("topic.creation.default.partitions", "1")
                .with("topic.creation.default.max.message.bytes", "16000");
    }
}
