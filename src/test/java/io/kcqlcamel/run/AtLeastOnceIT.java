package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.KafkaServer;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without transactions: the position is kept after the rows, wherever that is. */
class AtLeastOnceIT {

    private static final int ROWS = 200_000;
    private static final int PAGE = 1000;
    private static final int KILLS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final CassandraServer cassandra = TestServers.cassandra();
    private final KafkaServer kafka = TestServers.kafka();

    @ParameterizedTest(name = "{0}, {1} shard(s)")
    @CsvSource({"kafka, 4", "cassandra, 4", "file, 1"})
    void a_kill_loses_no_row_and_sends_at_most_a_page_of_each_shard_again(String store, int shards) {
        String name = "at_least_once_" + store;
        try (TestTable table = new TestTable(cassandra, name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector =
                        connector(name).withPositionsIn(store, name).with("tasks.max", Integer.toString(shards))) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY)");
            table.load("INSERT INTO ks.rows (id) VALUES (?)", ROWS, row -> new Object[] {row});
            for (int kill = 1; kill <= KILLS; kill++) {
                int before = topic.readToEnd().size();
                connector.start();
                topic.read(before + ROWS / 20, LIMIT);
                connector.kill();
            }
            assertThat(topic.readToEnd()).as("killed before the end").hasSizeLessThan(ROWS);
            connector.start();
            topic.read(found -> found.size() >= ROWS && new HashSet<>(values(found)).size() == ROWS, LIMIT);
            connector.stop();
            assertThat(connector.exitCode(LIMIT)).isIn(0, 143);
            List<String> values = values(topic);
            assertThat(new HashSet<>(values)).as("rows, lost ones missing").hasSize(ROWS);
            assertThat(values)
                    .as("records, twice sent ones included")
                    .hasSizeBetween(ROWS, ROWS + (KILLS * shards + restarts(connector)) * PAGE);
        }
    }

    /** Of shards by themselves, as when a busy Cassandra takes too long to store a position. */
    private static int restarts(TestConnector connector) {
        return (int) connector.messages().stream()
                .filter(line -> line.contains(" stops, and starts again in "))
                .count();
    }

    @Test
    void a_table_that_is_empty_at_first_is_read_all_the_same() {
        String name = "at_least_once_empty";
        try (TestTable table = new TestTable(cassandra, name);
                TestTopic topic = new TestTopic(kafka, name);
                TestTopic positions = new TestTopic(kafka, name + "_positions");
                TestConnector connector = connector(name)
                        .withPositionsIn("kafka", name)
                        .with("offsets.storage.topic", name + "_positions")
                        .with("connect.cassandra.import.poll.interval", "200")) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY)");
            connector.start();
            String owner = "\"owner\":\"process " + connector.pid() + " on ";
            assertThat(positions.read(2, LIMIT).subList(0, 2))
                    .extracting(TestTopic::value)
                    .satisfiesExactly(
                            taken -> assertThat(taken).startsWith("{\"revision\":1," + owner), read -> assertThat(read)
                                    .startsWith("{\"pass\":1,\"complete\":true,\"rows\":0,\"revision\":2," + owner));
            table.execute("INSERT INTO ks.rows (id) VALUES (1)");
            assertThat(topic.read(1, LIMIT))
                    .first()
                    .extracting(TestTopic::value)
                    .isEqualTo("{\"id\":1}");
        }
    }

    /** Whatever is written to /dev/full does not fit. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_ends_the_route_and_it_goes_on_once_there_is_room() throws IOException {
        String name = "full_disk";
        try (TestTable table = new TestTable(cassandra, name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = connector(name)
                        .withPositionsIn("file", name)
                        .with("connect.cassandra.import.poll.interval", "200")) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY)");
            table.execute("INSERT INTO ks.rows (id) VALUES (1)");
            Path file = connector.directory().resolve("positions.json");
            connector.start();
            // The second pass begins when the position after the first is stored.
            topic.read(2, LIMIT);
            Path full = fill(file.resolveSibling("positions.json.new"));
            assertThat(connector.exitCode(LIMIT)).isEqualTo(1);
            assertThat(connector.errors())
                    .containsExactly("ERROR full_disk.rows FAILED: The position cannot be kept in " + file
                            + ": No space left on device. The file is as it was before. See that there is room on the"
                            + " disk, and that this user may write to " + connector.directory()
                            + "; then start the route again: it goes on where the file says, and sends again the page"
                            + " that it has sent last.");
            assertThat(file).content().contains("\"complete\":true,\"rows\":1,");
            int before = topic.readToEnd().size();
            Files.delete(full);
            connector.start();
            assertThat(topic.read(before + 2, LIMIT)).hasSizeGreaterThanOrEqualTo(before + 2);
        }
    }

    /** Between two positions: while one is being written, its file is in the way. */
    private static Path fill(Path next) throws IOException {
        while (true) {
            try {
                return Files.createSymbolicLink(next, Path.of("/dev/full"));
            } catch (FileAlreadyExistsException e) {
                Thread.onSpinWait();
            }
        }
    }

    private static List<String> values(TestTopic topic) {
        return values(topic.readToEnd());
    }

    private static List<String> values(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(TestTopic::value).toList();
    }

    private TestConnector connector(String name) {
        return new TestConnector(name, cassandra, kafka.bootstrapServers())
                .with("connect.cassandra.key.space", name)
                .with("connect.cassandra.kcql", "INSERT INTO " + name + " SELECT * FROM rows")
                .with("connect.cassandra.fetch.size", Integer.toString(PAGE))
                .with("connect.cassandra.import.poll.interval", "3600000");
    }
}
