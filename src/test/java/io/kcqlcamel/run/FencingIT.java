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
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One route in two processes: the newer goes on, whatever happens to the older; and what looks like it, and is not. */
class FencingIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int ROWS = 50;

    private static final String FENCED = "ERROR %s\\.rows FAILED: Another process runs this route too, and started"
            + " later: process %d on \\S+, started \\S+Z\\. ";
    private static final String IN_TRANSACTIONS = FENCED
            + "Kafka lets only the newer one go on; this one has sent nothing that the other sends again\\. Stop one of the"
            + " two\\.";
    private static final String WITHOUT_TRANSACTIONS = FENCED
            + "Only the newer one goes on; it may send again the page that this one has sent last\\. Stop one of the two\\.";

    private final CassandraServer cassandra = TestServers.cassandra();
    private final KafkaServer kafka = TestServers.kafka();

    @Test
    void of_two_processes_the_newer_goes_on() {
        String name = "twice";
        try (TestTable table = table(name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector older = connector(name, name, cassandra.address());
                TestConnector newer = connector(name, name + " newer", cassandra.address())) {
            int rows = runBoth(table, topic, older, newer);
            assertThat(older.errors())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .matches(String.format(IN_TRANSACTIONS, name, newer.pid()));
            topic.read(rows, LIMIT);
            newer.stop();
            assertThat(newer.exitCode(LIMIT)).isIn(0, 143);
            assertIsThereOnce(topic, rows);
        }
    }

    /** To try again after a fault is to make a new producer, which by itself would fence the newer process. */
    @ParameterizedTest
    @ValueSource(strings = {"THROW", "RETRY"})
    void an_older_process_whose_fault_passes_does_not_stop_the_newer(String policy) {
        String name = "overtaken_" + policy.toLowerCase(Locale.ROOT);
        try (TcpProxy network = new TcpProxy(Duration.ZERO);
                TestTable table = table(name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector older =
                        connector(name, name, network.address()).with("connect.cassandra.error.policy", policy);
                TestConnector newer = connector(name, name + " newer", cassandra.address())) {
            network.forwardTo(cassandra.port());
            insert(table, 0, ROWS);
            older.start();
            topic.read(ROWS, LIMIT);
            network.reset();
            older.awaitMessage(
                    "WARN  " + name + "\\.rows stops, and starts again in \\d+ s: Cassandra did not give the page: .*",
                    LIMIT);
            newer.start();
            insert(table, ROWS, 2 * ROWS);
            topic.read(2 * ROWS, LIMIT);
            // By now it has made its claim; until then, an older one that tries again may still fence it:
            // docs/positions.md.
            int sinceClaim = newer.messages().size();
            network.forward();
            assertThat(older.exitCode(LIMIT)).isEqualTo(1);
            assertThat(older.errors())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .matches(String.format(IN_TRANSACTIONS, name, newer.pid()));
            insert(table, 2 * ROWS, 3 * ROWS);
            topic.read(3 * ROWS, LIMIT);
            assertThat(newer.messages().stream().skip(sinceClaim))
                    .as("what the newer process said of the older one's tries")
                    .noneMatch(line -> line.contains("Kafka takes nothing more") || line.contains("FAILED"));
            newer.stop();
            assertThat(newer.exitCode(LIMIT)).isIn(0, 143);
            assertIsThereOnce(topic, 3 * ROWS);
        }
    }

    /** As after a transaction that was open for too long: Kafka's coordinator takes the producer's epoch from it. */
    @Test
    void a_producer_that_kafka_fences_though_nobody_else_runs_the_route_is_made_again() {
        String name = "bumped";
        try (TestTable table = table(name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = connector(name, name, cassandra.address())) {
            insert(table, 0, ROWS);
            connector.start();
            topic.read(ROWS, LIMIT);
            bumpEpoch(name + ".rows.1of1");
            insert(table, ROWS, 2 * ROWS);
            topic.read(2 * ROWS, LIMIT);
            connector.stop();
            assertThat(connector.exitCode(LIMIT)).isIn(0, 143);
            assertThat(connector.messages())
                    .contains("INFO  bumped.rows is started again.")
                    .filteredOn(line -> line.contains("Kafka takes nothing more"))
                    .extracting(line -> line.replaceFirst("in \\d+ s", "in 1 s"))
                    .containsExactly(
                            "WARN  bumped.rows stops, and starts again in 1 s: Kafka takes nothing more of this producer:"
                                    + " its transaction was open for longer than transaction.timeout.ms, or an older process"
                                    + " with the same route was started again. No newer one has claimed the route.");
            assertIsThereOnce(topic, 2 * ROWS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "cassandra", "file"})
    void of_two_processes_the_newer_goes_on_without_transactions_too(String store) {
        String name = "twice_" + store;
        try (TestTable table = table(name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector older = connector(name, name, cassandra.address())
                        .withPositionsIn(store, name)
                        .with("connect.cassandra.error.policy", "RETRY");
                TestConnector newer =
                        connector(name, name + " newer", cassandra.address()).withPositionsIn(store, name)) {
            int rows = runBoth(table, topic, older, newer);
            assertThat(older.errors())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .matches(String.format(WITHOUT_TRANSACTIONS, name, newer.pid()));
            topic.read(found -> distinct(found) == rows, LIMIT);
            newer.stop();
            assertThat(newer.exitCode(LIMIT)).isIn(0, 143);
            assertThat(distinct(topic.readToEnd())).isEqualTo(rows);
        }
    }

    /** @return how many rows there are when the older process has ended */
    private static int runBoth(TestTable table, TestTopic topic, TestConnector older, TestConnector newer) {
        insert(table, 0, ROWS);
        older.start();
        topic.read(ROWS, LIMIT);
        newer.start();
        int rows = ROWS;
        while (older.isRunning() && newer.isRunning()) {
            insert(table, rows, ++rows);
        }
        assertThat(older.exitCode(LIMIT)).isEqualTo(1);
        return rows;
    }

    private TestTable table(String name) {
        TestTable table = new TestTable(cassandra, name);
        table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY, added timestamp)");
        return table;
    }

    private TestConnector connector(String name, String directory, String node) {
        return new TestConnector(directory, node, kafka.bootstrapServers())
                .with("name", name)
                .with("connect.cassandra.key.space", name)
                .with(
                        "connect.cassandra.kcql",
                        "INSERT INTO " + name + " SELECT * FROM rows PK added INCREMENTALMODE=TIMESTAMP")
                .with("connect.cassandra.fetch.size", "10")
                // A row is written some time after it was given its time: longer than that, also where Cassandra
                // pauses.
                .with("connect.cassandra.slice.delay.ms", "2000")
                .with("connect.cassandra.import.poll.interval", "200");
    }

    private void bumpEpoch(String transactionalId) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        settings.put("transactional.id", transactionalId);
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
        }
    }

    private static void insert(TestTable table, int from, int to) {
        for (int row = from; row < to; row++) {
            table.execute("INSERT INTO ks.rows (id, added) VALUES (?, toTimestamp(now()))", row);
        }
    }

    private static long distinct(List<ConsumerRecord<byte[], byte[]>> found) {
        return found.stream().map(TestTopic::value).distinct().count();
    }

    private static void assertIsThereOnce(TestTopic topic, int rows) {
        List<String> values = topic.readToEnd().stream().map(TestTopic::value).toList();
        assertThat(values).hasSize(rows).doesNotHaveDuplicates();
    }
}
