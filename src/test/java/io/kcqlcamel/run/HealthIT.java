package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.KafkaServer;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What probes are told over HTTP, with no more than camel-main's own keys. */
class HealthIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String BAD_ROW =
            "Column price (decimal): its value has 19 digits after the point, and Connect's"
                    + " Decimal(18) would lose those beyond 18; round it, or leave the column out with IGNORE. It is the row with"
                    + " id = 1.";

    private final CassandraServer cassandra = TestServers.cassandra();
    private final KafkaServer kafka = TestServers.kafka();
    private URI health;

    @Test
    void probes_tell_a_route_that_works_from_one_that_has_failed() throws Exception {
        try (TestTable table = new TestTable(cassandra, "health");
                TestTopic topic = new TestTopic(kafka, "health_good");
                TestConnector connector = connector("health")) {
            table.execute("CREATE TABLE ks.good (id int PRIMARY KEY, price decimal)");
            table.execute("CREATE TABLE ks.bad (id int PRIMARY KEY, price decimal)");
            table.execute("INSERT INTO ks.good (id, price) VALUES (1, 1)");
            connector.start();
            topic.read(2, LIMIT);
            await("ready", 200);
            assertThat(check("ready", "health.good").path("status").asText()).isEqualTo("UP");
            assertThat(check("ready", "health.good")
                            .path("data")
                            .path("position")
                            .asText())
                    .matches("at (the end|row [01]) of pass \\d+");
            table.execute("INSERT INTO ks.bad (id, price) VALUES (1, 1e-19)");
            topic.read(found -> connector.output().contains("try 1 of 1"), LIMIT);
            await("ready", 503);
            assertThat(check("ready", "health.bad").path("message").asText())
                    .isEqualTo("health.bad has stopped, and starts again: " + BAD_ROW);
            assertThat(check("live", "health.bad").path("status").asText()).isEqualTo("UP");
            topic.read(found -> connector.output().contains("FAILED"), LIMIT);
            await("live", 503);
            assertThat(check("live", "health.bad").path("message").asText()).isEqualTo("health.bad FAILED: " + BAD_ROW);
            assertThat(check("ready", "health.good").path("status").asText()).isEqualTo("UP");
        }
    }

    private TestConnector connector(String name) throws IOException {
        int port = freePort();
        health = URI.create("http://127.0.0.1:" + port + "/observe/health/");
        return new TestConnector(name, cassandra, kafka.bootstrapServers())
                .with("connect.cassandra.key.space", name)
                .with("offsets.storage.topic", name + "_positions")
                .with(
                        "connect.cassandra.kcql",
                        "INSERT INTO health_good SELECT * FROM good; INSERT INTO health_bad SELECT * FROM bad")
                .with("connect.cassandra.error.policy", "RETRY")
                .with("connect.cassandra.max.retries", "1")
                .with("connect.cassandra.retry.interval", "15000")
                .withProperty("camel.management.enabled", "true")
                .withProperty("camel.management.healthCheckEnabled", "true")
                .withProperty("camel.management.host", "127.0.0.1")
                .withProperty("camel.management.port", Integer.toString(port));
    }

    private void await(String kind, int status) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (probe(kind).statusCode() != status) {
            assertThat(System.nanoTime()).as(probe(kind).body()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private JsonNode check(String kind, String route) throws Exception {
        JsonNode checks = new ObjectMapper().readTree(probe(kind).body()).path("checks");
        return StreamSupport.stream(checks.spliterator(), false)
                .filter(check -> check.path("name").asText().equals("kcql-camel:" + route))
                .findFirst()
                .orElseThrow(() -> new AssertionError(checks.toPrettyString()));
    }

    private HttpResponse<String> probe(String kind) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(health.resolve(kind + "?exposureLevel=full&data=true"))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** Not one of those that systems give to outgoing connections. */
    private static int freePort() throws IOException {
        while (true) {
            try (ServerSocket socket =
                    new ServerSocket(ThreadLocalRandom.current().nextInt(15_000, 32_000))) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // Another, then.
            }
        }
    }
}
