package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.chaos.TcpProxy;
import io.kcqlcamel.local.KafkaSettings;
import io.kcqlcamel.local.LocalServers;
import io.kcqlcamel.local.Server;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A server goes away in the middle of a pass, and comes back, or the connector is told to stop: it says so, goes on where it
 * was, and every row is there once.
 */
class PassingFaultIT {

    private static final int PAGE = 100;

    /** So many that Cassandra, which takes some seconds to stop, has stopped before the end. */
    private static final int ROWS = 90_000;

    /** A page of them takes a tenth of a second at least, and all together a quarter of a minute. */
    private static final int PACED_ROWS = 15_000;

    /** Each way to Cassandra, where it is Kafka or the connector that stops: else a pass may be over before. */
    private static final Duration LATENCY = Duration.ofMillis(50);

    /**
     * Deliveries last 6 s at the most, and the producer is watched for 2 s more; but a commit whose answer is lost is waited
     * for 20 s (maxBlockMs of the route). This machine may be busy.
     */
    private static final Duration WARNED = Duration.ofSeconds(90);

    /** Where Kafka goes in the moment of a commit. */
    private static final String ENDED = "WARN  Kafka has lost track of transaction .* It is aborted there, .*";

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static LocalServers servers;

    @BeforeAll
    static void start() {
        servers = TestServers.start("passing-faults", none -> none.withCassandra(TestServers.PATIENT_CASSANDRA)
                .withKafka(KafkaSettings.DEFAULT));
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    /**
     * Stopped, it says good-bye; killed, it does not; frozen, its connections stay. Where in a transaction that finds the
     * producer differs from time to time, so there is more than one of them.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"stopped", "killed", "frozen"})
    void kafka_goes_and_comes(String how) {
        String name = "kafka_" + how;
        Server kafka = servers.kafka();
        Map<String, Runnable> ways = Map.of("stopped", kafka::stop, "killed", kafka::kill, "frozen", kafka::suspend);
        Runnable comes = how.equals("frozen") ? kafka::resume : kafka::restart;
        try (TcpProxy network = slowNetwork();
                TestConnector connector = connector(name, network.address())
                        .with("producer.override.delivery.timeout.ms", "6000")
                        .with("producer.override.request.timeout.ms", "2000")) {
            passWithout(ways.get(how), comes, connector, name, PACED_ROWS, "Kafka .*");
        }
    }

    @Test
    void cassandra_goes_and_comes() {
        String name = "cassandra_goes";
        try (TestConnector connector = connector(name, servers.cassandra().address())) {
            passWithout(
                    servers.cassandra()::stop,
                    servers.cassandra()::restart,
                    connector,
                    name,
                    ROWS,
                    "Cassandra did not give the page:"
                            + " (/127.0.0.1:\\d+ .*|no node can be reached|Query timed out after .*)\\.");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"cassandra", "kafka"})
    void what_is_not_up_yet_is_waited_for(String away) {
        String name = "not_up_" + away;
        Server server = away.equals("kafka") ? servers.kafka() : servers.cassandra();
        String waits = "WARN  The routes cannot start yet, and are tried again in \\d+ s: .* at 127\\.0\\.0\\.1:\\d+"
                + " (cannot be reached: |accepts connections, but does not answer|could not check the login).*";
        try (TestTable table = new TestTable(servers.cassandra(), name);
                TestTopic topic = new TestTopic(servers.kafka(), name);
                TestConnector connector = connector(name, servers.cassandra().address())) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY)");
            table.execute("INSERT INTO ks.rows (id) VALUES (1)");
            server.stop();
            connector.start().awaitMessage(waits, LIMIT);
            server.restart();
            assertThat(topic.read(1, LIMIT)).extracting(TestTopic::value).containsExactly("{\"id\":1}");
            List<String> messages = connector.messages();
            connector.stop();
            assertThat(connector.exitCode(LIMIT)).isEqualTo(143);
            assertThat(messages).allMatch(line -> line.matches(waits));
        }
    }

    @ParameterizedTest(name = "{0} frozen")
    @CsvSource({"nothing", "kafka", "cassandra"})
    void sigterm_in_the_middle_ends_the_process_soon_and_the_next_one_goes_on(String frozen) {
        String name = "sigterm_" + frozen;
        Map<String, Server> all = Map.of("kafka", servers.kafka(), "cassandra", servers.cassandra());
        try (TcpProxy network = slowNetwork();
                TestTable table = new TestTable(servers.cassandra(), name);
                TestTopic topic = new TestTopic(servers.kafka(), name);
                TestConnector connector =
                        connector(name, network.address()).with("connect.cassandra.read.timeout.ms", "2000")) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY)");
            table.load("INSERT INTO ks.rows (id) VALUES (?)", PACED_ROWS, row -> new Object[] {row});
            connector.start();
            topic.read(PACED_ROWS / 10, LIMIT);
            Optional.ofNullable(all.get(frozen)).ifPresent(Server::suspend);
            try {
                connector.stop();
                // Ten where the machine is idle: eight for the routes, and what the JVM needs besides, which may take a
                // busy one a while.
                assertThat(connector.exitCode(Duration.ofSeconds(30))).isEqualTo(143);
            } finally {
                Optional.ofNullable(all.get(frozen)).ifPresent(Server::resume);
            }
            assertThat(topic.readToEnd()).as("stopped before the end").hasSizeLessThan(PACED_ROWS);
            connector.start();
            topic.read(PACED_ROWS, LIMIT);
            connector.stop();
            connector.exitCode(LIMIT);
            List<String> values =
                    topic.readToEnd().stream().map(TestTopic::value).toList();
            assertThat(values).hasSize(PACED_ROWS).doesNotHaveDuplicates();
        }
    }

    private static void passWithout(
            Runnable goes, Runnable comes, TestConnector connector, String name, int rows, String reason) {
        String stops = "WARN  " + name + "\\.rows stops, and starts again in \\d+ s: " + reason;
        String starts = "INFO  " + name + ".rows is started again.";
        try (TestTable table = new TestTable(servers.cassandra(), name);
                TestTopic topic = new TestTopic(servers.kafka(), name)) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY)");
            table.load("INSERT INTO ks.rows (id) VALUES (?)", rows, row -> new Object[] {row});
            connector.start();
            topic.read(15 * PAGE, LIMIT);
            goes.run();
            try {
                topic.read(found -> connector.messages().stream().anyMatch(line -> line.matches(stops)), WARNED);
                assertThat(connector.messages()).as("said in time").anyMatch(line -> line.matches(stops));
            } finally {
                comes.run();
            }
            topic.read(rows, LIMIT);
            List<String> messages = connector.messages();
            connector.stop();
            assertThat(connector.exitCode(LIMIT)).isIn(0, 143);
            List<String> values =
                    topic.readToEnd().stream().map(TestTopic::value).toList();
            assertThat(values.size()).as(connector.output()).isEqualTo(rows);
            assertThat(Set.copyOf(values)).hasSize(rows);
            assertThat(messages)
                    .filteredOn(line -> !line.startsWith("INFO  " + name + ".rows -> "))
                    .contains(starts)
                    .anyMatch(line -> line.matches(stops))
                    .allMatch(line -> line.equals(starts) || line.matches(stops) || line.matches(ENDED));
        }
    }

    private static TcpProxy slowNetwork() {
        TcpProxy network = new TcpProxy(LATENCY);
        network.forwardTo(servers.cassandra().port());
        return network;
    }

    private static TestConnector connector(String name, String node) {
        return new TestConnector(name, node, servers.kafka().bootstrapServers())
                .with("connect.cassandra.key.space", name)
                .with("connect.cassandra.kcql", "INSERT INTO " + name + " SELECT * FROM rows")
                .with("connect.cassandra.fetch.size", Integer.toString(PAGE))
                .with("connect.cassandra.read.timeout.ms", "30000")
                .with("connect.cassandra.import.poll.interval", "3600000");
    }
}
