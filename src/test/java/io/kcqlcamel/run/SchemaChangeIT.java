package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.KafkaServer;
import io.kcqlcamel.local.RegistryServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** ALTER TABLE while a route runs: the column is in the next page, under a new schema, and nothing restarts. */
class SchemaChangeIT {

    /** What a busy machine may give rise to. Of the registry there is nothing: it is what the test is about. */
    private static final String SERVER_AWAY = "WARN .* s: (Cassandra did not|Cassandra at|Kafka ).*";

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final CassandraServer cassandra = TestServers.cassandra();
    private final KafkaServer kafka = TestServers.kafka();
    private final RegistryServer registry = TestServers.registry();

    @Test
    void a_new_column_shows_up_and_its_schema_is_registered_once() throws Exception {
        String name = "schema_change";
        try (TestTable table = new TestTable(cassandra, name);
                TestTopic topic = new TestTopic(kafka, name);
                TestConnector connector = new TestConnector(name, cassandra, kafka.bootstrapServers())
                        .with("connect.cassandra.key.space", name)
                        .with("connect.cassandra.kcql", "INSERT INTO " + name + " SELECT * FROM rows")
                        .without("value.converter.schemas.enable")
                        .with("value.converter", "io.confluent.connect.avro.AvroConverter")
                        .with("value.converter.schema.registry.url", registry.url())) {
            table.execute("CREATE TABLE ks.rows (id int PRIMARY KEY)");
            table.execute("INSERT INTO ks.rows (id) VALUES (1)");
            connector.start();
            int first = schemaId(topic.read(3, LIMIT).get(0));
            table.execute("ALTER TABLE ks.rows ADD name text");
            table.execute("UPDATE ks.rows SET name = 'carlo' WHERE id = 1");
            topic.read(found -> found.stream().anyMatch(entry -> schemaId(entry) != first), LIMIT);
            List<ConsumerRecord<byte[], byte[]>> records =
                    topic.read(topic.readToEnd().size() + 3, LIMIT);
            assertThat(connector.isRunning()).isTrue();
            assertThat(records.stream().map(SchemaChangeIT::schemaId).collect(Collectors.toSet()))
                    .hasSize(2);
            // Schema id, then for each field the branch of its union: id 1, name "carlo".
            assertThat(records.get(records.size() - 1).value()).endsWith(2, 2, 2, 10, 'c', 'a', 'r', 'l', 'o');
            assertThat(versions(name)).isEqualTo("[1,2]");
            assertThat(connector.errors()).isEmpty();
            assertThat(connector.messages())
                    .filteredOn(line -> line.startsWith("WARN"))
                    .allMatch(line -> line.matches(SERVER_AWAY));
        }
    }

    private String versions(String topic) throws Exception {
        URI versions = URI.create(registry.url() + "/subjects/" + topic + "-value/versions");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(versions).build(), BodyHandlers.ofString())
                .body();
    }

    private static int schemaId(ConsumerRecord<byte[], byte[]> entry) {
        return ByteBuffer.wrap(entry.value()).getInt(1);
    }
}
