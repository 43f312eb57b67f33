package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.KafkaServer;
import io.kcqlcamel.local.LocalServers;
import io.kcqlcamel.local.RegistrySettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The table of the guide, by the two files of the guide, whose placeholders are filled in key by key. */
class StudentsIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String KCQL = "INSERT INTO %1$s SELECT id, name, age, timestamp_added FROM students"
            + " PK timestamp_added INCREMENTALMODE=TIMESTAMP";

    private final CassandraServer cassandra = TestServers.cassandra();
    private final KafkaServer kafka = TestServers.kafka();

    @Test
    void json_without_schema_is_what_the_guide_promises() {
        try (TestTable table = students("guide_json");
                TestTopic topic = new TestTopic(kafka, "guide_json_topic");
                TestConnector connector = guide("guide_json")
                        .with("value.converter.schemas.enable", "false")
                        // The last row is written some time after it was given its time.
                        .with("connect.cassandra.slice.delay.ms", "5000")
                        .start()) {
            assertThat(topic.read(2, LIMIT))
                    .extracting(TestTopic::value)
                    .as(connector.output())
                    .containsExactlyInAnyOrder(
                            "{\"id\":1,\"name\":\"carlo\",\"age\":77,\"timestamp_added\":1719838880}",
                            "{\"id\":2,\"name\":\"lucy\",\"age\":55,\"timestamp_added\":1719839999}");
            assertThat(topic.readToEnd()).allSatisfy(entry -> {
                assertThat(entry.key()).isNull();
                assertThat(entry.headers()).isEmpty();
            });
            table.execute("INSERT INTO ks.students (id, name, age, timestamp_added)"
                    + " VALUES (3, null, 36, toTimestamp(now()))");
            assertThat(topic.read(3, LIMIT))
                    .last()
                    .extracting(TestTopic::value)
                    .asString()
                    .matches("\\{\"id\":3,\"name\":null,\"age\":36,\"timestamp_added\":\\d{13}}");
        }
    }

    @Test
    void json_has_its_schema_unless_told_otherwise() {
        try (TestTable table = students("guide_schema");
                TestTopic topic = new TestTopic(kafka, "guide_schema_topic");
                TestConnector connector = guide("guide_schema")
                        .without("value.converter.schemas.enable")
                        .start()) {
            assertThat(topic.read(2, LIMIT))
                    .extracting(TestTopic::value)
                    .as(connector.output())
                    .contains("{\"schema\":{\"type\":\"struct\",\"fields\":["
                            + "{\"type\":\"int32\",\"optional\":true,\"field\":\"id\"},"
                            + "{\"type\":\"string\",\"optional\":true,\"field\":\"name\"},"
                            + "{\"type\":\"int32\",\"optional\":true,\"field\":\"age\"},"
                            + "{\"type\":\"int64\",\"optional\":true,"
                            + "\"name\":\"org.apache.kafka.connect.data.Timestamp\",\"version\":1,"
                            + "\"field\":\"timestamp_added\"}],"
                            + "\"optional\":false,\"name\":\"guide_schema.students\"},"
                            + "\"payload\":{\"id\":1,\"name\":\"carlo\",\"age\":77,\"timestamp_added\":1719838880}}");
        }
    }

    @Test
    void avro_goes_through_a_registry_that_asks_for_a_password() throws Exception {
        String registryUser = "aiven:s3cret-of-the-registry";
        try (TestTable table = students("guide_avro");
                TestTopic topic = new TestTopic(kafka, "guide_avro_topic");
                LocalServers registry = TestServers.start(
                        "guide-registry",
                        none -> none.withRegistry(
                                RegistrySettings.DEFAULT.withUser("aiven", "s3cret-of-the-registry")));
                TestConnector connector = avro("guide_avro", registry.registry().url(), registryUser)
                        .start()) {
            List<ConsumerRecord<byte[], byte[]>> records = topic.read(2, LIMIT);
            assertThat(records).as(connector.output()).hasSize(2);
            ByteBuffer value = ByteBuffer.wrap(records.get(0).value());
            assertThat(value.get()).as("magic").isZero();
            String text = schema(registry.registry().url(), value.getInt(), registryUser);
            assertThat(text)
                    .isEqualTo("{\"type\":\"record\",\"name\":\"students\",\"namespace\":\"guide_avro\",\"fields\":["
                            + "{\"name\":\"id\",\"type\":[\"null\",\"int\"],\"default\":null},"
                            + "{\"name\":\"name\",\"type\":[\"null\",\"string\"],\"default\":null},"
                            + "{\"name\":\"age\",\"type\":[\"null\",\"int\"],\"default\":null},"
                            + "{\"name\":\"timestamp_added\",\"type\":[\"null\",{\"type\":\"long\","
                            + "\"connect.version\":1,\"connect.name\":\"org.apache.kafka.connect.data.Timestamp\","
                            + "\"logicalType\":\"timestamp-millis\"}],\"default\":null}"
                            + "],\"connect.name\":\"guide_avro.students\"}");
            Schema schema = new Schema.Parser().parse(text);
            assertThat(records)
                    .extracting(entry -> decoded(schema, entry.value()).toString())
                    .containsExactlyInAnyOrder(
                            "{\"id\": 1, \"name\": \"carlo\", \"age\": 77, \"timestamp_added\": 1719838880}",
                            "{\"id\": 2, \"name\": \"lucy\", \"age\": 55, \"timestamp_added\": 1719839999}");
            assertThat(connector.output()).doesNotContain("s3cret");
        }
    }

    private TestTable students(String keyspace) {
        TestTable table = new TestTable(cassandra, keyspace);
        table.execute("CREATE TABLE ks.students (id int PRIMARY KEY, name text, age int, timestamp_added timestamp)");
        String insert = "INSERT INTO ks.students (id, name, age, timestamp_added) VALUES ";
        table.execute(insert + "(1, 'carlo', 77, 1719838880)");
        table.execute(insert + "(2, 'lucy', 55, 1719839999)");
        return table;
    }

    /** The keys of the guide's second file, as they stand. */
    private TestConnector guide(String name) {
        return new TestConnector(name, cassandra, kafka.bootstrapServers())
                .without("connect.cassandra.contact.points")
                .with(
                        "connector.class",
                        "com.datamountaineer.streamreactor.connect.cassandra.source.CassandraSourceConnector")
                .with("connect.cassandra.host", "127.0.0.1")
                .with("connect.cassandra.port", Integer.toString(cassandra.port()))
                .with("connect.cassandra.username", CassandraServer.SUPERUSER.user())
                .with("connect.cassandra.password", CassandraServer.SUPERUSER.password())
                .with("connect.cassandra.ssl.enabled", "default")
                .with("connect.cassandra.trust.store.path", "/run/aiven/keys/public.truststore.jks")
                .with("connect.cassandra.trust.store.password", "password")
                .with("connect.cassandra.key.space", name)
                .with("value.converter", "org.apache.kafka.connect.json.JsonConverter")
                .with("connect.cassandra.kcql", String.format(KCQL, name + "_topic"));
    }

    /** The keys that the guide's first file adds. */
    private TestConnector avro(String name, String url, String user) {
        TestConnector connector = guide(name).without("value.converter.schemas.enable");
        for (String converter : List.of("key.converter", "value.converter")) {
            connector
                    .with(converter, "io.confluent.connect.avro.AvroConverter")
                    .with(converter + ".schema.registry.url", url)
                    .with(converter + ".basic.auth.credentials.source", "USER_INFO")
                    .with(converter + ".schema.registry.basic.auth.user.info", user);
        }
        return connector;
    }

    private static String schema(String url, int id, String user) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/schemas/ids/" + id))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes()))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return new ObjectMapper().readTree(answer).get("schema").asText();
    }

    private static GenericRecord decoded(Schema schema, byte[] value) {
        try {
            var decoder = DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null);
            return new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
