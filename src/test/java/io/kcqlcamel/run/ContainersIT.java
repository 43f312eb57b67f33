package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestTopic;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/**
 * Servers as their makers ship them, where a Docker engine answers: all other tests run the same versions from Maven
 * artifacts, on a configuration of ours.
 */
@EnabledIf(
        value = "aDockerEngineAnswers",
        disabledReason = "No Docker engine answers: the servers' own images are not tried")
class ContainersIT {

    private static final int CQL_PORT = 9042;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    static boolean aDockerEngineAnswers() {
        boolean answers = DockerClientFactory.instance().isDockerAvailable();
        if (!answers) {
            System.out.println("ContainersIT is skipped: no Docker engine answers here.");
        }
        return answers;
    }

    @Test
    void theRowsOfATable_reachKafka() {
        try (GenericContainer<?> cassandra = new GenericContainer<>("cassandra:5.0")
                        .withExposedPorts(CQL_PORT)
                        .waitingFor(Wait.forLogMessage(".*Startup complete.*", 1)
                                .withStartupTimeout(Duration.ofMinutes(3)));
                KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.0")) {
            cassandra.start();
            kafka.start();
            String address = cassandra.getHost() + ":" + cassandra.getMappedPort(CQL_PORT);
            fillTable(cassandra.getHost(), cassandra.getMappedPort(CQL_PORT));
            try (TestConnector connector = new TestConnector("containers", address, kafka.getBootstrapServers())
                            .with("connect.cassandra.key.space", "containers")
                            .with("connect.cassandra.kcql", "INSERT INTO rows SELECT * FROM rows")
                            .with("connect.cassandra.import.poll.interval", "3600000")
                            .start();
                    TestTopic topic = new TestTopic(kafka.getBootstrapServers(), "rows")) {
                assertThat(topic.read(2, LIMIT))
                        .as(connector.output())
                        .extracting(TestTopic::value)
                        .containsExactlyInAnyOrder("{\"id\":1,\"name\":\"ada\"}", "{\"id\":2,\"name\":null}");
            }
        }
    }

    private static void fillTable(String host, int port) {
        try (CqlSession session = CqlSession.builder()
                .addContactPoint(new InetSocketAddress(host, port))
                .withLocalDatacenter("datacenter1")
                .build()) {
            session.execute("CREATE KEYSPACE containers"
                    + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
            session.execute("CREATE TABLE containers.rows (id int PRIMARY KEY, name text)");
            session.execute("INSERT INTO containers.rows (id, name) VALUES (1, 'ada')");
            session.execute("INSERT INTO containers.rows (id) VALUES (2)");
        }
    }
}
