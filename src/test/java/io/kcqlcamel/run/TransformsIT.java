package io.kcqlcamel.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kcqlcamel.TestConnector;
import io.kcqlcamel.TestServers;
import io.kcqlcamel.TestTable;
import io.kcqlcamel.TestTopic;
import io.kcqlcamel.encode.RegistrySettings;
import io.kcqlcamel.encode.SchemaRegistry;
import io.kcqlcamel.local.CassandraServer;
import io.kcqlcamel.local.KafkaServer;
import io.kcqlcamel.transform.Tombstone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Connect's single message transforms, by what reaches Kafka. */
class TransformsIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String AVRO = "io.confluent.connect.avro.AvroConverter";
    private static final String CONNECT = "org.apache.kafka.connect.transforms.";

    private final CassandraServer cassandra = TestServers.cassandra();
    private final KafkaServer kafka = TestServers.kafka();

    @Test
    void a_column_becomes_the_key_and_a_header_is_added() {
        try (TestTable table = students("smt_key");
                TestTopic topic = new TestTopic(kafka, "smt_key_topic");
                TestConnector connector = connector("smt_key", "SELECT id, name FROM students", "key,id,origin")
                        .with("transforms.key.type", CONNECT + "ValueToKey")
                        .with("transforms.key.fields", "id")
                        .with("transforms.id.type", CONNECT + "ExtractField$Key")
                        .with("transforms.id.field", "id")
                        .with("transforms.origin.type", CONNECT + "InsertHeader")
                        .with("transforms.origin.header", "origin")
                        .with("transforms.origin.value.literal", "cassandra")
                        .start()) {
            List<ConsumerRecord<byte[], byte[]>> records = topic.read(2, LIMIT);
            assertThat(records)
                    .as(connector.output())
                    .extracting(record -> text(record.key()) + " " + TestTopic.value(record))
                    .contains("1 {\"id\":1,\"name\":\"carlo\"}", "2 {\"id\":2,\"name\":\"lucy\"}");
            assertThat(records).allSatisfy(record -> {
                assertThat(record.headers()).hasSize(1);
                assertThat(text(record.headers().lastHeader("origin").value())).isEqualTo("cassandra");
            });
        }
    }

    @Test
    void fields_are_renamed_inserted_converted_cast_and_masked() {
        try (TestTable table = students("smt_fields");
                TestTopic topic = new TestTopic(kafka, "smt_fields_topic");
                TestConnector connector = connector(
                                "smt_fields", "SELECT * FROM students", "rename,source,moment,number,secret")
                        .with("transforms.rename.type", CONNECT + "ReplaceField$Value")
                        .with("transforms.rename.exclude", "notes")
                        .with("transforms.rename.renames", "name:first_name")
                        .with("transforms.source.type", CONNECT + "InsertField$Value")
                        .with("transforms.source.static.field", "source")
                        .with("transforms.source.static.value", "school")
                        .with("transforms.source.topic.field", "topic")
                        .with("transforms.moment.type", CONNECT + "TimestampConverter$Value")
                        .with("transforms.moment.field", "added")
                        .with("transforms.moment.target.type", "string")
                        .with("transforms.moment.format", "yyyy-MM-dd HH:mm:ss")
                        .with("transforms.number.type", CONNECT + "Cast$Value")
                        .with("transforms.number.spec", "age:int32,score:string")
                        .with("transforms.secret.type", CONNECT + "MaskField$Value")
                        .with("transforms.secret.fields", "ssn")
                        .with("transforms.secret.replacement", "***")
                        .start()) {
            assertThat(topic.read(2, LIMIT))
                    .as(connector.output())
                    .extracting(TestTopic::value)
                    .contains(
                            "{\"id\":1,\"added\":\"2024-07-01 13:01:20\",\"age\":77,\"first_name\":\"carlo\","
                                    + "\"score\":\"1.5\",\"ssn\":\"***\",\"topic\":\"smt_fields_topic\","
                                    + "\"source\":\"school\"}",
                            "{\"id\":2,\"added\":null,\"age\":55,\"first_name\":\"lucy\",\"score\":null,"
                                    + "\"ssn\":\"***\",\"topic\":\"smt_fields_topic\",\"source\":\"school\"}");
        }
    }

    @Test
    void records_are_routed_to_another_topic_or_dropped_by_the_name_of_theirs() {
        try (TestTable table = students("smt_route");
                TestTopic publicTopic = new TestTopic(kafka, "smt_route_public");
                TestTopic privateTopic = new TestTopic(kafka, "smt_route_private");
                TestTopic routed = new TestTopic(kafka, "routed-public");
                TestTopic positions = new TestTopic(kafka, "smt_route_positions");
                TestConnector connector = connector("smt_route", "SELECT id FROM students", "private,route")
                        .with(
                                "connect.cassandra.kcql",
                                "INSERT INTO smt_route_private SELECT id FROM students PK added"
                                        + " INCREMENTALMODE=TIMESTAMP; INSERT INTO smt_route_public SELECT id FROM"
                                        + " students")
                        .with("connect.cassandra.import.poll.interval", "1000")
                        .with("offsets.storage.topic", "smt_route_positions")
                        .with("transforms.private.type", CONNECT + "Filter")
                        .with("transforms.private.predicate", "isPrivate")
                        .with("predicates", "isPrivate")
                        .with("predicates.isPrivate.type", CONNECT + "predicates.TopicNameMatches")
                        .with("predicates.isPrivate.pattern", ".*_private")
                        .with("transforms.route.type", CONNECT + "RegexRouter")
                        .with("transforms.route.regex", "smt_route_(.*)")
                        .with("transforms.route.replacement", "routed-$1")
                        .start()) {
            assertThat(routed.read(2, LIMIT))
                    .as(connector.output())
                    .extracting(TestTopic::value)
                    .contains("{\"id\":1}", "{\"id\":2}");
            assertThat(positions.read(
                            found -> found.stream()
                                    .anyMatch(record -> text(record.key()).contains("smt_route_private")
                                            && TestTopic.value(record).contains("\"complete\":true")),
                            LIMIT))
                    .as("the position after a page whose rows are all dropped; " + connector.output())
                    .anyMatch(record -> text(record.key()).contains("smt_route_private"));
            assertThat(privateTopic.readToEnd()).isEmpty();
            assertThat(publicTopic.readToEnd()).isEmpty();
        }
    }

    @Test
    void keys_texts_and_timestamps_are_made_before_the_first_transform() {
        try (TestTable table = students("smt_clauses");
                TestTopic keyed = new TestTopic(kafka, "smt_clauses_keyed");
                TestTopic primary = new TestTopic(kafka, "smt_clauses_primary");
                TestTopic text = new TestTopic(kafka, "smt_clauses_text");
                TestConnector connector = connector("smt_clauses", "SELECT id FROM students", "row,moment")
                        .with(
                                "connect.cassandra.kcql",
                                "INSERT INTO smt_clauses_keyed SELECT name FROM students WITHKEY(id, age)"
                                        + " WITHTIMESTAMP added;"
                                        + "INSERT INTO smt_clauses_primary SELECT name FROM students;"
                                        + "INSERT INTO smt_clauses_text SELECT id, name FROM students WITHKEY(id, age)"
                                        + " KEYDELIMITER='#' WITHUNWRAP WITHFORMAT JSON")
                        .with("connect.cassandra.record.key", "primary.key")
                        .with("transforms.row.type", CONNECT + "HoistField$Value")
                        .with("transforms.row.field", "row")
                        .with("transforms.moment.type", CONNECT + "InsertField$Value")
                        .with("transforms.moment.timestamp.field", "moment")
                        .start()) {
            assertThat(keyed.read(2, LIMIT))
                    .as(connector.output())
                    .extracting(TransformsIT::keyAndValue)
                    .contains(
                            "Struct{id=1,age=77} {\"row\":{\"name\":\"carlo\"},\"moment\":1719838880000}",
                            "Struct{id=2,age=55} {\"row\":{\"name\":\"lucy\"},\"moment\":null}");
            assertThat(keyed.read(2, LIMIT))
                    .extracting(ConsumerRecord::timestamp)
                    .contains(1719838880000L);
            assertThat(primary.read(2, LIMIT))
                    .extracting(TransformsIT::keyAndValue)
                    .contains(
                            "1 {\"row\":{\"name\":\"carlo\"},\"moment\":null}",
                            "2 {\"row\":{\"name\":\"lucy\"},\"moment\":null}");
            assertThat(text.read(2, LIMIT))
                    .extracting(TransformsIT::keyAndValue)
                    .contains(
                            "1#77 {\"row\":\"{\\\"id\\\":1,\\\"name\\\":\\\"carlo\\\"}\",\"moment\":null}",
                            "2#55 {\"row\":\"{\\\"id\\\":2,\\\"name\\\":\\\"lucy\\\"}\",\"moment\":null}");
        }
    }

    @Test
    void what_transforms_make_is_written_as_avro() {
        try (TestTable table = students("smt_avro");
                TestTopic topic = new TestTopic(kafka, "smt_avro_topic");
                TestConnector connector = connector("smt_avro", "SELECT id, name, score FROM students", "key,number")
                        .without("value.converter.schemas.enable")
                        .with("key.converter", AVRO)
                        .with("key.converter.schema.registry.url", registry())
                        .with("value.converter", AVRO)
                        .with("value.converter.schema.registry.url", registry())
                        .with("transforms.key.type", CONNECT + "ValueToKey")
                        .with("transforms.key.fields", "id")
                        .with("transforms.number.type", CONNECT + "Cast$Value")
                        .with("transforms.number.spec", "score:string")
                        .start()) {
            List<ConsumerRecord<byte[], byte[]>> records = topic.read(2, LIMIT);
            assertThat(records)
                    .as(connector.output())
                    .extracting(record -> avro(record.key()) + " " + avro(record.value()))
                    .contains(
                            "{\"id\": 1} {\"id\": 1, \"name\": \"carlo\", \"score\": \"1.5\"}",
                            "{\"id\": 2} {\"id\": 2, \"name\": \"lucy\", \"score\": null}");
            assertThat(schema(records.get(0).value()).getFullName()).isEqualTo("smt_avro.students");
        }
    }

    @Test
    void a_transform_of_anybodys_may_send_no_value_to_a_partition_of_its_choice() {
        try (TestTable table = student("smt_tombstone");
                TestTopic topic = new TestTopic(kafka, "smt_tombstone_topic");
                TestConnector connector = connector("smt_tombstone", "SELECT added FROM students", "none")
                        .with("exactly.once.support", "disabled")
                        .with("topic.creation.default.partitions", "4")
                        .with("topic.creation.default.replication.factor", "1")
                        .with("transforms.none.type", Tombstone.class.getName())
                        .start()) {
            assertThat(topic.read(1, LIMIT)).as(connector.output()).hasSize(1).allSatisfy(record -> {
                assertThat(record.value()).isNull();
                assertThat(record.partition()).isEqualTo(3);
                assertThat(record.timestamp()).isEqualTo(1719838880000L);
            });
        }
    }

    @Test
    void a_transform_that_cannot_take_a_row_ends_the_route_as_failed() {
        try (TestTable table = students("smt_failed");
                TestConnector connector = connector("smt_failed", "SELECT * FROM students", "number")
                        .with("transforms.number.type", CONNECT + "Cast$Value")
                        .with("transforms.number.spec", "name:int32")
                        .start()) {
            assertThat(connector.exitCode(LIMIT)).isEqualTo(1);
            assertThat(connector.output())
                    .contains("smt_failed.students FAILED: Transform number"
                            + " (org.apache.kafka.connect.transforms.Cast$Value) failed on a row of smt_failed.students:"
                            + " ")
                    .containsPattern("It is the row with id = [12]\\.")
                    .doesNotContain("\tat ");
        }
    }

    private TestTable students(String keyspace) {
        TestTable table = student(keyspace);
        table.execute("INSERT INTO ks.students (id, name, age, ssn) VALUES (2, 'lucy', '55', '678-90')");
        return table;
    }

    private TestTable student(String keyspace) {
        TestTable table = new TestTable(cassandra, keyspace);
        table.execute("CREATE TABLE ks.students (id int PRIMARY KEY, name text, age text, ssn text, notes text,"
                + " score double, added timestamp)");
        table.execute("INSERT INTO ks.students (id, name, age, ssn, notes, score, added)"
                + " VALUES (1, 'carlo', '77', '123-45', 'tall', 1.5, '2024-07-01 13:01:20+0000')");
        return table;
    }

    private TestConnector connector(String name, String select, String transforms) {
        return new TestConnector(name, cassandra, kafka.bootstrapServers())
                .with("connect.cassandra.key.space", name)
                .with("connect.cassandra.kcql", "INSERT INTO " + name + "_topic " + select)
                .with("connect.cassandra.import.poll.interval", "60000")
                .with("key.converter", "org.apache.kafka.connect.storage.StringConverter")
                .with("transforms", transforms);
    }

    private static String keyAndValue(ConsumerRecord<byte[], byte[]> record) {
        return text(record.key()) + " " + TestTopic.value(record);
    }

    private static String registry() {
        return TestServers.registry().url();
    }

    private static Object avro(byte[] message) {
        var decoder = DecoderFactory.get().binaryDecoder(message, 5, message.length - 5, null);
        try {
            return new GenericDatumReader<>(schema(message)).read(null, decoder).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(byte[] message) {
        SchemaRegistry registry = new SchemaRegistry(RegistrySettings.at(URI.create(registry())));
        return new Schema.Parser()
                .parse(registry.schema(ByteBuffer.wrap(message).getInt(1)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
