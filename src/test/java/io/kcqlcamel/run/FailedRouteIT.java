package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.KafkaServer;
import io.kcqlcamel.local.RegistryServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes wrong for good while a route runs: it says why and ends, and goes on where it was once that is mended. */
class FailedRouteIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int ROWS = 100;
    private static final int PAGE = 10;

    private final CassandraServer cassandra = TestServers.cassandra();
    private final KafkaServer kafka = TestServers.kafka();

    @Test
    void a_value_that_cannot_be_encoded_stops_the_route_before_its_page() {
        String name = "unencodable";
        try (TestTable table = new TestTable(cassandra, name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = connector(name)) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY, price decimal)");
            table.load(
                    "INSERT INTO ks.rows (id, price) VALUES (?, ?)", ROWS, row -> new Object[] {row, BigDecimal.ONE});
            // Neither in the first page nor in the last, in the order of tokens.
            table.execute("UPDATE ks.rows SET price = 1e-19 WHERE id = 54");
            assertThat(connector.start().exitCode(LIMIT)).isEqualTo(1);
            assertThat(connector.errors())
                    .containsExactly(
                            "ERROR unencodable.rows FAILED: Column price (decimal): its value has 19 digits after the point,"
                                    + " and Connect's Decimal(18) would lose those beyond 18; round it, or leave the"
                                    + " column out with IGNORE. It is the row with id = 54.");
            // A transaction is visible some time after its producer has been told that it is committed.
            topic.read(PAGE, LIMIT);
            int before = topic.readToEnd().size();
            assertThat(before).isBetween(PAGE, ROWS - PAGE);
            assertThat(before % PAGE).isZero();
            table.execute("UPDATE ks.rows SET price = 2 WHERE id = 54");
            connector.start();
            topic.read(ROWS, LIMIT);
            connector.stop();
            assertIsThereOnce(topic, ROWS);
        }
    }

    @Test
    void a_schema_that_the_registry_refuses_stops_the_route_before_the_first_page() throws Exception {
        String name = "incompatible";
        RegistryServer registry = TestServers.registry();
        URI subject = URI.create(registry.url() + "/subjects/" + name + "-value");
        try (TestTable table = new TestTable(cassandra, name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = connector(name)
                        .without("value.converter.schemas.enable")
                        .with("value.converter", "io.confluent.connect.avro.AvroConverter")
                        .with("value.converter.schema.registry.url", registry.url())) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY)");
            table.load("INSERT INTO ks.rows (id) VALUES (?)", ROWS, row -> new Object[] {row});
            register(
                    subject,
                    "{\"type\":\"record\",\"name\":\"rows\",\"namespace\":\"incompatible\",\"fields\":"
                            + "[{\"name\":\"id\",\"type\":\"string\"}]}");
            assertThat(connector.start().exitCode(LIMIT)).isEqualTo(1);
            assertThat(connector.errors())
                    .containsExactly("ERROR incompatible.rows FAILED: The schema registry at " + registry.url()
                            + " refuses the schema as incompatible with subject incompatible-value:"
                            + " io.apicurio.registry.rules.RuleViolationException: Incompatible artifact:"
                            + " incompatible-value [AVRO], num of incompatible diffs: {1}, list of diff types: [reader"
                            + " union lacking writer type: STRING at /fields/0/type]. Change the subject's"
                            + " compatibility level, choose another topic, or undo the change of the table.");
            assertThat(topic.readToEnd()).isEmpty();
            send(HttpRequest.newBuilder(subject).DELETE());
            connector.start();
            topic.read(ROWS, LIMIT);
            connector.stop();
            assertIsThereOnce(topic, ROWS);
        }
    }

    @Test
    void positions_of_another_number_of_shards_are_refused() {
        String name = "resharded";
        try (TestTable table = new TestTable(cassandra, name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = connector(name)) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY)");
            table.load("INSERT INTO ks.rows (id) VALUES (?)", ROWS, row -> new Object[] {row});
            connector.start();
            topic.read(ROWS, LIMIT);
            connector.stop();
            connector.exitCode(LIMIT);
            assertThat(connector.with("tasks.max", "2").start().exitCode(LIMIT)).isEqualTo(1);
            String refused =
                    " FAILED: The positions of table resharded.rows were kept for 1 shard(s), and tasks.max now"
                            + " asks for 2. Rows would be sent twice. Set tasks.max back to 1, or give the connector a new name to"
                            + " read the table from its beginning.";
            assertThat(connector.errors())
                    .containsExactlyInAnyOrder(
                            "ERROR resharded.rows.1of2" + refused, "ERROR resharded.rows.2of2" + refused);
            assertThat(topic.readToEnd()).hasSize(ROWS);
        }
    }

    /** One pass over the table {@code rows}: the next is an hour away. */
    private TestConnector connector(String name) {
        return new TestConnector(name, cassandra, kafka.bootstrapServers())
                .with("connect.cassandra.key.space", name)
                .with("connect.cassandra.kcql", "INSERT INTO " + name + " SELECT * FROM rows")
                .with("connect.cassandra.fetch.size", Integer.toString(PAGE))
                .with("connect.cassandra.import.poll.interval", "3600000");
    }

    private static void assertIsThereOnce(TestTopic topic, int rows) {
        List<String> values = topic.readToEnd().stream()
                .map(entry -> HexFormat.of().formatHex(entry.value()))
                .toList();
        assertThat(values).hasSize(rows).doesNotHaveDuplicates();
    }

    private static void register(URI subject, String schema) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(subject + "/versions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"schema\":\"" + schema.replace("\"", "\\\"") + "\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
